package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rostrum.Program;
import rostrum.store.StoreServer;

/** The commands over a store of others; the load as a process of its own, which writes its files in its own way. */
@Tag("stores")
class RemoteCommandsTest {
    private static final Pattern PUBLISHED =
            Pattern.compile("published release ([0-9a-f]{16}) with \\d+ quads in (\\S+)\\.\n");
    private static final List<String> BASE = List.of("--base", "https://commands.example/");

    @TempDir
    Path folder;

    @Test
    void a_release_is_loaded_checked_written_out_and_listed() throws Exception {
        String url = StoreServer.shared(StoreServer.Kind.FUSEKI).url();
        assertTrue(run(url, "export", folder.resolve("none").toString())
                .errors
                .contains("there is no data of ours in the store " + url));

        String first = load(url, "Mr. Gasana (Rwanda): Rwanda condemns terrorism in Chad.\n");
        Told checked = run(url, "validate");
        assertEquals("conforms\n", checked.out, checked.errors);

        Path files = folder.resolve("files");
        Told exported = run(url, "export", files.toString(), "--formats", "ntriples", "--compress", "none");
        assertEquals(0, exported.status, exported.errors);
        assertTrue(Files.readString(files.resolve("rostrum-" + first + ".nt"))
                .contains("Rwanda condemns terrorism in Chad."));

        String listed = run(url, "releases").out;
        assertTrue(listed.matches("\\* " + first + "  \\S+Z  \\d+ quads\n"), listed);
        assertEquals(
                "rostrum: the store " + url + " keeps no release older than the live one; list those it keeps with:"
                        + " ./rostrum releases.\n",
                run(url, "rollback").errors);
        assertTrue(run(url, "rollback", "nonsense").errors.contains("keeps no release nonsense"));
        assertEquals(
                "rostrum: release " + first + " is live; before it was " + first + ".\n",
                run(url, "rollback", first).errors);
    }

    private String load(String url, String words) throws Exception {
        Path text = Files.writeString(folder.resolve("a.txt"), words);
        try (Program load = Program.run("load", text.toString(), "--store", url, BASE.get(0), BASE.get(1))) {
            Matcher published = PUBLISHED.matcher(load.said());
            assertTrue(load.status() == 0 && published.find(), load.said());
            assertEquals(url, published.group(2));
            return published.group(1);
        }
    }

    private static Told run(String url, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine rostrum = Rostrum.commandLine();
        rostrum.setOut(new PrintWriter(out));
        rostrum.setErr(new PrintWriter(errors));
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", url));
        all.addAll(BASE);
        int status = rostrum.execute(all.toArray(String[]::new));
        return new Told(status, out.toString(), errors.toString());
    }

    private record Told(int status, String out, String errors) {}
}
