package rostrum.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import rostrum.store.remote.ReleaseScope;
import rostrum.store.remote.RemoteRelease;
import rostrum.store.remote.RemoteService;

/**
 * A release in a store elsewhere, read by the standard protocols. What goes wrong there is a
 * {@link rostrum.store.remote.RemoteFault}.
 */
public final class RemoteStore implements Store {
    private static final Duration TIME = Duration.ofSeconds(60);
    /** Triples that are sorted in memory before they go to a file. */
    private static final long SORTED = 200_000;

    /** Nodes that one question names. */
    private static final int TOGETHER = 100;

    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PROPERTY = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");
    private static final Var GRAPH = Var.alloc("g");

    private final RemoteRelease release;

    private RemoteStore(RemoteRelease release) {
        this.release = release;
    }

    /** A release of whose presence the store's register tells. */
    public static RemoteStore of(RemoteService service, ReleaseScope scope, long quads, long triples) {
        return new RemoteStore(RemoteRelease.open(service, scope, quads, triples));
    }

    @Override
    public <T> List<T> select(Query query, Map<String, Node> values, Function<Binding, T> row) {
        return release.select(filled(query, values), TIME).stream().map(row).toList();
    }

    @Override
    public boolean ask(String query, Map<String, Node> values) {
        return release.ask(filled(query, values), TIME);
    }

    @Override
    public List<Triple> construct(String query, Map<String, Node> values) {
        return release.construct(filled(query, values), TIME);
    }

    /** The same with nodes for variables, as Jena does it for a data set here. */
    private static Query filled(String query, Map<String, Node> values) {
        return filled(QueryTemplate.parsed(query), values);
    }

    private static Query filled(Query parsed, Map<String, Node> values) {
        Map<Var, Node> nodes = new LinkedHashMap<>();
        values.forEach((name, node) -> nodes.put(Var.alloc(name), node));
        return nodes.isEmpty() ? parsed : QueryTransformOps.replaceVars(parsed, nodes);
    }

    @Override
    public List<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        if (graph.isURI() && !subject.isConcrete() && !predicate.isConcrete() && !object.isConcrete()) {
            List<Quad> quads = new ArrayList<>();
            release.graph(graph, triple -> quads.add(Quad.create(graph, triple)));
            return quads;
        }
        return found(graph, subject, predicate, object, Query.NOLIMIT);
    }

    @Override
    public List<Quad> find(Node graph, Node subject, Node predicate, Node object, int most) {
        return found(graph, subject, predicate, object, most);
    }

    /** In few questions however long the lists are. */
    @Override
    public List<Quad> find(Collection<Node> subjects, Collection<Node> properties, Collection<Node> objects) {
        List<Node> longest = List.copyOf(subjects.size() >= objects.size() ? subjects : objects);
        List<Quad> found = new ArrayList<>();
        for (List<Node> some : longest.isEmpty() ? List.of(longest) : parts(longest)) {
            boolean ofSubjects = subjects.size() >= objects.size();
            found.addAll(release.matching(
                    GRAPH,
                    Triple.create(SUBJECT, PROPERTY, OBJECT),
                    Map.of(
                            SUBJECT, ofSubjects ? some : subjects,
                            PROPERTY, properties,
                            OBJECT, ofSubjects ? objects : some),
                    TIME));
        }
        Map<Node, Integer> places = new HashMap<>();
        subjects.forEach(subject -> places.putIfAbsent(subject, places.size()));
        found.sort(Comparator.<Quad>comparingInt(quad -> places.getOrDefault(quad.getSubject(), 0))
                .thenComparing(Quad::toString));
        return found;
    }

    private static List<List<Node>> parts(List<Node> all) {
        List<List<Node>> parts = new ArrayList<>();
        for (int at = 0; at < all.size(); at += TOGETHER) {
            parts.add(all.subList(at, Math.min(all.size(), at + TOGETHER)));
        }
        return parts;
    }

    private List<Quad> found(Node graph, Node subject, Node predicate, Node object, long most) {
        Node g = or(graph, GRAPH);
        Triple pattern = Triple.create(or(subject, SUBJECT), or(predicate, PROPERTY), or(object, OBJECT));
        return release.select(release.matching(g, pattern, most), TIME).stream()
                .map(row -> Quad.create(
                        value(g, row),
                        value(pattern.getSubject(), row),
                        value(pattern.getPredicate(), row),
                        value(pattern.getObject(), row)))
                .toList();
    }

    private static Node or(Node node, Var variable) {
        return node.isConcrete() ? node : variable;
    }

    private static Node value(Node asked, Binding row) {
        return Var.isVar(asked) ? row.get(Var.alloc(asked)) : asked;
    }

    /** In the order of SPARQL (section 15.1), with what it leaves open settled by a literal's words and language. */
    @Override
    public Fragment fragment(Triple pattern, long from, int most) {
        Triple named = Triple.create(
                or(pattern.getSubject(), SUBJECT),
                or(pattern.getPredicate(), PROPERTY),
                or(pattern.getObject(), OBJECT));
        String triple =
                "{ " + NodeFmtLib.strNodesNT(named.getSubject(), named.getPredicate(), named.getObject()) + " }";
        if (named.isConcrete()) {
            // RDF4J counts none of what it has where nothing is left open.
            boolean isThere = release.ask(QueryFactory.create("ASK " + triple), TIME);
            return new Fragment(isThere && from == 0 ? List.of(named) : List.of(), isThere ? 1 : 0, true);
        }
        long total = release.select(QueryFactory.create("SELECT (COUNT(*) AS ?n) " + triple), TIME).stream()
                .mapToLong(row -> Long.parseLong(row.get("n").getLiteralLexicalForm()))
                .sum();
        if (from >= total) {
            return new Fragment(List.of(), total, true);
        }
        // The order stands in a query of its own, since Virtuoso sorts no more rows than it gives.
        String order = Stream.of(named.getSubject(), named.getPredicate(), named.getObject())
                .filter(Var::isVar)
                .map(variable -> variable + (variable.equals(OBJECT) ? " STR(?o) LANG(?o)" : ""))
                .collect(Collectors.joining(" "));
        String ordered = "{ SELECT * " + triple + " ORDER BY " + order + " }";
        List<Binding> rows = release.select(
                QueryFactory.create("SELECT * { " + ordered + " } LIMIT " + most + " OFFSET " + from), TIME);
        return new Fragment(
                rows.stream()
                        .map(row -> Triple.create(
                                value(named.getSubject(), row),
                                value(named.getPredicate(), row),
                                value(named.getObject(), row)))
                        .toList(),
                total,
                true);
    }

    @Override
    public List<Node> graphs() {
        return release.graphs().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** The store hands them over in an order of its own; they are sorted here, in files where there are many. */
    @Override
    public void eachTriple(Consumer<Triple> triples) {
        SortedDataBag<Binding> sorted = BagFactory.newSortedBag(
                new ThresholdPolicyCount<>(SORTED),
                SerializationFactoryFinder.bindingSerializationFactory(),
                new BindingComparator(List.of(
                        new org.apache.jena.query.SortCondition(SUBJECT, Query.ORDER_ASCENDING),
                        new org.apache.jena.query.SortCondition(PROPERTY, Query.ORDER_ASCENDING),
                        new org.apache.jena.query.SortCondition(OBJECT, Query.ORDER_ASCENDING))));
        try {
            release.whole(triple -> sorted.add(BindingFactory.binding(
                    SUBJECT, triple.getSubject(), PROPERTY, triple.getPredicate(), OBJECT, triple.getObject())));
            sorted.iterator()
                    .forEachRemaining(
                            row -> triples.accept(Triple.create(row.get(SUBJECT), row.get(PROPERTY), row.get(OBJECT))));
        } finally {
            sorted.close();
        }
    }

    @Override
    public List<Node> shared(Node property, int fewest) {
        return select(
                "SELECT ?o { ?s <" + property.getURI() + "> ?o } GROUP BY ?o HAVING (COUNT(?s) > " + fewest + ")",
                Map.of(),
                row -> row.get("o"));
    }

    @Override
    public void eachQuad(Consumer<Quad> found) {
        release.each(found);
    }

    /** A release does not change, so that several reads are on one state of it. */
    @Override
    public <T> T reading(Supplier<T> reads) {
        return reads.get();
    }

    @Override
    public void answer(NamedQuery query, Map<String, String> given, Consumer<QueryExec> answer) {
        Query filled = filled(query.sparql(), query.values(given));
        try (QueryExec execution = execution(filled, TIME)) {
            answer.accept(execution);
        }
    }

    /**
     * A query of any form, to be executed over this release; every answer is taken whole before it is handed on.
     *
     * @param time after which it is given up
     */
    public QueryExec execution(Query query, Duration time) {
        return release.execution(query, time);
    }

    /** The union of all graphs, in memory. */
    public Graph union() {
        Graph union = GraphFactory.createDefaultGraph();
        release.whole(union::add);
        return union;
    }

    @Override
    public boolean hasTextIndex() {
        return false;
    }

    /** There is nothing to let go of: each question is a request of its own. */
    @Override
    public void close() {}
}
