package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.ServedSample;

/** Terms that queries make and that no format, or not each, can carry: an answer or a sentence, never a fault. */
@Tag("http")
class StrangeTermsTest {
    private static final List<String> ROWS = List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/html");
    private static final List<String> GRAPHS = List.of(
            "text/turtle",
            "application/n-triples",
            "application/rdf+xml",
            "application/ld+json",
            "application/trig",
            "application/n-quads",
            "text/html");

    @TempDir
    private static Path folder;

    private static ServedSample sample;

    @BeforeAll
    static void serve() throws IOException {
        sample = ServedSample.in(folder.resolve("served"), Limits.of(Map.of("client-errors", "0")));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STRLANG('a', 'en\\u0001')",
                "STRLANG('a', 'en us')",
                "STRLANG('a', '%s')",
                "STRLANGDIR('a', 'e n', 'ltr')"
            })
    void a_language_that_is_none_is_told(String term) throws Exception {
        for (HttpResponse<String> answer : answers(term)) {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            assertEquals(type.startsWith("text/html") ? 400 : 422, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("BCP 47"), answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STRLANG('a', '')",
                "STRLANG('a', 'x-')",
                "STRLANGDIR('a', 'en', 'x')",
                "STRDT('a', IRI('x y'))",
                "STRDT('a', IRI('http://x/%\\u0001s'))",
                "IRI('a b')",
                "IRI('http://x/<>')",
                "IRI('\\u0001')",
                "<<(<urn:a> <urn:b> 'c')>>",
                "<<(<urn:a> <urn:b> <<(<urn:a> <urn:b> 'c')>>)>>"
            })
    void what_can_be_said_is_said(String term) throws Exception {
        for (HttpResponse<String> answer : answers(term)) {
            assertTrue(answer.statusCode() < 500, answer.statusCode() + " " + answer.body());
        }
    }

    @Test
    void a_triple_within_another_is_no_json_ld() throws Exception {
        HttpResponse<String> answer =
                ask("CONSTRUCT { <urn:s> <urn:p> <<(<urn:a> <urn:b> 'c')>> } {}", "application/ld+json");
        assertEquals(406, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("Turtle"), answer.body());
    }

    private static List<HttpResponse<String>> answers(String term) throws Exception {
        List<HttpResponse<String>> answers = new java.util.ArrayList<>();
        for (String type : ROWS) {
            answers.add(ask("SELECT (" + term + " AS ?x) {}", type));
        }
        for (String type : GRAPHS) {
            answers.add(ask("CONSTRUCT { <urn:s> <urn:p> ?x } { BIND(" + term + " AS ?x) }", type));
        }
        return answers;
    }

    private static HttpResponse<String> ask(String query, String type) throws Exception {
        return sample.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), type);
    }
}
