package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
            new Warming(Limits.usual(), known).warm("test-1", store.dataset(), examples, () -> true);
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
    void it_ends_once_nobody_needs_it() throws Exception {
        try (ServedSample sample = ServedSample.in(folder.resolve("ending"))) {
            AtomicInteger asked = new AtomicInteger();
            EmbeddedStore store = (EmbeddedStore) sample.store();
            new Warming(Limits.usual(), new KnownAnswers(Limits.usual()))
                    .warm(
                            "test-1",
                            store.dataset(),
                            Queries.read(Path.of("queries")),
                            () -> asked.incrementAndGet() < 3);
            assertEquals(3, asked.get());
            assertTrue(Queries.read(Path.of("queries")).all().size() > 3);
        }
    }
}
