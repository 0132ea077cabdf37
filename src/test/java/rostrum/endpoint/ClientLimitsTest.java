package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.ServedSample;

/** What one client, one request and all at once may take. */
@Tag("http")
class ClientLimitsTest {
    private static final String JSON = "application/sparql-results+json";
    private static final String RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @TempDir
    private Path folder;

    @Test
    void a_client_whose_time_is_used_up_waits_while_another_does_not() throws Exception {
        try (ServedSample sample =
                serving(Map.of("time", "2", "client-time", "1", "proxies", "127.0.0.1,10.0.0.0/8"))) {
            assertEquals(503, ask(sample, RUNAWAY, "192.0.2.1").statusCode());
            HttpResponse<String> refused = ask(sample, "ASK {}", "192.0.2.1");
            assertEquals(429, refused.statusCode());
            assertTrue(Integer.parseInt(header(refused, "Retry-After")) >= 1, header(refused, "Retry-After"));
            assertTrue(refused.body().contains("\"limit\":\"client-time\""), refused.body());
            assertEquals("*", header(refused, "Access-Control-Allow-Origin"));
            assertEquals(200, ask(sample, "ASK {}", "192.0.2.2").statusCode());
            assertEquals(429, ask(sample, "ASK {}", "192.0.2.1, 10.1.2.3").statusCode());
            assertEquals(429, ask(sample, "ASK {}", "203.0.113.9, 192.0.2.1").statusCode(), "a forged first hop");
        }
    }

    @Test
    void nobody_but_a_trusted_proxy_says_where_a_request_comes_from() throws Exception {
        try (ServedSample sample = serving(Map.of("client-errors", "1"))) {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                statuses.add(ask(sample, "nonsense", "192.0.2." + i).statusCode());
            }
            assertEquals(List.of(400, 400, 429, 429), statuses);
        }
    }

    @Test
    void a_long_request_is_not_read() throws Exception {
        try (ServedSample sample = serving(Map.of("request", "2000"))) {
            String longQuery = "ASK {} #" + "x".repeat(3000);
            HttpResponse<String> direct = sample.post("/sparql", "application/sparql-query", JSON, longQuery);
            assertEquals(413, direct.statusCode());
            assertTrue(direct.body().contains("\"limitValue\":2000"), direct.body());
            assertEquals(
                    413,
                    sample.post("/sparql", "application/x-www-form-urlencoded", JSON, "query=" + encoded(longQuery))
                            .statusCode());
            var unannounced = java.net.http.HttpRequest.BodyPublishers.fromPublisher(
                    java.net.http.HttpRequest.BodyPublishers.ofString(longQuery));
            assertEquals(
                    413,
                    sample.send(sample.to("/sparql")
                                    .header("Content-Type", "application/sparql-query")
                                    .POST(unannounced))
                            .statusCode());
        }
    }

    @Test
    void a_query_of_ten_thousand_characters_fits_into_an_address() throws Exception {
        try (ServedSample sample = serving(Map.of())) {
            assertEquals(200, ask(sample, "ASK {} #" + "x".repeat(10_000), "").statusCode());
        }
    }

    @Test
    void when_all_places_and_the_queue_are_full_others_are_sent_away_at_once() throws Exception {
        Map<String, String> narrow = Map.of("time", "3", "parallel", "2", "waiting", "1", "patience", "30");
        try (ServedSample sample = serving(narrow);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> asking = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asking.add(() -> ask(sample, RUNAWAY, ""));
            }
            Map<String, Integer> counts = new TreeMap<>();
            for (Future<HttpResponse<String>> answer : clients.invokeAll(asking)) {
                HttpResponse<String> got = answer.get();
                assertEquals(503, got.statusCode());
                assertTrue(!header(got, "Retry-After").isEmpty());
                counts.merge(got.body().contains("\"limit\":\"parallel\"") ? "sent away" : "ran", 1, Integer::sum);
            }
            assertTrue(counts.getOrDefault("ran", 0) >= 1, counts.toString());
            assertTrue(counts.getOrDefault("sent away", 0) >= 2, counts.toString());
            assertEquals(200, ask(sample, "ASK {}", "").statusCode(), "places are free again");
        }
    }

    @Test
    void long_queries_do_not_keep_short_ones_out() throws Exception {
        Map<String, String> settings = Map.of("time", "8", "parallel", "2", "client-time", "0");
        try (ServedSample sample = serving(settings);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> runaways = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String query = RUNAWAY.replace("?n", "?n" + i);
                runaways.add(clients.submit(() -> ask(sample, query, "")));
            }
            Thread.sleep(5500);
            for (int i = 0; i < 20; i++) {
                assertEquals(200, ask(sample, "ASK { ?s ?p " + i + " }", "").statusCode());
            }
            assertTrue(runaways.stream().anyMatch(runaway -> !runaway.isDone()), "they still run or wait");
            for (var runaway : runaways) {
                assertEquals(503, runaway.get().statusCode());
            }
        }
    }

    @Test
    void limits_are_told_in_the_service_description() throws Exception {
        try (ServedSample sample = serving(Map.of("time", "7"))) {
            String description = sample.get("/sparql", "application/n-triples").body();
            for (Limit limit : Limit.values()) {
                assertTrue(description.contains("sparql#limit-" + limit.label() + ">"), limit.label());
            }
            assertTrue(description.contains("sparql#limit-time> <http://schema.org/value> \"7\""), description);
        }
    }

    @Test
    void a_limit_that_is_none_is_told_in_a_sentence() {
        for (Map<String, String> wrong : List.of(
                Map.of("tme", "3"), Map.of("time", "0"), Map.of("time", "soon"), Map.of("proxies", "nowhere"))) {
            IllegalArgumentException told = assertThrows(IllegalArgumentException.class, () -> Limits.of(wrong));
            assertTrue(String.valueOf(told.getMessage()).endsWith("."), told.getMessage());
        }
        assertEquals(Map.of("time", "3", "proxies", "10.0.0.1,::1"), Limits.settings("time=3; proxies=10.0.0.1,::1"));
    }

    private ServedSample serving(Map<String, String> settings) throws IOException {
        return ServedSample.in(folder, Limits.of(settings));
    }

    private static HttpResponse<String> ask(ServedSample sample, String query, String forwarded)
            throws IOException, InterruptedException {
        var request = sample.to("/sparql?query=" + encoded(query)).header("Accept", JSON);
        return sample.send(forwarded.isEmpty() ? request : request.header("X-Forwarded-For", forwarded));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
