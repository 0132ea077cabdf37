package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
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
import rostrum.ServedSample;

/** What somebody is told whose query is not valid: where, at which words, and what was perhaps meant. */
@Tag("http")
class FaultsTest {
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT * { ?s a ros:Claim }            | 1 | 17 | ros:Claim  | Add the line PREFIX ros: <https://w3id.org/rostrum/ontology#>",
                "SELECT * { ?s skos:prefLabel ?o }      | 1 | 15 | skos:prefLabel | Add the line PREFIX skos: <http://www.w3.org/2004/02/skos/core#>",
                "SELECT * { ?s schma:name ?o }          | 1 | 15 | schma:name | No prefix schma: is declared; did you mean schema:?",
                "SELECT *~WHERE { ?s ?p }               | 2 | 15 | }          |",
                "SELCT * { ?s ?p ?o }                   | 1 | 1 | SELCT      | Did you mean SELECT?",
                "SELECT * { ?s ?p ?o FLITER(?o > 1) }   | 1 | 21 | FLITER     | Did you mean FILTER?",
                "SELECT * { ?s ?p 'open~ }              | 1 | 18 | `'open`     |",
                "SELECT * {                             | 1 | 10 | <EOF>      |",
            })
    void a_fault_is_told_with_place_token_and_suggestion(
            String query, int line, int column, String token, String suggestion) throws Exception {
        HttpResponse<String> answer = ask(query.replace('~', '\n'));
        assertEquals(400, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertEquals(line, problem.path("line").asInt(), answer.body());
        assertEquals(column, problem.path("column").asInt(), answer.body());
        if (token != null) {
            assertEquals(token, problem.path("token").asText(), answer.body());
        }
        assertEquals(
                suggestion == null ? "" : suggestion, problem.path("suggestion").asText(), answer.body());
    }

    @Test
    void a_term_that_the_ontology_lacks_is_hinted_at_beside_the_empty_answer() throws Exception {
        HttpResponse<String> answer =
                ask("PREFIX ros: <https://w3id.org/rostrum/ontology#> SELECT * { ?s ros:hasAgrementWith ?o }");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "ros:hasAgrementWith is no term of the ontology; did you mean ros:hasAgreementWith?",
                answer.headers().firstValue("Rostrum-Hint").orElse(""));
    }

    @Test
    void a_format_that_nobody_writes_is_not_acceptable() throws Exception {
        HttpResponse<String> answer = sample.get("/sparql?query=" + encoded("ASK {}"), "image/png");
        assertEquals(406, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("application/sparql-results+json"), answer.body());
    }

    private static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        return sample.get("/sparql?query=" + encoded(query), JSON);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
