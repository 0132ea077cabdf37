package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication.Outcome;
import rostrum.endpoint.Limits;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Queries;
import rostrum.wire.Origin;

/**
 * Releases that change under a server while it is asked 200 times a second; {@code -Drostrum.swap.seconds=60} for the
 * long run.
 */
@Tag("release")
class SwapTest {
    private static final int A_SECOND = 200;
    private static final long SECONDS = Long.getLong("rostrum.swap.seconds", 12);

    /** A busy machine takes longer to load; asking goes on until both changes were told. */
    private static final long LONGEST = SECONDS + 240;

    private static final Pattern IN_PAGE = Pattern.compile("Release ([0-9a-f]{16})\\.");
    private static final Pattern TEXTS = Pattern.compile("\"texts\"[^}]*\"value\"\\s*:\\s*\"(\\d+)\"");
    private static final String COUNT = "/sparql?query="
            + URLEncoder.encode(
                    "SELECT (COUNT(*) AS ?texts) { ?s a <https://w3id.org/rostrum/ontology#Speech> }",
                    StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    /** What one answer told: of which release it was, and how many speeches that holds. */
    private record Seen(int status, String version, String texts) {}

    @Test
    void no_request_fails_and_none_mixes_two_releases() throws Exception {
        Path home = Path.of("").toAbsolutePath();
        Publication publication = Publication.of(home, Iris.CANONICAL_BASE);
        Path store = folder.resolve("store");
        Releases releases = new Releases(store);
        Map<String, String> texts = new ConcurrentSkipListMap<>();
        Release first = load(publication, store, "data/seed-statement.txt");
        texts.put(first.version(), "1");
        List<String> told = new CopyOnWriteArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        try (Server server = Server.follow(
                        releases,
                        first,
                        Queries.read(home.resolve("queries")),
                        Iris.canonical(),
                        Origin.ofRequests(),
                        Limits.usual(),
                        "127.0.0.1",
                        0,
                        told::add);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            String address = "http://127.0.0.1:" + server.port();
            List<Future<Seen>> asked = new ArrayList<>();
            long begun = System.nanoTime();
            boolean loading = false;
            boolean rolledBack = false;
            for (long n = 0; (n < SECONDS * A_SECOND || told.size() < 2) && n < LONGEST * A_SECOND; n++) {
                long due = begun + n * (1_000_000_000L / A_SECOND);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                boolean page = n % 2 == 0;
                asked.add(clients.submit(() -> page ? page(client, address) : count(client, address)));
                if (!loading && n >= SECONDS * A_SECOND / 4) {
                    loading = true;
                    clients.submit(() -> {
                        Release second = load(publication, store, statement());
                        texts.put(second.version(), "2");
                        return second;
                    });
                } else if (!rolledBack && !told.isEmpty() && n >= SECONDS * A_SECOND * 3 / 4) {
                    rolledBack = true;
                    releases.rollBack(Optional.of(first.version()), Iris.canonical());
                }
            }
            Map<String, Integer> answers = new TreeMap<>();
            for (Future<Seen> answer : asked) {
                Seen seen = answer.get();
                assertEquals(200, seen.status);
                answers.merge(seen.version, 1, Integer::sum);
                if (!seen.texts.isEmpty()) {
                    assertEquals(texts.get(seen.version), seen.texts, "as many speeches as the release has");
                }
            }
            assertEquals(texts.keySet(), answers.keySet(), "both releases answered: " + told);
            assertEquals(2, told.size(), told.toString());
        }
        try (var views = Files.list(first.folder().resolve("views"))) {
            assertEquals(0, views.count(), "the server has let go of what it read");
        }
    }

    private String statement() throws IOException {
        return Files.writeString(
                        folder.resolve("other.txt"), "Mr. Gasana (Rwanda): Rwanda condemns terrorism in Chad.\n")
                .toString();
    }

    private static Release load(Publication publication, Path store, String input) throws IOException {
        Outcome outcome = publication.publish(List.of(input), InputStream.nullInputStream(), store);
        return ((Outcome.Published) outcome).release();
    }

    private static Seen page(HttpClient client, String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(client, address + "/", "text/html");
        Matcher version = IN_PAGE.matcher(answer.body());
        assertTrue(version.find(), answer.body());
        return new Seen(answer.statusCode(), version.group(1), "");
    }

    private static Seen count(HttpClient client, String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(client, address + COUNT, "application/sparql-results+json");
        Matcher texts = TEXTS.matcher(answer.body());
        assertTrue(texts.find(), answer.body());
        String tag = answer.headers().firstValue("ETag").orElse("");
        return new Seen(answer.statusCode(), tag.replaceAll("^\"|-.*$", ""), texts.group(1));
    }

    private static HttpResponse<String> ask(HttpClient client, String address, String accept)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", accept)
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }
}
