package rostrum.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * A query that is parsed once and asked with other nodes each time. They take the place of variables: of one in a row of
 * {@code VALUES} any number, a row for each; of one anywhere else a single one.
 */
public final class QueryTemplate {
    private static final String PLACE = "urn:x-rostrum:place:";

    /** Jena trips over an empty list where the rest of the pattern comes from the index. */
    private static final List<Node> NOTHING = List.of(NodeFactory.createURI("urn:x-rostrum:nothing"));

    private final String sparql;

    /** Of what is asked for the first time; two that do so at once parse it twice. */
    private volatile @Nullable Query parsed;

    private QueryTemplate(String sparql) {
        this.sparql = sparql;
    }

    /**
     * @param sparql may have the variables in rows of {@code VALUES}, where SPARQL has none
     * @param variables that nodes take the place of, wherever they stand
     */
    public static QueryTemplate of(String sparql, Collection<String> variables) {
        return new QueryTemplate(Pattern.compile("\\?(" + String.join("|", variables) + ")\\b")
                .matcher(sparql)
                .replaceAll("<" + PLACE + "$1>"));
    }

    /** Jena's syntax, which adds to that of SPARQL 1.1. */
    static Query parsed(String sparql) {
        return QueryFactory.create(sparql, Syntax.syntaxARQ);
    }

    /**
     * The query with nodes in it; of an empty list, one that nothing has.
     *
     * @param nodes by the name of the variable; lists for one row of {@code VALUES} are as long as each other
     * @throws IllegalArgumentException where a variable has no nodes, or several where only one may stand
     */
    public Query with(Map<String, ? extends Collection<Node>> nodes) {
        Filling filling = new Filling(nodes);
        return QueryTransformOps.transform(
                parsed(), filling, new ExprTransformNodeElement(node -> one(nodes, node), filling));
    }

    private Query parsed() {
        Query known = parsed;
        if (known == null) {
            known = parsed(sparql);
            parsed = known;
        }
        return known;
    }

    private static Node one(Map<String, ? extends Collection<Node>> nodes, Node node) {
        Optional<List<Node>> all = all(nodes, node);
        if (all.isPresent() && all.get().size() != 1) {
            throw new IllegalArgumentException("a query wants one node for " + node + " and not "
                    + all.get().size() + ".");
        }
        return all.map(List::getFirst).orElse(node);
    }

    /** What takes the place of a node; none where it is no place. */
    private static Optional<List<Node>> all(Map<String, ? extends Collection<Node>> nodes, Node node) {
        if (!node.isURI() || !node.getURI().startsWith(PLACE)) {
            return Optional.empty();
        }
        Collection<Node> given = nodes.get(node.getURI().substring(PLACE.length()));
        if (given == null) {
            throw new IllegalArgumentException("a query lacks nodes for " + node + ".");
        }
        return Optional.of(given.isEmpty() ? NOTHING : List.copyOf(given));
    }

    private static final class Filling extends ElementTransformSubst {
        private final Map<String, ? extends Collection<Node>> nodes;

        Filling(Map<String, ? extends Collection<Node>> nodes) {
            super(node -> one(nodes, node));
            this.nodes = nodes;
        }

        @Override
        public ElementData transform(ElementData data) {
            List<Binding> rows = new ArrayList<>();
            data.getRows().forEach(row -> fill(row, data.getVars(), rows));
            return new ElementData(data.getVars(), rows);
        }

        private void fill(Binding row, List<Var> columns, List<Binding> rows) {
            List<Optional<List<Node>>> cells = columns.stream()
                    .map(column -> Optional.ofNullable(row.get(column)).flatMap(cell -> all(nodes, cell)))
                    .toList();
            List<Integer> lengths = cells.stream()
                    .flatMap(Optional::stream)
                    .map(List::size)
                    .distinct()
                    .toList();
            if (lengths.size() > 1) {
                throw new IllegalArgumentException("nodes for one row of VALUES are not as many as each other.");
            }
            if (lengths.isEmpty()) {
                rows.add(row);
                return;
            }
            for (int at = 0; at < lengths.getFirst(); at++) {
                var filled = BindingFactory.builder();
                for (int column = 0; column < columns.size(); column++) {
                    Var name = columns.get(column);
                    Optional<List<Node>> cell = cells.get(column);
                    Node value = cell.isPresent() ? cell.get().get(at) : row.get(name);
                    if (value != null) {
                        filled.add(name, value);
                    }
                }
                rows.add(filled.build());
            }
        }
    }
}
