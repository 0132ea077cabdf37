package rostrum.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The queries that pages ask, and the one they show as an example, each a resource of its own. */
enum SiteQuery {
    CLAIM,
    CLAIMS_ABOUT,
    CLAIMS_OF_SPEECH,
    EXAMPLE,
    EXISTS,
    FLAGS_OF_SPEECH,
    MENTIONS_IN,
    MENTIONS_OF,
    NUMBERS,
    READY,
    SEARCH,
    SHORT_CLAIMS,
    STATEMENTS;

    private final String sparql;

    SiteQuery() {
        String file = "queries/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".rq";
        try (InputStream resource = SiteQuery.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException("the build lacks " + file);
            }
            sparql = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String sparql() {
        return sparql;
    }
}
