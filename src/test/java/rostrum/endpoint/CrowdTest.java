package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.ServedSample;

/** Many clients at once, one in ten with queries that run away: the short form of {@code bench crowd}. */
@Tag("soak")
class CrowdTest {
    private static final int CLIENTS = 200;
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final String JSON = "application/sparql-results+json";
    private static final String RUNAWAY = "SELECT (COUNT(*) AS ?n%d) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @TempDir
    private static Path folder;

    @Test
    void none_is_answered_with_a_fault_and_nothing_runs_on() throws Exception {
        Limits limits = Limits.of(Map.of("time", "3", "client-time", "0", "client-errors", "0"));
        Map<Integer, AtomicInteger> quick = new ConcurrentHashMap<>();
        Map<Integer, AtomicInteger> runaway = new ConcurrentHashMap<>();
        AtomicInteger unsaid = new AtomicInteger();
        try (ServedSample sample = ServedSample.in(folder, limits);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long end = System.nanoTime() + LENGTH.toNanos();
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                all.add(clients.submit(() -> {
                    for (int turn = 0; System.nanoTime() < end; turn++) {
                        boolean runs = number % 10 == 0;
                        HttpResponse<String> answer = ask(
                                sample,
                                runs
                                        ? RUNAWAY.formatted(number * 1000 + turn)
                                        : "ASK { ?s ?p " + (number * 1000 + turn) + " }",
                                "");
                        (runs ? runaway : quick)
                                .computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                                .incrementAndGet();
                        if (answer.statusCode() == 503
                                && answer.headers().firstValue("Retry-After").isEmpty()) {
                            unsaid.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> client : all) {
                client.get();
            }
            assertEquals(Set.of(503), runaway.keySet());
            assertTrue(Set.of(200, 503).containsAll(quick.keySet()), quick.toString());
            assertTrue(quick.containsKey(200), quick.toString());
            assertEquals(0, unsaid.get());
            for (int place = 0; place < limits.of(Limit.PARALLEL); place++) {
                String free =
                        ask(sample, RUNAWAY.formatted(place), "&timeout=1").body();
                assertTrue(free.contains("\"limit\":\"time\""), free);
            }
            assertEquals(200, ask(sample, "ASK {}", "").statusCode());
        }
    }

    private static HttpResponse<String> ask(ServedSample sample, String query, String more) throws Exception {
        return sample.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more, JSON);
    }
}
