package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every form of query in every format that it can be had in. */
@Tag("release")
class QueryFormatsTest {
    private static final String SELECT = "SELECT ?s { ?s a <https://w3id.org/rostrum/ontology#Speech> }";
    private static final String ASK = "ASK { ?s a <https://w3id.org/rostrum/ontology#Speech> }";
    private static final String CONSTRUCT =
            "CONSTRUCT { ?s a <http://example.org/S> } WHERE { ?s a <https://w3id.org/rostrum/ontology#Speech> }";
    private static final String SPEECH = "https://w3id.org/rostrum/id/speech/S-PV.7847-101";

    @TempDir
    static Path folder;

    @BeforeAll
    static void load() {
        assertEquals(0, run("load", "data/seed-statement.txt", "--store", store()).status);
    }

    @Test
    void rows_come_as_table_csv_json_and_xml() throws IOException {
        assertTrue(ask(SELECT, "table").out.contains("| <" + SPEECH + "> |"));
        assertEquals("s\r\n" + SPEECH + "\n", ask(SELECT, "csv").out);
        assertTrue(ask(SELECT, "json").out.contains("\"bindings\""));
        assertTrue(ask(SELECT, "xml").out.contains("<uri>" + SPEECH + "</uri>"));
        assertEquals(
                "rostrum: the query gives rows; ask for it as table, csv, json or xml.\n",
                ask(SELECT, "turtle").errors);
    }

    @Test
    void yes_and_no_come_as_table_csv_json_and_xml() throws IOException {
        assertEquals("yes\n", ask(ASK, "table").out);
        assertTrue(ask(ASK, "csv").out.contains("true"));
        assertTrue(ask(ASK, "json").out.matches("(?s).*\"boolean\"\\s*:\\s*true.*"));
        assertTrue(ask(ASK, "xml").out.contains("<boolean>true</boolean>"));
        assertEquals(1, ask(ASK, "turtle").status);
    }

    @Test
    void graphs_come_as_turtle_json_ld_and_rdf_xml() throws IOException {
        assertTrue(ask(CONSTRUCT, "turtle").out.contains("<" + SPEECH + ">"));
        assertTrue(ask(CONSTRUCT, "table").out.contains("<" + SPEECH + ">"));
        assertTrue(ask(CONSTRUCT, "json").out.contains("\"@id\""));
        assertTrue(ask(CONSTRUCT, "xml").out.contains("<rdf:RDF"));
        assertEquals(1, ask(CONSTRUCT, "csv").status);
    }

    private static Told ask(String query, String format) throws IOException {
        Path file = Files.writeString(folder.resolve("q.rq"), query);
        return run("query", file.toString(), "--format", format, "--store", store());
    }

    private static String store() {
        return folder.resolve("store").toString();
    }

    private static Told run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine rostrum = Rostrum.commandLine();
        rostrum.setOut(new PrintWriter(out));
        rostrum.setErr(new PrintWriter(errors));
        int status = rostrum.execute(arguments);
        return new Told(status, out.toString(), errors.toString());
    }

    private record Told(int status, String out, String errors) {}
}
