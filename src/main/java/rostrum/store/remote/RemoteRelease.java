package rostrum.store.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.vocabulary.DCTerms;

/** What a store holds of one release, under the names that were published. */
public final class RemoteRelease {
    /** Rows with which a store is tried for a limit of its own. */
    private static final int TRIED = 20_001;

    private static final Duration QUICK = Duration.ofSeconds(60);

    private final RemoteService service;
    private final ReleaseScope scope;
    private final long quads;
    private final long triples;
    /** Rows at which the store cuts an answer; {@link Query#NOLIMIT} where it did not cut those that it was tried with. */
    private final long limit;

    private RemoteRelease(RemoteService service, ReleaseScope scope, long quads, long triples, long limit) {
        this.service = service;
        this.scope = scope;
        this.quads = quads;
        this.triples = triples;
        this.limit = limit;
    }

    /**
     * @param quads of the release, as it was written
     * @param triples of the union of its graphs
     */
    public static RemoteRelease open(RemoteService service, ReleaseScope scope, long quads, long triples) {
        Query some =
                QueryFactory.create("SELECT ?s { GRAPH <" + scope.whole().getURI() + "> { ?s ?p ?o } } LIMIT " + TRIED);
        long came = service.select(some, QUICK).size();
        return new RemoteRelease(
                service, scope, quads, triples, came < Math.min(TRIED, triples) ? came : Query.NOLIMIT);
    }

    /** Asks a SELECT query. */
    public List<Binding> select(Query query, Duration time) {
        List<Binding> rows = service.select(scope.scoped(query), time);
        check(rows.size(), query);
        return rows.stream().map(scope::published).toList();
    }

    /** Asks an ASK query, as a SELECT for one row: Virtuoso answers an ASK as if it were one. */
    public boolean ask(Query query, Duration time) {
        Query rows = QueryFactory.create();
        rows.setQuerySelectType();
        rows.addResultVar(Var.alloc("holds"), NodeValue.makeInteger(1));
        rows.setQueryPattern(query.getQueryPattern());
        if (query.hasValues()) {
            rows.setValuesDataBlock(query.getValuesVariables(), query.getValuesData());
        }
        query.getGraphURIs().forEach(rows::addGraphURI);
        query.getNamedGraphURIs().forEach(rows::addNamedGraphURI);
        rows.setLimit(1);
        return !service.select(scope.scoped(rows), time).isEmpty();
    }

    /** Asks a CONSTRUCT or a DESCRIBE query. */
    public List<Triple> construct(Query query, Duration time) {
        List<Triple> made = service.asking(scope.scoped(query), time, execution -> {
            List<Triple> all = new ArrayList<>();
            execution.constructTriples().forEachRemaining(all::add);
            return all;
        });
        check(made.size(), query);
        return made.stream().map(scope::published).toList();
    }

    /** A query to be executed, its answer in the names that were published. */
    public QueryExec execution(Query query, Duration time) {
        return new RemoteExecution(this, query, time);
    }

    /** An answer as long as the store lets one be is no whole answer. */
    private void check(long rows, Query query) {
        if (rows == limit && !(query.hasLimit() && query.getLimit() <= limit)) {
            throw RemoteFault.cut(service.name(), limit);
        }
    }

    /**
     * All quads that match a pattern of variables.
     *
     * @param graph the variable for the graph
     * @param values what some of the variables may stand for; of none, anything
     */
    public List<Quad> matching(Var graph, Triple pattern, Map<Var, Collection<Node>> values, Duration time) {
        Query query = matching(graph, pattern, Query.NOLIMIT);
        ElementGroup group = new ElementGroup();
        values.forEach((variable, nodes) -> {
            if (!nodes.isEmpty()) {
                ElementData data = new ElementData();
                data.add(variable);
                nodes.forEach(node -> data.add(BindingFactory.binding(variable, node)));
                group.addElement(data);
            }
        });
        ((ElementGroup) query.getQueryPattern()).getElements().forEach(group::addElement);
        query.setQueryPattern(group);
        return select(query, time).stream()
                .map(row -> Quad.create(
                        row.get(graph),
                        row.get(Var.alloc(pattern.getSubject())),
                        row.get(Var.alloc(pattern.getPredicate())),
                        row.get(Var.alloc(pattern.getObject()))))
                .toList();
    }

    /** The query for all quads that match; variables for what may be anything. */
    public Query matching(Node graph, Triple pattern, long most) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        block.addTriple(pattern);
        ElementGroup inner = new ElementGroup();
        inner.addElement(block);
        ElementGroup outer = new ElementGroup();
        outer.addElement(new ElementNamedGraph(graph, inner));
        Query query = QueryFactory.create();
        query.setQuerySelectType();
        query.setQueryResultStar(true);
        query.setQueryPattern(outer);
        query.setLimit(most);
        return query;
    }

    /** The names of the graphs. */
    public List<Node> graphs() {
        List<Node> graphs = new ArrayList<>();
        all(scope.release(), triple -> {
            if (triple.getPredicate().equals(DCTerms.hasPart.asNode())) {
                graphs.add(triple.getObject());
            }
        });
        return graphs;
    }

    /** Hands on the triples of a graph. */
    public long graph(Node name, Consumer<Triple> triples) {
        return all(scope.stored(name), triples);
    }

    /** From a store that cuts answers, page by page. */
    private long all(Node stored, Consumer<Triple> triples) {
        if (limit == Query.NOLIMIT) {
            return service.graph(stored, triple -> triples.accept(scope.published(triple)));
        }
        long came = 0;
        while (true) {
            // The order stands in a query of its own, since Virtuoso sorts no more rows than it gives.
            Query page = QueryFactory.create("SELECT ?s ?p ?o { { SELECT ?s ?p ?o { GRAPH <" + stored.getURI()
                    + "> { ?s ?p ?o } } ORDER BY ?s ?p ?o } } LIMIT " + limit + " OFFSET " + came);
            List<Binding> rows = service.select(page, QUICK);
            rows.forEach(
                    row -> triples.accept(scope.published(Triple.create(row.get("s"), row.get("p"), row.get("o")))));
            came += rows.size();
            if (rows.size() < limit) {
                return came;
            }
        }
    }

    /** Hands on the union of all graphs, in the order in which the store hands it over. */
    public void whole(Consumer<Triple> taken) {
        complete(all(scope.whole(), taken), triples, "triples");
    }

    /** Hands on every quad, those of one graph together. */
    public void each(Consumer<Quad> taken) {
        AtomicLong came = new AtomicLong();
        for (Node graph : graphs()) {
            came.addAndGet(graph(graph, triple -> taken.accept(Quad.create(graph, triple))));
        }
        complete(came.get(), quads, "quads");
    }

    private void complete(long came, long written, String what) {
        if (came != written) {
            throw new RemoteFault(
                    RemoteFault.Kind.CUT,
                    "the store " + service.name() + " handed over " + came + " of the " + written + " " + what
                            + " of the release; see whether it limits answers, or load again.");
        }
    }

    /** How many triples the store counts in the union, and how many quads in the graphs. */
    public long countTriples() {
        return count("GRAPH <" + scope.whole().getURI() + "> { ?s ?p ?o }");
    }

    /** How many quads the store counts in the release's graphs. */
    public long countQuads() {
        return count("GRAPH ?g { ?s ?p ?o } FILTER (STRSTARTS(STR(?g), \"" + scope.graphs() + "\"))");
    }

    private long count(String pattern) {
        List<Binding> rows = service.select(
                QueryFactory.create("SELECT (COUNT(*) AS ?n) { " + pattern + " }"), Duration.ofMinutes(10));
        Node count = rows.isEmpty()
                ? NodeFactory.createLiteralString("0")
                : rows.getFirst().get(Var.alloc("n"));
        return Long.parseLong(count.getLiteralLexicalForm());
    }
}
