package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rostrum.ServedSample;

/**
 * The W3C's protocol tests by their names in {@code w3c/rdf-tests}, {@code sparql/sparql11/protocol/manifest.ttl}: those
 * of SPARQL 1.1 and those that SPARQL 1.2 adds, over three graphs as the manifest has them. Tests of queries are held to
 * what they expect. Tests of updates are all sent, and all refused.
 */
@Tag("http")
class W3cProtocolTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";
    private static final String XML = "application/sparql-results+xml";
    private static final String JSON = "application/sparql-results+json";
    private static final Set<String> BOOLEANS = Set.of(XML, JSON);
    private static final Set<String> TABLES = Set.of(XML, JSON, "text/csv", "text/tab-separated-values");
    private static final Set<String> GRAPHS =
            Set.of("application/rdf+xml", "application/rdf+json", "text/turtle", "application/n-triples");
    private static final String NO_BODY = "";
    private static final String PLACE = "http://kasei.us/2009/09/sparql/data/";

    @TempDir
    private static Path folder;

    private static ServedSample sample;

    @BeforeAll
    static void serve() throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        sample = ServedSample.of(
                folder.resolve("store"),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> NodeFactory.createURI(data(number)))
                        .map(document -> new Quad(document, document, RDF.type.asNode(), FOAF.Document.asNode()))
                        .toList(),
                queries,
                Limits.of(Map.of("client-errors", "0")));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    /**
     * One test of the manifest.
     *
     * @param address what follows the question mark
     * @param headers name and value by turns
     * @param types one of which the answer has; none where the test expects a status of the four hundreds
     * @param expected the boolean, or something in the body
     */
    private record Case(
            String name,
            String method,
            String address,
            List<String> headers,
            BodyPublisher body,
            Set<String> types,
            String expected) {}

    @TestFactory
    Stream<DynamicTest> queries() {
        String both = "ASK { <" + data(1) + "> a ?type . <" + data(2) + "> a ?type . }";
        String first = "ASK { <" + data(1) + "> a ?type }";
        return Stream.of(
                        yes("query_post_form", "POST", "", FORM, "query=ASK%20%7B%7D", BOOLEANS, "true"),
                        yes(
                                "query_dataset_default_graphs_get",
                                "GET",
                                query(both) + defaults(1, 2),
                                "",
                                NO_BODY,
                                BOOLEANS,
                                "true"),
                        yes(
                                "query_dataset_default_graphs_post",
                                "POST",
                                defaults(1, 2),
                                DIRECT,
                                both,
                                BOOLEANS,
                                "true"),
                        yes(
                                "query_dataset_named_graphs_post",
                                "POST",
                                named(1, 2),
                                DIRECT,
                                "ASK { GRAPH ?g { ?s ?p ?o } }",
                                BOOLEANS,
                                "true"),
                        yes(
                                "query_dataset_named_graphs_get",
                                "GET",
                                query("ASK { GRAPH ?g { ?s ?p ?o } }") + named(1, 2),
                                "",
                                NO_BODY,
                                BOOLEANS,
                                "true"),
                        yes(
                                "query_dataset_full",
                                "POST",
                                defaults(3) + named(1, 2),
                                DIRECT,
                                "SELECT ?g ?x ?s { ?x ?y ?o GRAPH ?g { ?s ?p ?o } }",
                                BOOLEANS,
                                data(3)),
                        yes(
                                "query_multiple_dataset",
                                "POST",
                                defaults(2),
                                DIRECT,
                                "ASK FROM <" + data(1) + "> { <" + data(1) + "> ?p ?o }",
                                BOOLEANS,
                                "false"),
                        yes("query_get", "GET", "query=ASK%20%7B%7D", "", NO_BODY, BOOLEANS, "true"),
                        yes(
                                "query_content_type_select",
                                "POST",
                                "",
                                DIRECT,
                                "SELECT (1 AS ?value) {}",
                                TABLES,
                                "value"),
                        yes("query_content_type_ask", "POST", "", DIRECT, "ASK {}", BOOLEANS, "true"),
                        yes(
                                "query_content_type_describe",
                                "POST",
                                "",
                                DIRECT,
                                "DESCRIBE <http://example.org/>",
                                GRAPHS,
                                ""),
                        yes(
                                "query_content_type_construct",
                                "POST",
                                "",
                                DIRECT,
                                "CONSTRUCT { <s> <p> 1 } WHERE {}",
                                GRAPHS,
                                "1"),
                        yes("query_post_direct", "POST", "", DIRECT, "ASK {}", BOOLEANS, "true"),
                        no("bad_query_method", "PUT", "query=ASK%20%7B%7D", "", NO_BODY),
                        no(
                                "bad_multiple_queries",
                                "GET",
                                "query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D",
                                "",
                                NO_BODY),
                        no("bad_query_wrong_media_type", "POST", "", "text/plain", "ASK {}"),
                        no("bad_query_missing_form_type", "POST", "", "", "query=ASK%20%7B%7D"),
                        no("bad_query_missing_direct_type", "POST", "", "", "ASK {}"),
                        new Case(
                                "bad_query_non_utf8",
                                "POST",
                                "",
                                List.of("Content-Type", DIRECT + "; charset=UTF-16"),
                                BodyPublishers.ofString("ASK {}", StandardCharsets.UTF_16),
                                Set.of(),
                                ""),
                        no("bad_query_syntax", "GET", "query=ASK%20%7B", "", NO_BODY),
                        yes(
                                "query_get_with_version",
                                "GET",
                                "query=ASK%20%7B%7D&version=1.2",
                                "",
                                NO_BODY,
                                BOOLEANS,
                                "true"),
                        yes(
                                "query_post_direct_with_version_param",
                                "POST",
                                "",
                                DIRECT + "; version=1.2",
                                "ASK {}",
                                BOOLEANS,
                                "true"),
                        no(
                                "bad_query_multiple_versions",
                                "GET",
                                "query=ASK%20%7B%7D&version=1.1&version=1.2",
                                "",
                                NO_BODY),
                        no("bad_query_get_with_body", "GET", "query=ASK%20%7B%7D", DIRECT, "ASK {}"),
                        accepting("query_content_negotiation_xml", XML),
                        accepting("query_content_negotiation_json", JSON),
                        yes(
                                "query_dataset_default_graph",
                                "GET",
                                query(first) + defaults(1),
                                "",
                                NO_BODY,
                                BOOLEANS,
                                "true"),
                        yes(
                                "query_base_uri, the query",
                                "POST",
                                "",
                                DIRECT,
                                "BASE <http://kasei.us/2009/09/sparql/> ASK { <data/data1.rdf> a ?type }",
                                BOOLEANS,
                                "true"),
                        yes("query_post_form_dataset", "POST", "", FORM, query(first) + defaults(2), BOOLEANS, "false"),
                        no(
                                "bad_multiple_queries_form",
                                "POST",
                                "",
                                FORM,
                                "query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D"))
                .map(W3cProtocolTest::test);
    }

    @TestFactory
    Stream<DynamicTest> updates_are_refused() {
        String insert = "INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/s> a <test> } }";
        String form = "update=" + encoded(insert);
        return Stream.of(
                        no("update_dataset_default_graph", "POST", "using-graph-uri=" + data(1), UPDATE, insert),
                        no(
                                "update_dataset_default_graphs",
                                "POST",
                                "using-graph-uri=" + data(1) + "&using-graph-uri=" + data(2),
                                UPDATE,
                                insert),
                        no("update_dataset_named_graphs", "POST", "using-named-graph-uri=" + data(1), UPDATE, insert),
                        no(
                                "update_dataset_full",
                                "POST",
                                "using-graph-uri=" + data(1) + "&using-named-graph-uri=" + data(2),
                                UPDATE,
                                insert),
                        no("update_post_form", "POST", "", FORM, form),
                        no("update_post_direct", "POST", "", UPDATE, insert),
                        no("update_base_uri", "POST", "", FORM, form),
                        no("update_post_form_with_version", "POST", "", FORM, form + "&version=1.2"),
                        no("update_post_direct_with_version_param", "POST", "", UPDATE + "; version=1.2", insert),
                        no("bad_update_get", "GET", form, "", NO_BODY),
                        no("bad_multiple_updates", "POST", "", FORM, "update=CLEAR%20NAMED&update=CLEAR%20DEFAULT"),
                        no("bad_update_wrong_media_type", "POST", "", "text/plain", "CLEAR NAMED"),
                        no("bad_update_missing_form_type", "POST", "", "", "update=CLEAR%20NAMED"),
                        new Case(
                                "bad_update_non_utf8",
                                "POST",
                                "",
                                List.of("Content-Type", UPDATE + "; charset=UTF-16"),
                                BodyPublishers.ofString("CLEAR NAMED", StandardCharsets.UTF_16),
                                Set.of(),
                                ""),
                        no("bad_update_syntax", "POST", "", FORM, "update=CLEAR%20XYZ"),
                        no(
                                "bad_update_dataset_conflict",
                                "POST",
                                "",
                                FORM,
                                "using-named-graph-uri=http%3A%2F%2Fexample%2Fpeople&"
                                        + "update=WITH%20%3Curn%3Ag%3E%20DELETE%20WHERE%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D"),
                        no("bad_update_multiple_versions", "POST", "", FORM, form + "&version=1.1&version=1.2"),
                        no("bad_update_form_body_missing", "POST", form, FORM, NO_BODY))
                .map(W3cProtocolTest::test);
    }

    @AfterAll
    static void the_three_graphs_are_as_they_were() {
        List<Quad> quads = new ArrayList<>();
        sample.store().eachQuad(quads::add);
        assertEquals(
                Set.of(data(1), data(2), data(3)),
                quads.stream().map(quad -> quad.getGraph().getURI()).collect(Collectors.toSet()));
        assertEquals(3, quads.size());
    }

    @Test
    void bytes_that_are_no_utf8_are_no_query_though_nothing_announces_them() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            var request = sample.to("/sparql").header("Content-Type", DIRECT);
            HttpResponse<String> answer =
                    sample.send(request.POST(BodyPublishers.ofString("ASK { FILTER('\u00fc' = '\u00fc') }", charset)));
            assertEquals(400, answer.statusCode(), charset + ": " + answer.body());
        }
    }

    @Test
    void an_address_that_is_no_utf8_is_no_query() throws Exception {
        for (String path : List.of("/sparql?query=ASK%7B%20FILTER(%27%FC%27)%7D", "/sparql?query=ASK%7B%7D&%FC=1")) {
            assertEquals(400, sample.get(path, JSON).statusCode(), path);
        }
        assertEquals(
                400,
                sample.post("/sparql", FORM, JSON, "query=ASK%7B%20FILTER(%27%FC%27)%7D")
                        .statusCode());
    }

    private static DynamicTest test(Case one) {
        return DynamicTest.dynamicTest(one.name(), () -> {
            var request = sample.to("/sparql" + (one.address().isEmpty() ? "" : "?" + one.address()));
            if (!one.headers().isEmpty()) {
                request.headers(one.headers().toArray(String[]::new));
            }
            HttpResponse<String> answer = sample.send(request.method(one.method(), one.body()));
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            if (one.types().isEmpty()) {
                assertEquals(4, answer.statusCode() / 100, answer.statusCode() + " " + answer.body());
                assertEquals("application/problem+json", type);
            } else {
                assertEquals(200, answer.statusCode(), answer.body());
                assertTrue(one.types().contains(type), type);
                assertTrue(answer.body().contains(one.expected()), answer.body());
            }
            if (!one.method().equals("PUT")) {
                assertEquals(
                        "*",
                        answer.headers()
                                .firstValue("Access-Control-Allow-Origin")
                                .orElse(""));
            }
        });
    }

    private static Case yes(
            String name, String method, String address, String type, String body, Set<String> types, String expected) {
        return new Case(name, method, address, typed(type), published(body), types, expected);
    }

    private static Case no(String name, String method, String address, String type, String body) {
        return new Case(name, method, address, typed(type), published(body), Set.of(), "");
    }

    private static Case accepting(String name, String type) {
        return new Case(
                name,
                "GET",
                "query=ASK%20%7B%7D",
                List.of("Accept", type),
                BodyPublishers.noBody(),
                Set.of(type),
                "true");
    }

    private static List<String> typed(String type) {
        return type.isEmpty() ? List.of() : List.of("Content-Type", type);
    }

    private static BodyPublisher published(String body) {
        return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    private static String data(int number) {
        return PLACE + "data" + number + ".rdf";
    }

    private static String query(String text) {
        return "query=" + encoded(text);
    }

    private static String defaults(int... numbers) {
        return graphs("default-graph-uri", numbers);
    }

    private static String named(int... numbers) {
        return graphs("named-graph-uri", numbers);
    }

    private static String graphs(String parameter, int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> "&" + parameter + "=" + encoded(data(number)))
                .collect(Collectors.joining());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
