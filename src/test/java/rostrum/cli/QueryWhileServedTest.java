package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Store;

/** {@code query} beside a {@code serve} in its own process: the same answers. */
@Tag("release")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QueryWhileServedTest {
    @TempDir
    static Path folder;

    private static Process server;
    private static Release release;

    @BeforeAll
    static void serve() throws IOException {
        assertEquals(0, run("load", "data/seed-statement.txt", "--quiet", "--store", folder.toString()).status);
        release = new Releases(folder).current().orElseThrow();
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Rostrum.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = server.inputReader();
        String line = said.readLine();
        while (line != null && !line.contains("serving release")) {
            line = said.readLine();
        }
        assertTrue(line != null, "the server did not start");
        Thread.ofVirtual().start(() -> said.lines().forEach(logged -> {}));
    }

    @AfterAll
    static void stop() {
        server.destroyForcibly();
    }

    @Test
    @Order(1)
    void a_named_query_is_answered() {
        Told told = run("query", "cq13", "--format", "csv", "--store", folder.toString());
        assertEquals("", told.errors);
        for (String state : List.of("Bolivia", "Colombia", "Ecuador")) {
            assertTrue(told.out.contains(state), told.out);
        }
    }

    @Test
    @Order(1)
    void a_parameter_is_passed_on() {
        Told none = run("query", "cq13", "--param", "of=ros:Nobody", "--format", "csv", "--store", folder.toString());
        assertEquals("", none.errors);
        assertEquals(1, none.out.lines().count(), none.out);
    }

    @Test
    @Order(1)
    void a_graph_and_a_yes_come_as_from_the_store() throws IOException {
        Path construct = Files.writeString(
                folder.resolve("construct.rq"),
                "CONSTRUCT { ?s a <http://example.org/S> } WHERE { ?s a <https://w3id.org/rostrum/ontology#Speech> }");
        assertTrue(run("query", construct.toString(), "--format", "turtle", "--store", folder.toString())
                .out
                .contains("/id/speech/S-PV.7847-101"));
        Path ask = Files.writeString(folder.resolve("ask.rq"), "ASK { ?s ?p ?o }");
        assertEquals("yes\n", run("query", ask.toString(), "--store", folder.toString()).out);
    }

    @Test
    @Order(1)
    void the_same_store_is_exported_and_validated() {
        assertEquals(0, run("validate", "--store", folder.toString()).status);
        Path dumps = folder.resolve("dumps");
        assertEquals(
                0,
                run("export", dumps.toString(), "--formats", "nquads", "--quiet", "--store", folder.toString()).status);
    }

    @Test
    @Order(2)
    void a_killed_server_leaves_nothing_behind_for_long() throws Exception {
        server.destroyForcibly().waitFor();
        Told told = run("query", "cq13", "--store", folder.toString());
        assertEquals("", told.errors);
        assertEquals(0, told.status);
        assertFalse(Store.isRead(release.folder()));
    }

    private record Told(int status, String out, String errors) {}

    private static Told run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine =
                Rostrum.commandLine().setErr(new PrintWriter(errors, true)).setOut(new PrintWriter(out));
        int status = commandLine.execute(arguments);
        return new Told(status, out.toString(), errors.toString());
    }
}
