package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortLinksTest {
    private static final String QUERY = "SELECT * WHERE {\n  ?s ?p ?o\n} LIMIT 3";

    @TempDir
    private Path folder;

    @Test
    void a_name_is_made_from_the_text_and_stays() {
        String name = links(Map.of()).keep(QUERY);
        assertTrue(name.matches("[a-z2-7]{16}"), name);
        assertEquals(name, links(Map.of()).keep(QUERY.replace("\n", "\r\n") + "\n"));
        assertEquals(Optional.of(QUERY), links(Map.of()).query(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../CURRENT", "aaaaaaaaaaaaaaaa", "AAAAAAAAAAAAAAAA", "a/b", "aaaaaaaaaaaaaaaa.rq"})
    void what_is_no_name_of_a_link_leads_nowhere(String name) {
        assertEquals(Optional.empty(), links(Map.of()).query(name));
    }

    @Test
    void only_so_many_are_kept_and_those_there_are_stay() throws IOException {
        ShortLinks links = links(Map.of("links", "2"));
        String first = links.keep("ASK { ?a ?b 1 }");
        links.keep("ASK { ?a ?b 2 }");
        assertEquals(507, refused(links, "ASK { ?a ?b 3 }"));
        assertEquals(first, links.keep("ASK { ?a ?b 1 }"), "what is kept is given again");
        assertEquals(507, refused(links(Map.of("links", "2")), "ASK { ?a ?b 3 }"), "another server counts them too");
        assertEquals(2, files().size());
    }

    @Test
    void what_is_no_query_or_too_long_is_not_kept() throws IOException {
        ShortLinks links = links(Map.of());
        assertEquals(400, refused(links, "Buy our wares at https://example.org"));
        assertEquals(400, refused(links, "INSERT DATA { <a:a> <a:b> 1 }"));
        assertEquals(413, refused(links, "ASK { ?s ?p \"" + "x".repeat(17_000) + "\" }"));
        assertEquals(List.of(), files());
    }

    @Test
    void none_are_kept_where_there_is_no_place_for_them() throws IOException {
        assertEquals(507, refused(new ShortLinks(Optional.empty(), Limits.usual()), QUERY));
        assertEquals(507, refused(links(Map.of("links", "0")), QUERY));
        Files.writeString(folder.resolve("links"), "a file is in the way");
        assertEquals(503, refused(links(Map.of()), QUERY));
    }

    private ShortLinks links(Map<String, String> limits) {
        return new ShortLinks(Optional.of(folder.resolve("links")), Limits.of(limits));
    }

    private static int refused(ShortLinks links, String query) {
        return assertThrows(Refusal.class, () -> links.keep(query)).problem().status();
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder.resolve("links"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("links"))) {
            return files.toList();
        }
    }
}
