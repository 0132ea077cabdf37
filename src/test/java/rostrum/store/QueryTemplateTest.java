package rostrum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

/** Nodes put into a parsed query make the query that one would write. */
class QueryTemplateTest {
    private static final Node A = NodeFactory.createURI("http://e.example/a");
    private static final Node B = NodeFactory.createURI("http://e.example/b");
    private static final Node WORDS = NodeFactory.createLiteralString("a \" > ?one");

    @Test
    void each_of_many_nodes_is_a_row_and_one_stands_anywhere() {
        QueryTemplate template = QueryTemplate.of(
                "SELECT ?s ?oneself { { SELECT ?s { VALUES (?s ?k ?p) { (?some ?each <p:p>) } VALUES ?o { ?one }"
                        + " GRAPH ?one { ?s ?p ?o } FILTER (?o != ?one) FILTER NOT EXISTS { ?s ?one ?one } } LIMIT 3 } }",
                List.of("one", "some", "each"));
        for (List<Node> some : List.of(List.of(A, B), List.of(B, A))) {
            String rows = "(<" + some.get(0) + "> <" + some.get(1) + "> <p:p>) (<" + some.get(1) + "> <" + some.get(0)
                    + "> <p:p>)";
            assertEquals(
                    written("SELECT ?s ?oneself { { SELECT ?s { VALUES (?s ?k ?p) { " + rows + " } VALUES ?o { <" + A
                            + "> } GRAPH <" + A + "> { ?s ?p ?o } FILTER (?o != <" + A + ">) FILTER NOT EXISTS { ?s <"
                            + A + "> <" + A + "> } } LIMIT 3 } }"),
                    template.with(Map.of("one", List.of(A), "some", some, "each", some.reversed())));
        }
    }

    @Test
    void words_stay_words_and_of_nothing_there_is_a_row_that_nothing_has() {
        QueryTemplate template = QueryTemplate.of("SELECT ?s { VALUES ?o { ?one } ?s ?p ?o }", List.of("one"));
        assertEquals(
                written("SELECT ?s { VALUES ?o { \"a \\\" > ?one\" } ?s ?p ?o }"),
                template.with(Map.of("one", List.of(WORDS))));
        assertEquals(
                written("SELECT ?s { VALUES ?o { <urn:x-rostrum:nothing> } ?s ?p ?o }"),
                template.with(Map.of("one", List.of())));
    }

    @Test
    void what_does_not_fit_is_refused() {
        QueryTemplate template = QueryTemplate.of(
                "SELECT ?s { VALUES (?s ?o) { (?some ?each) } ?s ?one ?o }", List.of("one", "some", "each"));
        assertThrows(
                IllegalArgumentException.class,
                () -> template.with(Map.of("one", List.of(A), "some", List.of(A, B), "each", List.of(A))));
        assertThrows(
                IllegalArgumentException.class,
                () -> template.with(Map.of("one", List.of(A, B), "some", List.of(A), "each", List.of(A))));
        assertThrows(
                IllegalArgumentException.class, () -> template.with(Map.of("some", List.of(A), "each", List.of(A))));
    }

    private static Query written(String sparql) {
        return QueryFactory.create(sparql);
    }
}
