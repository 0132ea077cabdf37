package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.ServedSample;

/** What clients in browsers and caches rely on beside the protocol itself, which {@link W3cProtocolTest} holds. */
@Tag("http")
class ProtocolTest {
    private static final String JSON = "application/sparql-results+json";

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

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri=urn%3Ax", "query=", "querry=ASK+%7B%7D"})
    void an_address_without_a_query_is_told_what_is_missing(String address) throws Exception {
        HttpResponse<String> answer = sample.get("/sparql?" + address, JSON);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
    }

    @Test
    void the_default_graph_is_the_union_of_all_and_each_has_its_name() throws Exception {
        String speech = "https://w3id.org/rostrum/graph/speech/S-PV.7847-101";
        String claim = "?s a <https://w3id.org/rostrum/ontology#Claim>";
        String count = "SELECT (COUNT(DISTINCT ?s) AS ?n) ";
        for (String query : List.of(count + "{ " + claim + " }", count + "{ GRAPH ?g { " + claim + " } }")) {
            assertEquals(
                    "n\r\n73\r\n",
                    sample.get("/sparql?query=" + encoded(query), "text/csv").body(),
                    query);
        }
        for (String query : List.of(
                count + "{ GRAPH <" + speech + "> { " + claim + " } }",
                count + "FROM <" + speech + "> { " + claim + " }",
                count + "FROM NAMED <" + speech + "> { GRAPH ?g { " + claim + " } }")) {
            assertEquals(
                    "n\r\n70\r\n",
                    sample.get("/sparql?query=" + encoded(query), "text/csv").body(),
                    query);
        }
        String across = "ASK { ?claim a <https://w3id.org/rostrum/ontology#Claim> ; ?p ?span GRAPH ?g { ?span ?q ?o } "
                + "FILTER NOT EXISTS { GRAPH ?g { ?claim a ?type } } }";
        assertTrue(sample.get("/sparql?query=" + encoded(across), JSON).body().contains("true"), "claims and spans");
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
        for (String name : List.of("Content-Type", "Content-Length", "ETag")) {
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
        for (String told : List.of(
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
