package rostrum.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    private static final Pattern BARE = Pattern.compile("(?:href|src|action|formaction)=\"(?:/|\\$\\{Assets)");

    @ParameterizedTest
    @CsvSource({
        "https://data.example.org/council, https://data.example.org/council, /council/dataset",
        "https://data.example.org/a/b/, https://data.example.org/a/b, /a/b/dataset",
        "http://localhost:9150/, http://localhost:9150, /dataset",
        "HTTPS://[::1]:8443, https://[::1]:8443, /dataset"
    })
    void links_start_at_the_public_address_whatever_a_request_says(String url, String whole, String link) {
        Origin origin = Origin.at(url);
        assertEquals(whole, origin.of("http", "elsewhere.example"));
        assertEquals(link, origin.path("/dataset"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data.example.org",
                "ftp://data.example.org/",
                "https:///council",
                "https://data.example.org/?a=b",
                "https://data.example.org/#top",
                "https://user:word@data.example.org/",
                "https://data.example.org/a\"b",
                "https://data.example.org/a//b",
                "",
                "not an address"
            })
    void what_is_no_address_is_told_in_a_sentence(String url) {
        Exception told = assertThrows(IllegalArgumentException.class, () -> Origin.at(url));
        assertTrue(String.valueOf(told.getMessage()).contains("give one such as"));
    }

    @Test
    void without_one_each_request_tells_unless_its_host_cannot_be_one() {
        assertEquals("http://localhost:8080", Origin.ofRequests().of("http", "localhost:8080"));
        assertEquals("", Origin.ofRequests().of("http", "a\"><script>"));
    }

    @Test
    void a_contact_is_a_mail_address() {
        assertEquals(
                "data@example.org",
                Origin.ofRequests().withContact("data@example.org").contact());
        for (String wrong : List.of("data", "a b@example.org", "data@<example>.org", "@example.org", "a@b@c")) {
            String told = assertThrows(
                            IllegalArgumentException.class,
                            () -> Origin.ofRequests().withContact(wrong))
                    .getMessage();
            assertTrue(String.valueOf(told).contains("such as data@example.org"), wrong);
        }
    }

    /** A link that starts at the root of the host would leave a site that stands on a path of it. */
    @Test
    void no_template_has_a_link_that_forgets_the_sub_path() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
            List<String> bare = templates
                    .filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> BARE.matcher(read(file)).find())
                    .map(Path::toString)
                    .toList();
            assertEquals(List.of(), bare, "write ${head.root()} before the slash");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
