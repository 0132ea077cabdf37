package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rostrum.release.Release;
import rostrum.release.Releases;

/** {@code releases} and {@code rollback}: what is kept, and the way back to it. */
@Tag("release")
class ReleasesTest {
    @TempDir
    Path folder;

    @Test
    void releases_are_listed_rolled_back_to_and_removed() throws IOException {
        Release first = load("Mr. Gasana (Rwanda): We thank Chad.\n");
        Release second = load("Mr. Gasana (Rwanda): We thank Mali.\n");
        Release third = load("Mr. Gasana (Rwanda): We thank Peru.\n");
        assertTrue(run("releases")
                .out
                .matches("(?s)\\* " + third.version() + "  \\S+Z  \\d+ quads\n  " + second.version() + " .*\n  "
                        + first.version() + " .*\n"));

        assertEquals(
                "rostrum: release " + second.version() + " is live; before it was " + third.version() + ".\n",
                run("rollback").errors);
        assertEquals(second, live());
        assertEquals(0, run("rollback", first.version()).status);
        assertEquals(first, live());
        Told none = run("rollback");
        assertEquals(1, none.status);
        assertTrue(none.errors.contains("keeps no release older than the live one"), none.errors);
        assertTrue(run("rollback", "nonsense").errors.contains("keeps no release nonsense"));

        assertEquals("rostrum: removed release " + second.version() + ".\n", run("releases", "--keep", "1").errors);
        assertEquals(2, new Releases(folder.resolve("store")).all().size(), "the live one and the one made last");
        assertEquals(first, live());
        assertEquals(1, run("releases", "--keep", "0").status);
    }

    @Test
    void a_store_without_a_release_is_told() {
        assertTrue(run("releases").errors.contains("there is no release in the store"));
        assertEquals(1, run("rollback").status);
    }

    private Release load(String words) throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), words);
        Told told = run("load", text.toString(), "--quiet");
        assertEquals(0, told.status, told.errors);
        return live();
    }

    private Release live() throws IOException {
        return new Releases(folder.resolve("store")).current().orElseThrow();
    }

    private record Told(int status, String out, String errors) {}

    private Told run(String command, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = command;
        System.arraycopy(more, 0, arguments, 1, more.length);
        arguments[more.length + 1] = "--store";
        arguments[more.length + 2] = folder.resolve("store").toString();
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine =
                Rostrum.commandLine().setErr(new PrintWriter(errors, true)).setOut(new PrintWriter(out));
        return new Told(commandLine.execute(arguments), out.toString(), errors.toString());
    }
}
