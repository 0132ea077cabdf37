package rostrum.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import rostrum.store.Store;

/** What a page's first question found, each row under the name of the part of the query that found it. */
final class PageRows {
    private static final Node NOTHING = org.apache.jena.graph.NodeFactory.createURI("urn:x-rostrum:nothing");

    private static final Var PART = Var.alloc("part");
    private static final Var GRAPH = Var.alloc("graph");
    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");

    private final List<Row> rows;

    private PageRows(List<Row> rows) {
        this.rows = rows;
    }

    /** A row; a variable that its part of the query does not have is a node that stands for nothing. */
    record Row(String part, Node graph, Node subject, Node property, Node value) {}

    static PageRows none() {
        return new PageRows(List.of());
    }

    static PageRows ask(Store store, SiteQuery query, Node about, Node reference) {
        return ask(store, query.with(Map.of("about", List.of(about), "reference", List.of(reference))));
    }

    /** @param query of which every row has its part's name */
    static PageRows ask(Store store, Query query) {
        return new PageRows(store.select(query, Map.of(), PageRows::row));
    }

    private static Row row(Binding binding) {
        return new Row(
                binding.get(PART).getLiteralLexicalForm(),
                value(binding, GRAPH),
                value(binding, SUBJECT),
                value(binding, PROPERTY),
                value(binding, VALUE));
    }

    private static Node value(Binding binding, Var variable) {
        return Optional.ofNullable(binding.get(variable)).orElse(NOTHING);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Stream<Row> of(String part) {
        return rows.stream().filter(row -> row.part().equals(part)).distinct();
    }

    List<Node> subjects(String part) {
        return of(part).map(Row::subject).distinct().toList();
    }

    /** Values of a property, each once. */
    List<Node> values(String part, Node property) {
        return of(part).filter(row -> row.property().equals(property))
                .map(Row::value)
                .distinct()
                .toList();
    }

    Optional<Node> value(String part, Node property) {
        return values(part, property).stream().findFirst();
    }
}
