package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixed traffic for a while ({@code -Drostrum.soak.seconds=3600} for an hour): no answer of 500 or above, and what the
 * server holds stays what it was. Then a thousand downloads at a time.
 */
@Tag("soak")
class SoakTest {
    private static final int SECONDS = Integer.getInteger("rostrum.soak.seconds", 40);
    private static final int CLIENTS = 8;
    private static final int DOWNLOADS = 1_000;
    private static final List<String> VISITS = List.of(
            "/",
            "/page/state/PER",
            "/id/state/PER",
            "/data/state/PER.ttl",
            "/data/state/PER.jsonld",
            "/search?q=peru",
            "/search?q=women",
            "/query/cq01?format=csv",
            "/query/said-by",
            "/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%20100",
            "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D",
            "/dataset",
            "/void.ttl",
            "/changes",
            "/feed.atom",
            "/sitemap.xml",
            "/dumps/SHA256SUMS",
            "/absent");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void load() throws Exception {
        assertEquals(
                0,
                Program.run("load", "data/seed-statement.txt", "--store", store())
                        .status());
    }

    @Test
    void what_the_server_holds_stays_flat_under_mixed_traffic(TestReporter reporter) throws Exception {
        try (Program server = server()) {
            waitForDumps(server);
            Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
            Held warm = traffic(server, statuses, SECONDS / 2);
            Held after = traffic(server, statuses, SECONDS - SECONDS / 2);
            reporter.publishEntry(
                    Map.of("statuses", statuses.toString(), "half", warm.toString(), "end", after.toString()));
            assertTrue(statuses.keySet().stream().allMatch(status -> status < 500), statuses.toString());
            assertTrue(statuses.values().stream().mapToInt(AtomicInteger::get).sum() > SECONDS, statuses.toString());
            assertTrue(after.files <= warm.files + 25, warm + " then " + after);
            assertTrue(after.threads <= warm.threads + 10, warm + " then " + after);
            assertTrue(after.heap <= warm.heap * 1.3 + (32 << 20), warm + " then " + after);
        }
    }

    @Test
    void a_thousand_download_a_dump_at_a_time_and_each_gets_all_of_it(TestReporter reporter) throws Exception {
        try (Program server = server()) {
            waitForDumps(server);
            byte[] whole = server.client()
                    .send(server.to("/dumps/latest.nq.gz").build(), BodyHandlers.ofByteArray())
                    .body();
            assertTrue(whole.length > 10_000, "bytes: " + whole.length);
            int expected = java.util.Arrays.hashCode(whole);
            HttpRequest request = server.to("/dumps/latest.nq.gz").build();
            List<Future<Integer>> downloads = new ArrayList<>();
            long begun = System.nanoTime();
            try (var each = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                for (int one = 0; one < DOWNLOADS; one++) {
                    downloads.add(each.submit(() -> java.util.Arrays.hashCode(server.client()
                            .send(request, BodyHandlers.ofByteArray())
                            .body())));
                }
            }
            for (Future<Integer> download : downloads) {
                assertEquals(expected, download.get());
            }
            reporter.publishEntry(
                    "downloads",
                    DOWNLOADS + " of " + whole.length + " bytes in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        }
    }

    /** Bytes of heap after a collection's worth of traffic at least, open files, live threads. */
    private record Held(double heap, double files, double threads) {}

    private static Held traffic(Program server, Map<Integer, AtomicInteger> statuses, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<Void>> clients = new ArrayList<>();
        double least = Double.MAX_VALUE;
        try (var each = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(client);
                clients.add(each.submit(() -> {
                    while (System.nanoTime() < end) {
                        visit(server, VISITS.get(random.nextInt(VISITS.size())), statuses);
                    }
                    return null;
                }));
            }
            while (System.nanoTime() < end) {
                Thread.sleep(500);
                least = Math.min(least, measure(server, "jvm_memory_used_bytes\\{area=\"heap\",id=\"[^\"]+\"\\}"));
            }
        }
        for (Future<Void> client : clients) {
            client.get();
        }
        return new Held(
                least, measure(server, "process_files_open_files"), measure(server, "jvm_threads_live_threads"));
    }

    /** Asks, then asks again whether it has changed. */
    private static void visit(Program server, String path, Map<Integer, AtomicInteger> statuses) throws Exception {
        HttpResponse<String> answer = server.get(path, path.startsWith("/page") ? "text/html" : "*/*");
        count(statuses, answer.statusCode());
        Optional<String> tag = answer.headers().firstValue("ETag");
        if (tag.isPresent()) {
            HttpResponse<String> again = server.client()
                    .send(
                            server.to(path)
                                    .header("If-None-Match", tag.get())
                                    .header("Accept", path.startsWith("/page") ? "text/html" : "*/*")
                                    .build(),
                            BodyHandlers.ofString());
            count(statuses, again.statusCode());
        }
    }

    private static void count(Map<Integer, AtomicInteger> statuses, int status) {
        statuses.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
    }

    /** The sum of a measure over its labels. */
    private static double measure(Program server, String pattern) throws Exception {
        Matcher lines = Pattern.compile("(?m)^" + pattern + " (\\S+)$")
                .matcher(server.get("/metrics", "*/*").body());
        double sum = 0;
        while (lines.find()) {
            sum += Double.parseDouble(String.valueOf(lines.group(1)));
        }
        assertTrue(sum > 0, pattern);
        return sum;
    }

    private static void waitForDumps(Program server) throws Exception {
        for (int time = 0; time < 240 && server.get("/dumps/SHA256SUMS", "*/*").statusCode() != 200; time++) {
            Thread.sleep(500);
        }
        assertEquals(200, server.get("/dumps/SHA256SUMS", "*/*").statusCode());
    }

    private static Program server() throws IOException {
        return Program.start(
                List.of("-Xmx256m"),
                "serve",
                "--port",
                "0",
                "--store",
                store(),
                "--limit",
                "client-time=0",
                "--limit",
                "client-errors=0");
    }

    private static String store() {
        return folder.resolve("store").toString();
    }
}
