package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SERVICE asks the endpoints of the operator's list, and gives what one place with all data would. */
@Tag("http")
class FederationTest extends AskingElsewhere {
    @BeforeAll
    static void serve() throws IOException {
        serve(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/real", "/real-xml"})
    void rows_found_here_are_joined_with_what_others_know_in_one_call(String path) throws Exception {
        String local = "SELECT ?other ?name { " + PERU + " ros:hasAgreementWith ?other . ?other rdfs:label ?name }";
        String there = local.replace("?other rdfs", "SERVICE <" + elsewhere.url(path) + "> { ?other rdfs") + " }";
        List<String> expected = rows(local);
        assertTrue(expected.size() > 2, "rows: " + expected.size());
        elsewhere.queries();
        assertEquals(expected, rows(there));
        List<String> asked = elsewhere.queries();
        assertEquals(1, asked.size(), asked.toString());
        assertTrue(asked.getFirst().contains("VALUES"), asked.getFirst());
    }

    @TestFactory
    Stream<DynamicTest> every_way_of_joining_gives_what_one_place_would() {
        String real = "SERVICE <" + elsewhere.url("/real") + "> ";
        return Stream.of(
                        "SELECT ?x { " + PERU + " ros:hasAgreementWith ?x %s{ ?x a ros:State } }",
                        "SELECT ?x ?n { VALUES ?x { " + PERU + " <urn:nobody> } OPTIONAL { %s{ ?x rdfs:label ?n } } }",
                        "SELECT ?x { %s{ SELECT ?x { ?x a ros:State } ORDER BY ?x LIMIT 3 } }",
                        "SELECT (COUNT(?s) AS ?n) { %s{ " + PERU + " ?s ?o } }",
                        "SELECT ?x { ?x a ros:State FILTER EXISTS { %s{ " + PERU + " ros:hasAgreementWith ?x } } }"
                                + " ORDER BY ?x LIMIT 1",
                        "SELECT ?x { ?x a ros:State MINUS { %s{ " + PERU + " ros:hasAgreementWith ?x } } }",
                        "SELECT ?x { { SELECT ?x { %s{ ?x a ros:State . ?x rdfs:label ?l } } } ?x rdfs:label ?l }",
                        "SELECT ?x { { BIND(" + PERU + " AS ?x) } UNION { %s{ ?x a ros:State } } }",
                        "SELECT ?a { BIND(1 AS ?a) %s{ } }",
                        "SELECT ?x { BIND(BNODE() AS ?b) OPTIONAL { %s{ ?b rdfs:label ?x } } }",
                        "SELECT ?x ?y { VALUES (?x ?y) { (UNDEF \"a\") (" + PERU + " UNDEF) } %s{ ?x a ros:State } }")
                .map(query -> DynamicTest.dynamicTest(
                        query,
                        () -> assertEquals(
                                rows(query.formatted("")).toString(),
                                rows(query.formatted(real)).toString())));
    }

    @Test
    void an_address_in_a_variable_is_looked_at_when_it_is_known() throws Exception {
        String to = "SELECT ?n { VALUES ?to { <%s> } SERVICE %s ?to { " + PERU + " rdfs:label ?n } }";
        assertFalse(rows(to.formatted(elsewhere.url("/real"), "")).isEmpty());
        for (String silent : List.of("", "SILENT")) {
            assertEquals(
                    403, ask(to.formatted(bait.at("127.0.0.1") + "?x", silent)).statusCode());
            assertEquals(
                    403,
                    ask("SELECT * { SERVICE " + silent + " ?to { ?s ?p ?o } }").statusCode());
        }
    }

    @Test
    void the_example_of_the_documentation_asks_once() throws Exception {
        String page = Files.readString(Path.of("docs", "federation.md"));
        String example = page.replaceFirst("(?s).*```sparql\n(.*?)```.*", "$1");
        elsewhere.queries();
        rows(example.replace("https://query.wikidata.org/sparql", elsewhere.url("/real")));
        List<String> asked = elsewhere.queries();
        assertEquals(1, asked.size(), asked.toString());
        assertTrue(asked.getFirst().contains("<http://www.wikidata.org/entity/Q"), asked.getFirst());
    }

    @Test
    void the_list_is_in_the_service_description() throws Exception {
        String told = sample.get("/sparql", "application/n-triples").body();
        assertTrue(told.contains("sparql-service-description#BasicFederatedQuery"), told);
        assertTrue(told.contains("value> <" + elsewhere.url("/real") + ">"), told);
    }
}
