package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SERVICE asks nobody but the endpoints of the list, and none of these does harm. */
@Tag("attack")
class FederationAttackTest extends AskingElsewhere {
    @BeforeAll
    static void serve() throws IOException {
        serve(4);
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_on_the_list_letter_by_letter_is_refused() {
        String listed = elsewhere.url("/real");
        return Stream.of(
                        listed + "/",
                        listed + "?x",
                        listed + "#x",
                        listed.replace("127.0.0.1", "localhost"),
                        listed.replace("/real", "/Real"),
                        listed.replace("http://", "http://user@"),
                        bait.at("127.0.0.1") + "x",
                        "file:///etc/passwd",
                        "urn:x",
                        "http://169.254.169.254/latest/meta-data/")
                .flatMap(url -> Stream.of("", "SILENT ")
                        .map(silent -> DynamicTest.dynamicTest(silent + url, () -> {
                            HttpResponse<String> answer =
                                    ask("SELECT * { SERVICE " + silent + "<" + url + "> { ?s ?p ?o } }");
                            assertEquals(403, answer.statusCode(), answer.body());
                            assertTrue(answer.body().contains(listed), answer.body());
                        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]"})
    void a_listed_name_at_a_private_address_is_not_called(String host) throws Exception {
        HttpResponse<String> answer = ask("SELECT * { SERVICE <" + bait.at(host) + "> { ?s ?p ?o } }");
        assertEquals(502, answer.statusCode(), answer.body());
        assertEquals(
                bait.at(host), READER.readTree(answer.body()).at("/service").asText());
        assertFalse(answer.body().contains("private") || answer.body().contains("public"), answer.body());
        assertEquals(
                1,
                rows("SELECT * { SERVICE SILENT <" + bait.at(host) + "> { ?s ?p ?o } }")
                        .size());
        assertEquals(0, bait.connections());
    }

    @TestFactory
    Stream<DynamicTest> another_endpoint_that_fails_is_told_with_its_status() {
        return Elsewhere.ILL.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    isTold(path, 502);
                    isSilenced(path);
                }));
    }

    @Test
    void one_that_keeps_us_waiting_is_given_up() throws Exception {
        try (var pair = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> told = pair.submit(() -> isTold("/drips", 504));
            Future<Boolean> silenced = pair.submit(() -> isSilenced("/silent"));
            assertTrue(told.get() && silenced.get());
        }
    }

    private static boolean isTold(String path, int status) throws Exception {
        HttpResponse<String> answer = ask("SELECT * { SERVICE <" + elsewhere.url(path) + "> { ?x ?p ?o } }");
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(header(answer, "Cache-Control").contains("no-store"), "an error is kept");
        JsonNode problem = READER.readTree(answer.body());
        assertEquals(elsewhere.url(path), problem.at("/service").asText());
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertEquals(0, bait.connections());
        return true;
    }

    private static boolean isSilenced(String path) throws Exception {
        HttpResponse<String> answer =
                ask("SELECT ?here { BIND(1 AS ?here) SERVICE SILENT <" + elsewhere.url(path) + "> { ?x ?p ?o } }");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(header(answer, "Cache-Control").contains("no-store"), "an answer of others is kept");
        assertEquals("", header(answer, "ETag"));
        assertEquals(1, READER.readTree(answer.body()).at("/results/bindings").size());
        assertEquals(0, bait.connections());
        return true;
    }

    @ParameterizedTest
    @CsvSource({"/endless, service-bytes, 300000", "/many, service-rows, 200"})
    void an_answer_without_measure_is_a_limit_though_it_be_silent(String path, String limit, int value)
            throws Exception {
        for (String silent : List.of("", "SILENT ")) {
            HttpResponse<String> answer =
                    ask("SELECT * { SERVICE " + silent + "<" + elsewhere.url(path) + "> { ?x ?p ?o } }");
            assertEquals(422, answer.statusCode(), answer.body());
            assertEquals(limit, READER.readTree(answer.body()).at("/limit").asText());
            assertEquals(value, READER.readTree(answer.body()).at("/limitValue").asInt());
        }
    }

    @Test
    void one_query_calls_so_often_and_no_more() throws Exception {
        elsewhere.queries();
        HttpResponse<String> answer =
                ask("SELECT * { ?x a ros:State OPTIONAL { SERVICE <" + elsewhere.url("/real") + "> { ?x ?p ?o } } }");
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"limit\":\"service-calls\""), answer.body());
        assertEquals(4, elsewhere.queries().size());
    }

    @Test
    void nothing_of_our_client_goes_along() throws Exception {
        elsewhere.headers();
        HttpResponse<String> answer = sample.send(
                sample.to("/sparql?query=" + encoded("SELECT * { SERVICE <" + elsewhere.url("/real") + "> { } }"))
                        .header("Accept", JSON)
                        .header("Cookie", "theme=dark")
                        .header("Authorization", "Basic YTpi")
                        .header("X-Forwarded-For", "9.9.9.9")
                        .header("Referer", "http://example.org/")
                        .header("Accept-Language", "fr")
                        .header("User-Agent", "somebody"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                new TreeSet<>(List.of("Accept", "Connection", "Content-length", "Content-type", "Host", "User-agent")),
                new TreeSet<>(elsewhere.headers().getFirst().keySet()));
    }
}
