package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.ServedSample;

/**
 * The query part of the W3C's SPARQL 1.1 protocol tests, each row one of them by its name there, over graphs of ours; and
 * what clients in browsers and caches rely on.
 */
@Tag("http")
class ProtocolTest {
    private static final String JSON = "application/sparql-results+json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String G1 =
            "default-graph-uri=https%3A%2F%2Fw3id.org%2Frostrum%2Fgraph%2Fspeech%2FS-PV.7847-101";
    private static final String G2 = "default-graph-uri=urn%3Anone";
    private static final String N1 =
            "named-graph-uri=https%3A%2F%2Fw3id.org%2Frostrum%2Fgraph%2Fspeech%2FS-PV.7847-101";
    private static final String N2 = "named-graph-uri=urn%3Anone";
    private static final String IN_DEFAULT = "ASK { ?s a <https://w3id.org/rostrum/ontology#Claim> }";
    private static final String IN_NAMED = "ASK { GRAPH ?g { ?s a <https://w3id.org/rostrum/ontology#Claim> } }";

    @TempDir
    private static Path folder;

    private static ServedSample sample;

    @BeforeAll
    static void serve() throws IOException {
        sample = ServedSample.in(folder);
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "query_get                              | GET    |                          | query=ASK+%7B%7D          |            | 200",
                "query_post_form                        | POST   | FORM                     |                           | query=ASK+%7B%7D | 200",
                "query_post_direct                      | POST   | application/sparql-query |                           | ASK {}     | 200",
                "query_post_direct, charset             | POST   | application/sparql-query; charset=utf-8 |            | ASK {}     | 200",
                "bad_query_method                       | PUT    | FORM                     | query=ASK+%7B%7D          |            | 405",
                "bad_query_method, patch                | PATCH  | FORM                     | query=ASK+%7B%7D          |            | 405",
                "bad_multiple_queries                   | GET    |                          | query=ASK+%7B%7D&query=SELECT+*+%7B%7D |  | 400",
                "bad_multiple_queries, form             | POST   | FORM                     |                           | query=ASK+%7B%7D&query=ASK+%7B%7D | 400",
                "bad_query_wrong_media_type             | POST   | text/plain               |                           | ASK {}     | 415",
                "bad_query_missing_form_type            | POST   |                          |                           | query=ASK+%7B%7D | 400",
                "bad_query_missing_direct_type          | POST   |                          |                           | ASK {}     | 400",
                "bad_query_non_utf8, announced          | POST   | application/sparql-query; charset=UTF-16 |           | ASK {}     | 415",
                "bad_query_syntax                       | GET    |                          | query=ASK+%7B             |            | 400",
                "no query at all                        | GET    |                          | default-graph-uri=urn%3Ax |            | 400",
                "an empty query                         | GET    |                          | query=                    |            | 400",
            })
    void the_protocol_s_table(String name, String method, String type, String address, String body, int status)
            throws Exception {
        var request =
                sample.to("/sparql" + (address == null ? "" : "?" + address)).header("Accept", JSON);
        if (type != null) {
            request.header("Content-Type", type.equals("FORM") ? FORM : type);
        }
        HttpResponse<String> answer = sample.send(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        if (status >= 400) {
            assertEquals("application/problem+json", header(answer, "Content-Type"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "query_dataset_default_graph      | G1    | DEFAULT | true",
                "query_dataset_default_graph, not | G2    | DEFAULT | false",
                "query_dataset_default_graphs     | G1&G2 | DEFAULT | true",
                "query_dataset_default, no named  | G1    | NAMED   | false",
                "query_dataset_named_graphs       | N1&N2 | NAMED   | true",
                "query_dataset_named, no default  | N1    | DEFAULT | false",
                "query_dataset_full               | G2&N1 | NAMED   | true",
                "query_dataset_full, default      | G2&N1 | DEFAULT | false",
                "query_multiple_dataset           | G1    | FROM    | true",
            })
    void the_protocol_s_data_sets(String name, String graphs, String query, boolean expected) throws Exception {
        String parameters =
                graphs.replace("G1", G1).replace("G2", G2).replace("N1", N1).replace("N2", N2);
        String asked = switch (query) {
            case "DEFAULT" -> IN_DEFAULT;
            case "NAMED" -> IN_NAMED;
            default -> IN_DEFAULT.replace("ASK", "ASK FROM <urn:none>");
        };
        String form = "query=" + encoded(asked) + "&" + parameters;
        for (HttpResponse<String> answer : java.util.List.of(
                sample.get("/sparql?" + form, JSON),
                sample.post("/sparql", FORM, JSON, form),
                sample.post("/sparql?" + parameters, "application/sparql-query", JSON, asked))) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().replace(" ", "").contains("\"boolean\":" + expected), answer.body());
        }
    }

    @Test
    void bytes_that_are_no_utf8_are_refused_or_harmless() throws Exception {
        var request = sample.to("/sparql").header("Content-Type", "application/sparql-query");
        int status = sample.send(request.POST(BodyPublishers.ofByteArray("ASK {}".getBytes(Charset.forName("UTF-16")))))
                .statusCode();
        assertEquals(400, status);
    }

    @Test
    void a_browser_may_ask_beforehand_and_read_errors() throws Exception {
        HttpResponse<String> asked = sample.send(sample.to("/sparql")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, asked.statusCode());
        assertTrue(header(asked, "Access-Control-Allow-Methods").contains("POST"));
        assertTrue(header(asked, "Access-Control-Allow-Headers").contains("Content-Type"));
        assertTrue(header(asked, "Access-Control-Expose-Headers").contains("Retry-After"));
    }

    @Test
    void head_is_get_without_its_body() throws Exception {
        String path = "/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 3");
        HttpResponse<String> get = sample.get(path, "text/csv");
        HttpResponse<String> head =
                sample.send(sample.to(path).header("Accept", "text/csv").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        for (String name : java.util.List.of("Content-Type", "Content-Length", "ETag")) {
            assertEquals(header(get, name), header(head, name), name);
        }
    }

    @Test
    void an_answer_that_the_client_has_is_not_sent_again() throws Exception {
        String path = "/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 3");
        HttpResponse<String> first = sample.get(path, JSON);
        String spaced = "/sparql?query=" + encoded("# the same\nSELECT  *\n{ ?s  ?p ?o . }  LIMIT 3");
        assertEquals(header(first, "ETag"), header(sample.get(spaced, JSON), "ETag"), "layout is no difference");
        assertEquals(first.body(), sample.get(spaced, JSON).body());
        assertNotEquals(header(first, "ETag"), header(sample.get(path, "text/csv"), "ETag"));
        HttpResponse<String> again =
                sample.send(sample.to(spaced).header("Accept", JSON).header("If-None-Match", header(first, "ETag")));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertTrue(header(first, "Vary").contains("Accept"), header(first, "Vary"));
    }

    @Test
    void the_endpoint_describes_itself_with_examples_that_run() throws Exception {
        String description = sample.get("/sparql", "application/n-triples").body();
        for (String told : java.util.List.of(
                "sparql-service-description#Service>",
                "sparql-service-description#UnionDefaultGraph>",
                "shacl#SPARQLExecutable>",
                "shacl#SPARQLSelectExecutable>",
                "http://jena.apache.org/text#query>",
                "https://w3id.org/rostrum/query/agreements>")) {
            assertTrue(description.contains(told), told);
        }
        assertEquals(406, sample.get("/sparql?query=ASK%7B%7D", "image/png").statusCode());
        HttpResponse<String> first = sample.get("/sparql", "text/turtle");
        assertEquals("text/turtle", header(first, "Content-Type"));
        assertEquals(
                304,
                sample.send(sample.to("/sparql")
                                .header("Accept", "text/turtle")
                                .header("If-None-Match", header(first, "ETag")))
                        .statusCode());
    }

    @Test
    void chance_and_the_clock_are_asked_again_each_time() throws Exception {
        String path = "/sparql?query=" + encoded("SELECT (STRUUID() AS ?x) { }");
        HttpResponse<String> first = sample.get(path, "text/csv");
        assertEquals("", header(first, "ETag"));
        assertNotEquals(first.body(), sample.get(path, "text/csv").body());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
