package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.ServedSample;
import rostrum.store.EmbeddedStore;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;

/** What is known of an example before anybody asks is what an answer to it is, byte for byte. */
@Tag("http")
class WarmingTest {
    private static final List<String> TYPES = List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values");

    @TempDir
    private static Path folder;

    @Test
    void an_answer_that_was_prepared_is_the_answer() throws Exception {
        Limits limits = Limits.of(Map.of("cache", "0", "client-time", "0"));
        try (ServedSample sample = ServedSample.in(folder, limits)) {
            Queries examples = Queries.read(Path.of("queries"));
            KnownAnswers known = new KnownAnswers(Limits.usual());
            EmbeddedStore store = (EmbeddedStore) sample.store();
            new Warming(Limits.usual(), known, 600).warm("test-1", store.dataset(), examples, () -> true);
            for (NamedQuery example : examples.all()) {
                String query = Warming.asked(example).toString();
                for (String type : TYPES) {
                    KnownAnswers.Key key =
                            new KnownAnswers.Key("test-1", query, KnownReply.format(type, "", List.of(), List.of()));
                    KnownAnswers.Answer prepared = known.find(key).orElseThrow();
                    HttpResponse<String> asked =
                            sample.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), type);
                    assertEquals(asked.headers().firstValue("ETag").orElse(""), key.tag());
                    assertEquals(
                            asked.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .replace(" ", ""),
                            prepared.contentType().replace(" ", ""));
                    assertEquals(
                            asked.body(),
                            new String(prepared.body(), StandardCharsets.UTF_8),
                            example.name() + " as " + type);
                }
            }
        }
    }

    @Test
    void it_gives_up_what_it_is_asking_once_nobody_needs_it() throws Exception {
        Path endless = Files.createDirectories(folder.resolve("endless"));
        Files.writeString(endless.resolve("all-with-all.rq"), """
                # title: All with all
                # description: Never found.
                # columns: n
                SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }
                """);
        try (ServedSample sample = ServedSample.in(folder.resolve("ending"))) {
            EmbeddedStore store = (EmbeddedStore) sample.store();
            CountDownLatch asking = new CountDownLatch(3);
            AtomicBoolean needed = new AtomicBoolean(true);
            Warming warming = new Warming(Limits.usual(), new KnownAnswers(Limits.usual()), 3600);
            Thread warm = Thread.startVirtualThread(() -> {
                try {
                    warming.warm("test-1", store.dataset(), Queries.read(endless), () -> {
                        asking.countDown();
                        return needed.get();
                    });
                } catch (IOException unread) {
                    throw new UncheckedIOException(unread);
                }
            });
            asking.await();
            assertTrue(warm.isAlive());
            needed.set(false);
            assertTrue(warm.join(Duration.ofMinutes(2)), "the query goes on");
        }
    }
}
