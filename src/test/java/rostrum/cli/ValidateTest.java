package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import rostrum.Publication;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;

class ValidateTest {
    private static final String BROKEN = """
            @prefix ros: <https://w3id.org/rostrum/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <urn:example:state> a ros:State ; rdfs:label "Nowhere"@en ; ros:iso3 "nowhere" ; ros:m49 "032" .
            """;

    @TempDir
    Path folder;

    @Test
    void a_statement_conforms() {
        assertEquals(new Told(0, "conforms\n", ""), run("validate", "data/seed-statement.txt"));
    }

    @Test
    void a_violation_is_told_with_its_place_and_what_was_meant() throws IOException {
        Told told = run("validate", file("broken.ttl", BROKEN));
        assertEquals(1, told.status);
        assertEquals("""
                urn:example:state iso3 breaks pattern with "nowhere" (ISO 3166-1 alpha-3 code: The three-letter code of \
                a State.)
                1 place does not conform
                """, told.output);
        assertEquals("", told.errors);
    }

    @Test
    void the_report_can_be_had_in_RDF() throws IOException {
        Told told = run("validate", "--format", "turtle", file("broken.ttl", BROKEN));
        assertEquals(1, told.status);
        var report = ValidationReport.fromGraph(
                RDFParser.fromString(told.output, Lang.TURTLE).toGraph());
        assertFalse(report.conforms());
        assertEquals(1, report.getEntries().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.trig", "out.nq", "out.ttl.gz", "out"})
    void what_was_converted_conforms_when_it_is_read_back_as_its_name_says(String name) throws IOException {
        String written = folder.resolve(name).toString();
        assertEquals(0, run("convert", "data/seed-statement.txt", "-o", written).status);
        String converted = name.equals("out") ? written + ".trig" : written;
        Files.move(Path.of(written), Path.of(converted));
        assertEquals(new Told(0, "conforms\n", ""), run("validate", converted));
    }

    @Test
    void a_file_that_is_no_RDF_is_told_with_its_line() throws IOException {
        String file = file("torn.ttl", "<urn:a> <urn:b> .\n");
        Told told = run("validate", file);
        assertEquals(1, told.status);
        assertEquals("", told.output);
        assertTrue(told.errors.startsWith("rostrum: " + file + ":1: is not valid RDF"), told.errors);
        assertEquals(1, told.errors.lines().count());
    }

    @Test
    void a_store_is_validated_as_it_is() throws IOException {
        Path store = folder.resolve("store");
        assertEquals(0, run("load", "data/seed-statement.txt", "--store", store.toString()).status);
        assertEquals(new Told(0, "conforms\n", ""), run("validate", "--store", store.toString()));
    }

    @Test
    void data_that_do_not_conform_are_not_published() throws IOException {
        Path home = withMistakeInStates();
        Outcome outcome = Publication.of(home, Iris.CANONICAL_BASE)
                .publish(List.of("data/seed-statement.txt"), InputStream.nullInputStream(), folder.resolve("store"));
        assertTrue(outcome instanceof Outcome.Nonconforming, outcome.toString());
        assertEquals(
                "the data do not conform to the shapes at 1 place: https://w3id.org/rostrum/id/state/ALB m49 breaks"
                        + " pattern with \"8\" (M49 code: The United Nations M49 code of a State, three digits with"
                        + " leading zeros.); nothing was published.",
                ((Outcome.Nonconforming) outcome).sentence());
        assertFalse(Files.exists(folder.resolve("store")));
    }

    /** Zeros lost by a spreadsheet: the usual mistake with these codes. */
    private Path withMistakeInStates() throws IOException {
        Path tables =
                Files.createDirectories(folder.resolve("home").resolve("data").resolve("authority"));
        try (Stream<Path> files = Files.list(Path.of("data", "authority"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        Files.createDirectories(folder.resolve("home").resolve("queries"));
        Path states = tables.resolve("states.tsv");
        Files.writeString(states, Files.readString(states).replace("ALB\tAL\t008\t", "ALB\tAL\t8\t"));
        return folder.resolve("home");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private record Told(int status, String output, String errors) {}

    private static Told run(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine =
                Rostrum.commandLine().setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true));
        int status = commandLine.execute(arguments);
        return new Told(status, output.toString(), errors.toString());
    }
}
