package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A user's own names and phrases, added without touching code; and the report of a reading. */
class OwnNamesTest {
    @TempDir
    Path folder;

    private Path statement;
    private Path own;

    @org.junit.jupiter.api.BeforeEach
    void write() throws IOException {
        statement = Files.writeString(folder.resolve("one.txt"), """
                Mr. Gasana (Rwanda): We thumbs-up the XQZT. We are speaking for the Quorum of Friends of Chad.
                """);
        own = Files.createDirectory(folder.resolve("own"));
    }

    @Test
    void own_bodies_and_acts_are_read() throws IOException {
        Files.writeString(own.resolve("bodies.tsv"), "id\tname\taliases\tsource\nXQZT\tExtra Quorum\tthe Quorum\tme\n");
        Files.writeString(
                own.resolve("acts.txt"), "act welcomes | welcome | asserted | CourseOfAction\nverb thumbs-up\n");
        JsonNode before = annotated();
        JsonNode after = annotated("--own", own.toString());
        assertEquals(0, before.path("bodies").size());
        assertEquals("XQZT", after.path("bodies").path(0).path("id").asText());
        assertFalse(before.path("claims").findValuesAsText("predicate").contains("ros:welcomes"));
        assertTrue(after.path("claims").findValuesAsText("predicate").contains("ros:welcomes"));
    }

    @Test
    void own_blocked_names_are_not_read() throws IOException {
        Files.writeString(own.resolve("blocked.txt"), "Friends of Chad\n");
        assertEquals(2, annotated().path("states").size());
        assertEquals(1, annotated("--own", own.toString()).path("states").size());
    }

    @Test
    void a_phrase_that_is_none_is_told_in_one_sentence() throws IOException {
        Files.writeString(own.resolve("acts.txt"), "act welcomes | welcome | asserted | CourseOfAction\nvreb like\n");
        Told told = run("annotate", statement.toString(), "--own", own.toString());
        assertEquals(1, told.status);
        assertEquals(
                "rostrum: an own phrase cannot be read: acts.txt has no such line: \"vreb like\"; begin it with verb,"
                        + " verb-past, be, saying or noun.\n",
                told.errors);
    }

    @Test
    void the_report_has_a_line_for_each_speech_with_what_is_in_doubt() throws IOException {
        Files.writeString(folder.resolve("two.txt"), "Mr. Gasana (Rwanda): Resolution 1325 (2010) is ours.\n");
        Path report = folder.resolve("report.tsv");
        assertEquals(
                0,
                run(
                                "annotate",
                                statement.toString(),
                                folder.resolve("two.txt").toString(),
                                "--report",
                                report.toString())
                        .status);
        List<String> lines = Files.readAllLines(report);
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().startsWith("speech\tspeaker\trepresents\tdocuments\t"), lines.getFirst());
        assertTrue(lines.get(1).startsWith("one\tGasana\tRwanda\t0\t2\t"), lines.get(1));
        assertTrue(lines.get(1).contains("name-unresolved at 38-42: \"XQZT\""), lines.get(1));
        assertTrue(lines.get(2).contains("document-number at "), lines.get(2));
        for (String line : lines) {
            assertEquals(15, line.split("\t", -1).length, line);
        }
    }

    @Test
    void the_sample_is_read_without_an_error_and_reported() throws IOException {
        Path report = folder.resolve("sample.tsv");
        Told told = run("annotate", "../shared/corpus/sample", "--report", report.toString());
        assertEquals(0, told.status, told.errors);
        List<String> lines = Files.readAllLines(report);
        assertEquals(335, lines.size());
        assertTrue(
                lines.stream().filter(line -> line.contains("document-number")).count() >= 3);
    }

    private JsonNode annotated(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("annotate", statement.toString()));
        arguments.addAll(List.of(options));
        Told told = run(arguments.toArray(new String[0]));
        assertEquals(0, told.status, told.errors);
        return new ObjectMapper().readTree(told.output);
    }

    private record Told(int status, String output, String errors) {}

    private static Told run(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine command = Rostrum.commandLine();
        command.setOut(new PrintWriter(output));
        command.setErr(new PrintWriter(errors));
        return new Told(command.execute(arguments), output.toString(), errors.toString());
    }
}
