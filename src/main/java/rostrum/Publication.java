package rostrum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import rostrum.authority.Authority;
import rostrum.graph.Conformance;
import rostrum.graph.Iris;
import rostrum.graph.OntologyGraph;
import rostrum.graph.ReferenceGraph;
import rostrum.graph.Shapes;
import rostrum.graph.StatementGraph;
import rostrum.graph.Violation;
import rostrum.reading.StatementReader;
import rostrum.release.Description;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.source.Incoming.Accepted;
import rostrum.source.Incoming.Rejected;
import rostrum.source.RdfFile;
import rostrum.source.Sources;
import rostrum.statement.Reading;
import rostrum.store.Store;

/** Texts to a release: read, claims, quads, store. The whole line, top to bottom. */
public final class Publication {
    private final Authority authority;
    private final Iris iris;
    private final StatementReader reader;
    private final StatementGraph graph;

    private Publication(Authority authority, Iris iris) {
        this.authority = authority;
        this.iris = iris;
        this.reader = new StatementReader(authority);
        this.graph = new StatementGraph(iris);
    }

    /**
     * @param home the project's folder, for {@code data/authority}
     * @param base under which all IRIs are formed, {@link Iris#CANONICAL_BASE} for data to be published
     */
    public static Publication of(Path home, String base) throws IOException {
        return new Publication(Authority.read(home.resolve("data").resolve("authority")), new Iris(base));
    }

    public Iris iris() {
        return iris;
    }

    /** Reads each statement of the inputs and hands on what was read, one at a time, in order. */
    public void read(
            List<String> inputs, InputStream standardInput, Consumer<Reading> readings, Consumer<Rejected> rejected) {
        new Sources(standardInput).read(inputs, incoming -> {
            switch (incoming) {
                case Accepted(var statement) -> readings.accept(reader.read(statement));
                case Rejected bad -> rejected.accept(bad);
            }
        });
    }

    /** A reading as quads. */
    public List<Quad> quads(Reading reading) {
        return graph.quads(reading);
    }

    /**
     * Adds statements to the live release of a store, or begins one; a statement that is there already is replaced.
     * All or nothing: where an input is rejected, or the data would not conform to the shapes, nothing is published.
     */
    public Outcome publish(List<String> inputs, InputStream standardInput, Path storeFolder) throws IOException {
        List<Rejected> rejected = new ArrayList<>();
        List<Quad> statements = new ArrayList<>();
        read(inputs, standardInput, reading -> statements.addAll(quads(reading)), rejected::add);
        if (!rejected.isEmpty()) {
            return new Outcome.Refused(rejected);
        }
        List<Quad> reference = new ReferenceGraph(iris).quads(authority);
        List<Violation> violations = violations(statements, reference);
        if (!violations.isEmpty()) {
            return new Outcome.Nonconforming(violations);
        }
        Set<Quad> all = new LinkedHashSet<>(reference);
        all.addAll(OntologyGraph.quads(iris));
        Releases releases = new Releases(storeFolder);
        all.addAll(kept(releases, all, statements));
        all.addAll(statements);
        List<Quad> description = Description.of(iris, all, LocalDate.now(ZoneOffset.UTC));
        return new Outcome.Published(releases.publish(all, description), all.size() + description.size());
    }

    /**
     * Checks inputs against the shapes, with the reference data as what is known; nothing is published.
     *
     * @param inputs statements as for {@link #read}, or files of RDF
     */
    public Conformance check(List<String> inputs, InputStream standardInput, Consumer<Rejected> rejected) {
        Graph data = GraphFactory.createDefaultGraph();
        Map<Boolean, List<String>> byKind = inputs.stream().collect(Collectors.partitioningBy(RdfFile::is));
        byKind.getOrDefault(true, List.of())
                .forEach(file ->
                        RdfFile.read(file, quad -> data.add(quad.asTriple())).ifPresent(rejected));
        read(
                byKind.getOrDefault(false, List.of()),
                standardInput,
                reading -> quads(reading).forEach(quad -> data.add(quad.asTriple())),
                rejected);
        return Shapes.read().check(data, Shapes.union(new ReferenceGraph(iris).quads(authority)));
    }

    /** Checks all that a store holds. */
    public static Conformance check(Store store) {
        Shapes shapes = Shapes.read();
        return store.reading(() -> shapes.check(GraphView.createUnionGraph(store.dataset())));
    }

    /** What is published already was checked then; the reference data are checked again, since tables are edited. */
    private List<Violation> violations(List<Quad> statements, List<Quad> reference) {
        Shapes shapes = Shapes.read();
        Graph known = Shapes.union(reference);
        return Stream.of(shapes.check(known), shapes.check(Shapes.union(statements), known))
                .flatMap(conformance -> conformance.violations().stream())
                .toList();
    }

    /** What stays of the live release: all but the graphs that come anew, and what we added to statements of these. */
    private List<Quad> kept(Releases releases, Set<Quad> ours, List<Quad> statements) throws IOException {
        var live = releases.current();
        if (live.isEmpty()) {
            return List.of();
        }
        Set<Node> replaced = graphs(statements);
        replaced.removeIf(iris::isEnrichment);
        replaced.addAll(graphs(ours));
        replaced.add(iris.datasetGraph());
        try (Store store = Store.open(live.get().folder())) {
            List<Quad> before = store.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            Set<Node> told = before.stream()
                    .filter(quad -> replaced.contains(quad.getGraph()))
                    .map(Quad::getSubject)
                    .collect(Collectors.toSet());
            return before.stream()
                    .filter(quad -> !replaced.contains(quad.getGraph()))
                    .filter(quad -> !(iris.isEnrichment(quad.getGraph()) && told.contains(quad.getSubject())))
                    .toList();
        }
    }

    private static Set<Node> graphs(Collection<Quad> quads) {
        return quads.stream().map(Quad::getGraph).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What became of a publication. */
    public sealed interface Outcome {
        /** @param quads in the whole release */
        record Published(Release release, int quads) implements Outcome {}

        /** Nothing was changed. */
        record Refused(List<Rejected> rejected) implements Outcome {}

        /** Nothing was changed. */
        record Nonconforming(List<Violation> violations) implements Outcome {
            /** How many, and the first: what is wrong, and where. */
            public String sentence() {
                return "the data do not conform to the shapes at " + violations.size() + " place"
                        + (violations.size() == 1 ? ": " : "s, first: ")
                        + violations.getFirst().sentence() + "; nothing was published.";
            }
        }
    }
}
