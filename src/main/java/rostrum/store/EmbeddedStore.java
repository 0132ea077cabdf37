package rostrum.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;

/** A store in this process: TDB2 with a text index beside it, in a folder or in memory. */
public final class EmbeddedStore implements Store {
    /** Seconds that a query may take of a finished store, and of one that is still written to. */
    private static final int READERS = 60;

    private static final int BUILDERS = 600;

    private final DatasetGraph quads;
    private final DatasetGraph indexed;
    private final Optional<View> view;
    private final LongAdder queries = new LongAdder();
    private final LongAdder lookups = new LongAdder();
    private final PatternWalk walk = new PatternWalk();

    private EmbeddedStore(DatasetGraph quads, DatasetGraph indexed, Optional<View> view) {
        this.quads = quads;
        this.indexed = indexed;
        this.view = view;
        indexed.getContext().set(TDB2.symUnionDefaultGraph, true);
        EmptyStage.allow(quads);
        EmptyStage.allow(indexed);
    }

    static EmbeddedStore inMemory() {
        DatasetGraph memory = DatabaseMgr.createDatasetGraph();
        return new EmbeddedStore(memory, memory, Optional.empty());
    }

    static EmbeddedStore open(Path folder) throws StoreUnavailable {
        try {
            Files.createDirectories(folder.resolve("text"));
            return connect(folder, Optional.empty());
        } catch (java.io.IOException | RuntimeException failed) {
            throw isHeld(failed) ? inUse(folder, failed) : broken(folder, failed);
        }
    }

    static EmbeddedStore view(Path folder) throws StoreUnavailable {
        if (BulkLoad.isWithoutMappedFiles()) {
            throw new StoreUnavailable(
                    "something else was loaded into the store of " + folder + " since this load began; load again.");
        }
        try {
            View view = View.of(folder);
            try {
                return connect(view.folder(), Optional.of(view));
            } catch (java.io.IOException | RuntimeException failed) {
                view.close();
                throw failed;
            }
        } catch (java.io.IOException | RuntimeException failed) {
            throw broken(folder, failed);
        }
    }

    private static EmbeddedStore connect(Path folder, Optional<View> view) throws java.io.IOException {
        DatasetGraph tdb =
                DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString());
        Dataset indexed = TextDatasetFactory.createLucene(
                DatasetFactory.wrap(tdb), new MMapDirectory(folder.resolve("text")), textIndex());
        return new EmbeddedStore(tdb, indexed.asDatasetGraph(), view);
    }

    /** TDB2 and Lucene each have their own ways of saying that another process holds a lock. */
    private static boolean isHeld(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof AlreadyLocked
                    || cause instanceof LockObtainFailedException
                    || String.valueOf(cause.getMessage()).contains("get a lock")) {
                return true;
            }
        }
        return false;
    }

    private static StoreUnavailable broken(Path folder, Throwable failed) {
        return failed instanceof TDBException
                ? new StoreUnavailable(
                        "the store " + folder + " cannot be opened (" + failed.getMessage()
                                + "); remove it and load again.",
                        failed)
                : new StoreUnavailable(
                        "the store " + folder + " cannot be opened; give yourself permission to read and write it, or"
                                + " copy the store to where you have both.",
                        failed);
    }

    private static StoreUnavailable inUse(Path folder, Throwable cause) {
        return new StoreUnavailable(
                "the store " + folder + " is in use by another process; stop that one, or give another --store.",
                cause);
    }

    static TextIndexConfig textIndex() {
        EntityDefinition fields = new EntityDefinition("uri", "label", "graph");
        fields.setPrimaryPredicate(RDFS.label.asNode());
        fields.set("label", SKOS.prefLabel.asNode());
        fields.set("label", SKOS.altLabel.asNode());
        return new TextIndexConfig(fields);
    }

    /** The data set as SPARQL sees it: text index and all, the union of graphs as default graph. */
    public DatasetGraph dataset() {
        return indexed;
    }

    /** Adds quads: all of them or, where it fails, none. */
    public void add(Iterable<Quad> added) {
        Txn.executeWrite(indexed, () -> added.forEach(indexed::add));
        walk.forget();
    }

    @Override
    public <T> List<T> select(Query query, Map<String, Node> values, Function<Binding, T> row) {
        return Txn.calculateRead(indexed, () -> {
            try (QueryExec execution = execution(query, values)) {
                return execution.select().materialize().stream().map(row).toList();
            }
        });
    }

    @Override
    public boolean ask(String query, Map<String, Node> values) {
        return Txn.calculateRead(indexed, () -> {
            try (QueryExec execution = execution(QueryTemplate.parsed(query), values)) {
                return execution.ask();
            }
        });
    }

    @Override
    public List<Triple> construct(String query, Map<String, Node> values) {
        return Txn.calculateRead(indexed, () -> {
            try (QueryExec execution = execution(QueryTemplate.parsed(query), values)) {
                List<Triple> made = new java.util.ArrayList<>();
                execution.constructTriples().forEachRemaining(made::add);
                return made;
            }
        });
    }

    @Override
    public boolean hasTextIndex() {
        return indexed != quads;
    }

    @Override
    public List<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return find(graph, subject, predicate, object, Integer.MAX_VALUE);
    }

    @Override
    public List<Quad> find(Node graph, Node subject, Node predicate, Node object, int most) {
        lookups.increment();
        return Txn.calculateRead(
                quads, () -> Iter.toList(Iter.limit(quads.find(graph, subject, predicate, object), most)));
    }

    @Override
    public Fragment fragment(Triple pattern, long from, int most) {
        return Txn.calculateRead(quads, () -> walk.fragment(quads, pattern, from, most));
    }

    @Override
    public Part part(Triple pattern, boolean graphs, long from, int most) {
        lookups.increment();
        return Txn.calculateRead(quads, () -> walk.part(quads, pattern, graphs, from, most));
    }

    @Override
    public List<Node> graphs() {
        return Txn.calculateRead(quads, () -> {
            List<Node> names = new java.util.ArrayList<>();
            quads.listGraphNodes().forEachRemaining(names::add);
            names.sort(java.util.Comparator.comparing(Node::toString));
            return names;
        });
    }

    @Override
    public void eachTriple(Consumer<Triple> triples) {
        Txn.executeRead(quads, () -> UnionTriples.each(quads, triples));
    }

    /**
     * Counts the union of all graphs.
     *
     * @param properties those whose objects are counted one by one
     */
    public Partitions partitions(Set<Node> properties) {
        return Txn.calculateRead(quads, () -> UnionTriples.count(quads, properties));
    }

    @Override
    public void eachSubject(Consumer<Node> subjects) {
        Txn.executeRead(quads, () -> UnionTriples.subjects(quads, subjects));
    }

    @Override
    public List<Node> shared(Node property, int fewest) {
        return Txn.calculateRead(quads, () -> UnionTriples.shared(quads, property, fewest));
    }

    @Override
    public void eachQuad(Consumer<Quad> found) {
        Txn.executeRead(
                quads, () -> quads.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(found));
    }

    @Override
    public <T> T reading(Supplier<T> reads) {
        return Txn.calculateRead(indexed, reads);
    }

    @Override
    public void answer(NamedQuery query, Map<String, String> given, Consumer<QueryExec> answer) {
        Map<String, Node> values = query.values(given);
        Txn.executeRead(indexed, () -> {
            try (QueryExec execution = execution(QueryTemplate.parsed(query.sparql()), values)) {
                answer.accept(execution);
            }
        });
    }

    /**
     * How often a store was read since it was opened.
     *
     * @param queries in SPARQL
     * @param lookups of patterns of one quad, by {@link #find} and {@link #part}
     */
    public record Reads(long queries, long lookups) {}

    public Reads reads() {
        return new Reads(queries.sum(), lookups.sum());
    }

    private QueryExec execution(Query query, Map<String, Node> values) {
        queries.increment();
        QueryExecBuilder builder = QueryExec.dataset(indexed)
                .query(query)
                .timeout(view.isPresent() ? READERS : BUILDERS, TimeUnit.SECONDS);
        values.forEach(builder::substitution);
        return builder.build();
    }

    @Override
    public void close() {
        indexed.close();
        if (DatabaseMgr.isTDB2(quads)) {
            TDBInternal.expel(quads);
        }
        try {
            if (view.isPresent()) {
                view.get().close();
            }
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
