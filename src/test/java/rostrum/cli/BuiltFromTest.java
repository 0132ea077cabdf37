package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rostrum.release.Release;
import rostrum.release.Releases;

/** The project's own store follows the program and the data that it is made from. */
class BuiltFromTest {
    @TempDir
    Path home;

    private String before = "";

    @BeforeEach
    void copy_what_a_release_is_made_of() throws Exception {
        for (String folder : List.of("data", "queries")) {
            try (Stream<Path> walk = Files.walk(Path.of(folder))) {
                for (Path from : walk.toList()) {
                    Files.copy(from, home.resolve(from.toString()));
                }
            }
        }
        before = System.getProperty("rostrum.home", "");
        System.setProperty("rostrum.home", home.toString());
    }

    @AfterEach
    void put_the_home_back() {
        System.setProperty("rostrum.home", before);
    }

    @Test
    void a_store_is_made_again_when_the_data_have_changed_and_only_then() throws Exception {
        Release first = live();
        long made = made();
        assertEquals(first, live());
        assertEquals(made, made());

        Path bodies = home.resolve("data/authority/bodies.tsv");
        Files.writeString(
                bodies, Files.readString(bodies).replace("United Nations Office on Drugs", "UN Office on Drugs"));
        Release second = live();
        assertNotEquals(first.version(), second.version());
        assertEquals(second, live());
    }

    @Test
    void a_store_that_its_owner_filled_is_left_alone() throws Exception {
        Path text = Files.writeString(home.resolve("one.txt"), "Mr. Perez (Spain): We support resolution 1325 (2000).");
        Path store = Console.defaultStore();
        assertEquals(0, Rostrum.commandLine().execute("load", text.toString(), "--quiet"));
        assertFalse(Files.exists(store.resolve("BUILT-FROM")));
        Release own = live();
        Files.writeString(home.resolve("data/authority/README.md"), "changed");
        assertEquals(own, live());
        assertTrue(Files.isDirectory(own.folder()));
    }

    private static long made() throws IOException {
        return Files.getLastModifiedTime(Console.defaultStore().resolve("BUILT-FROM"))
                .toMillis();
    }

    /** The live release after the store was asked something. */
    private Release live() throws IOException {
        Path query = Files.writeString(home.resolve("any.rq"), "ASK {}");
        CommandLine quiet = Rostrum.commandLine()
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(Writer.nullWriter()));
        assertEquals(0, quiet.execute("query", query.toString()));
        return new Releases(Console.defaultStore()).current().orElseThrow();
    }
}
