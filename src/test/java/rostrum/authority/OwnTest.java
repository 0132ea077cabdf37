package rostrum.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTest {
    private static final Path TABLES = Path.of("data/authority");

    @TempDir
    Path folder;

    private Authority with(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return Authority.read(TABLES, Own.read(folder));
    }

    private String refused(String file, String text) {
        IOException told = assertThrows(IOException.class, () -> with(file, text));
        return String.valueOf(told.getMessage()).replace(folder + "/", "");
    }

    @Test
    void a_row_of_a_new_id_is_added_and_may_leave_columns_out() throws IOException {
        Body body = with("bodies.tsv", "id\tname\taliases\tsource\nXQZT\tExtra Quorum\tthe Quorum\tme\n")
                .body("XQZT")
                .orElseThrow();
        assertEquals(List.of("the Quorum"), body.aliases());
        assertTrue(body.homepage().isEmpty());
    }

    @Test
    void a_row_of_a_known_id_adds_to_its_lists_and_keeps_the_rest() throws IOException {
        State known = Authority.read(TABLES).state("PER").orElseThrow();
        State peru = with("states.tsv", "iso3\taliases\nPER\tLand of the Incas\n")
                .state("PER")
                .orElseThrow();
        assertEquals(known.name(), peru.name());
        assertTrue(peru.aliases().containsAll(known.aliases()));
        assertEquals("Land of the Incas", peru.aliases().getLast());
    }

    @Test
    void what_cannot_be_added_is_told_with_file_and_line() {
        assertEquals("bodies.tsv, line 2: column \"name\" is empty", refused("bodies.tsv", "id\tsource\nXQZT\tme\n"));
        assertTrue(refused("bodies.tsv", "id\talias\nXQZT\tme\n")
                .startsWith("bodies.tsv, line 1: there is no column \"alias\" in this table; it may have id, name"));
        assertEquals(
                "bodies.tsv, line 3: \"XQZT\" is in the table twice",
                refused("bodies.tsv", "id\tname\tsource\nXQZT\ta\tme\nXQZT\tb\tme\n"));
    }

    @Test
    void a_file_that_adds_to_nothing_is_told() {
        assertTrue(refused("body.tsv", "id\n").startsWith("body.tsv adds to nothing; own files are named states.tsv"));
    }
}
