package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import rostrum.release.Releases;

/** What a person is told when a command cannot do its work: one clear sentence, a status, and nothing half-written. */
class BadInputTest {
    @TempDir
    Path folder;

    @Test
    void an_input_that_is_no_statement_fails_and_leaves_no_file() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path out = folder.resolve("out.trig");
        Told told = run("convert", empty.toString(), "-o", out.toString());
        assertEquals(1, told.status);
        assertEquals("rostrum: " + empty + ": is empty; a statement needs words.\n", told.errors);
        assertFalse(Files.exists(out));
    }

    @Test
    void a_missing_file_is_told() {
        Told told = run("convert", folder.resolve("none.txt").toString());
        assertEquals(1, told.status);
        assertTrue(told.errors.contains("does not exist"), told.errors);
        assertEquals(1, told.errors.lines().count());
    }

    @Test
    void nothing_is_published_when_one_of_the_inputs_is_bad() throws IOException {
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'P', (byte) 0xE9});
        Path store = folder.resolve("store");
        Told told = run("load", "data/seed-statement.txt", latin.toString(), "--store", store.toString());
        assertEquals(1, told.status);
        assertTrue(told.errors.contains("is not UTF-8"), told.errors);
        assertFalse(Files.exists(store));
    }

    @Test
    void an_empty_store_is_told_with_the_way_to_fill_it() {
        Told told = run("query", "cq13", "--store", folder.toString());
        assertEquals(1, told.status);
        assertTrue(told.errors.contains("there is no data in the store"), told.errors);
    }

    @Test
    void an_unknown_query_is_told() {
        Told told = run("query", "no-such-query");
        assertEquals(1, told.status);
        assertTrue(told.errors.contains("is neither a file nor a query"), told.errors);
    }

    @Test
    void wrong_usage_has_status_2_and_shows_the_way_to_help() {
        Told told = run("convert", "--format", "wordperfect", "x.txt");
        assertEquals(2, told.status);
        assertTrue(told.errors.contains("--help"), told.errors);
        assertEquals(2, run("convert").status);
    }

    @Test
    void a_base_that_is_no_IRI_is_told() {
        Told told = run("convert", "--base", "not an iri", "data/seed-statement.txt");
        assertEquals(1, told.status);
        assertTrue(told.errors.contains("is no absolute http or https IRI"), told.errors);
    }

    @Test
    void a_release_that_is_damaged_is_told() throws IOException {
        Path store = folder.resolve("store");
        assertEquals(0, run("load", "data/seed-statement.txt", "--quiet", "--store", store.toString()).status);
        Path release = new Releases(store).current().orElseThrow().folder();
        Files.move(release.resolve("tdb2"), release.resolve("elsewhere"));
        Told told = run("query", "cq13", "--store", store.toString());
        assertEquals(1, told.status);
        String named = "rostrum: the release " + release.getFileName() + " is damaged (tdb2/";
        assertTrue(told.errors.startsWith(named), told.errors);
        assertTrue(told.errors.endsWith("or load again into another --store.\n"), told.errors);
    }

    @Test
    void a_port_in_use_is_told() throws IOException {
        Path store = folder.resolve("store");
        assertEquals(0, run("load", "data/seed-statement.txt", "--quiet", "--store", store.toString()).status);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Told told = run("serve", "--port", port, "--store", store.toString());
            assertEquals(1, told.status);
            assertEquals(
                    "rostrum: port " + port
                            + " of 127.0.0.1 is in use; stop what listens there, or give another --port.\n",
                    told.errors);
        }
        assertEquals(0, run("query", "cq13", "--store", store.toString()).status);
    }

    /** A place beneath a regular file: nobody may write there, not even the administrator. */
    @ParameterizedTest
    @ValueSource(strings = {"load --store", "convert -o", "annotate -o"})
    void a_place_that_cannot_be_written_is_told(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Path beneath = file.resolve("place");
        String[] words = command.split(" ");
        Told told = run(words[0], "data/seed-statement.txt", words[1], beneath.toString());
        assertEquals(1, told.status);
        assertEquals(1, told.errors.lines().count(), told.errors);
        assertTrue(told.errors.contains(file.toString()), told.errors);
        assertTrue(told.errors.endsWith(".\n"), told.errors);
        assertFalse(told.errors.contains("Exception"), told.errors);
        assertFalse(told.errors.contains("null"), told.errors);
        assertEquals("mine", Files.readString(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    private record Told(int status, String errors) {}

    private static Told run(String... arguments) {
        StringWriter errors = new StringWriter();
        CommandLine commandLine =
                Rostrum.commandLine().setErr(new PrintWriter(errors, true)).setOut(new PrintWriter(new StringWriter()));
        int status = commandLine.execute(arguments);
        return new Told(status, errors.toString());
    }
}
