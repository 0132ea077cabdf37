package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.ServedSample;

@Tag("http")
class EndpointTest {
    private static final String ASK = "ASK { ?claim a <https://w3id.org/rostrum/ontology#Claim> }";
    private static final String SELECT = "SELECT ?claim { ?claim a <https://w3id.org/rostrum/ontology#Claim> }";
    private static final String CONSTRUCT = "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }";
    private static final String JSON = "application/sparql-results+json";
    private static final String FORM = "application/x-www-form-urlencoded";

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

    @Test
    void a_query_is_taken_by_get_form_and_direct_post() throws Exception {
        for (HttpResponse<String> answer : java.util.List.of(
                sample.get("/sparql?query=" + encoded(ASK), JSON),
                sample.post("/sparql", FORM, JSON, "query=" + encoded(ASK)),
                sample.post("/sparql", "application/sparql-query", JSON, ASK))) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().replace(" ", "").contains("\"boolean\":true"), answer.body());
            assertEquals(
                    "*",
                    answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
    })
    void rows_come_in_four_formats(String type) throws Exception {
        HttpResponse<String> answer = sample.get("/sparql?query=" + encoded(SELECT), type);
        assertEquals(200, answer.statusCode());
        assertEquals(type, type(answer));
        assertEquals(73, answer.body().split("id/claim/", -1).length - 1);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"})
    void graphs_come_in_four_formats(String type) throws Exception {
        HttpResponse<String> answer = sample.get("/sparql?query=" + encoded(CONSTRUCT), type);
        assertEquals(200, answer.statusCode());
        assertEquals(type, type(answer));
    }

    @Test
    void a_browser_gets_a_page_with_the_answer() throws Exception {
        HttpResponse<String> answer =
                sample.post("/sparql", FORM, "text/html", "query=" + encoded(SELECT + " LIMIT 3"));
        assertEquals("text/html", type(answer));
        assertTrue(answer.body().contains("3 rows"), answer.body());
    }

    @Test
    void a_browser_fetches_rows_by_naming_their_format() throws Exception {
        HttpResponse<String> answer =
                sample.get("/sparql?query=" + encoded(SELECT) + "&output=csv", "text/html,*/*;q=0.8");
        assertEquals("text/csv", type(answer));
    }

    @Test
    void a_browser_is_told_of_a_fault_on_the_page() throws Exception {
        HttpResponse<String> answer = sample.get("/sparql?query=" + encoded("SELECT { nonsense"), "text/html");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("role=\"alert\""));
    }

    @Test
    void a_fault_of_syntax_is_told_with_its_place() throws Exception {
        HttpResponse<String> answer = sample.get("/sparql?query=" + encoded("SELECT *\nWHERE { ?s ?p }"), JSON);
        assertEquals(400, answer.statusCode());
        assertEquals("application/problem+json", type(answer));
        assertTrue(answer.body().contains("\"line\":2"), answer.body());
        assertTrue(answer.body().contains("\"column\":"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } }"
            })
    void the_endpoint_calls_nobody(String query) throws Exception {
        HttpResponse<String> answer = sample.get("/sparql?query=" + encoded(query), JSON);
        assertEquals(403, answer.statusCode());
        assertEquals("application/problem+json", type(answer));
        assertEquals(
                403, sample.get("/sparql?query=" + encoded(query), "text/html").statusCode());
    }

    @Test
    void nothing_can_be_changed() throws Exception {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        assertTrue(sample.post("/sparql", "application/sparql-update", "*/*", update)
                        .statusCode()
                >= 400);
        assertTrue(
                sample.post("/sparql", FORM, "*/*", "update=" + encoded(update)).statusCode() >= 400);
        assertTrue(sample.post("/sparql", "text/turtle", "*/*", "<urn:a> <urn:b> <urn:c> .")
                        .statusCode()
                >= 400);
        assertEquals(
                405,
                sample.send(sample.to("/sparql").PUT(BodyPublishers.ofString("x")))
                        .statusCode());
        assertEquals(405, sample.send(sample.to("/sparql").DELETE()).statusCode());
        String ask = "ASK { <urn:a> ?p ?o }";
        assertTrue(sample.get("/sparql?query=" + encoded(ask), JSON).body().contains("false"));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }
}
