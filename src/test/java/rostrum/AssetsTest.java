package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages are made with is asked for once: its address says what it holds. */
@Tag("http")
class AssetsTest {
    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

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
    void whatever_a_page_links_may_be_kept_forever() throws Exception {
        List<String> linked = LINKED.matcher(sample.get("/sparql", "text/html").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertTrue(linked.size() >= 3, linked.toString());
        for (String address : linked) {
            HttpResponse<String> answer = sample.get(address, "*/*");
            assertEquals(200, answer.statusCode(), address);
            assertEquals(
                    "public, max-age=31536000, immutable",
                    answer.headers().firstValue("Cache-Control").orElse(""),
                    address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../Site.class", "bundle/absent.js", "bundle/../icon.svg/", "%2e%2e/openapi.json", "bundle"})
    void nothing_else_is_there(String name) throws Exception {
        assertTrue(
                List.of(400, 404).contains(sample.get("/assets/" + name, "*/*").statusCode()), name);
    }

    @Test
    void an_outdated_address_leads_to_the_one_of_now_and_is_not_kept() throws Exception {
        HttpResponse<String> answer = sample.get("/assets/bundle/frame.0123456789ab.css", "*/*");
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").matches("(.*/)?frame\\.[0-9a-f]{12}\\.css"));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void an_address_without_a_digest_is_asked_for_anew() throws Exception {
        assertEquals(
                "no-cache",
                sample.get("/assets/bundle/frame.css", "*/*")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
    }
}
