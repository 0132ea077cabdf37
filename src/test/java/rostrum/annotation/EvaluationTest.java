package rostrum.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.authority.Authority;
import rostrum.reading.StatementReader;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;

/** The annotations of the 16 speeches in ../shared/eval/dev, scored by us and by the script that lies beside them. */
@Tag("gold")
class EvaluationTest {
    private static final Path EVAL = Path.of("../shared/eval");
    private static final Path TEXTS = EVAL.resolve("dev/texts");
    private static final Path GOLD = EVAL.resolve("dev/gold");

    @TempDir
    static Path annotated;

    @BeforeAll
    static void annotate() throws IOException {
        assertTrue(Files.isDirectory(TEXTS), "this test needs the annotated speeches in ../shared/eval/dev");
        Authority authority = Authority.read(Path.of("data/authority"));
        StatementReader reader = new StatementReader(authority);
        Annotation annotation = new Annotation(authority);
        List<Path> files;
        try (Stream<Path> listed = Files.list(TEXTS)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Statement statement = new Statement(
                    name.replace(".txt", ""), name, SpeechText.of(Files.readString(file)), Optional.empty());
            var reading = reader.read(statement);
            Files.writeString(annotated.resolve(Annotation.id(reading) + ".json"), annotation.text(reading));
        }
    }

    @Test
    void our_figures_are_those_of_the_script() throws IOException, InterruptedException {
        Process script = python();
        String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, script.waitFor(), printed);
        assertEquals(printed, evaluation().report());
    }

    @Test
    void every_span_cuts_exactly_its_text() throws IOException {
        for (var annotation : Evaluation.read(annotated).values()) {
            String text = SpeechText.of(Files.readString(
                            TEXTS.resolve(annotation.path("text_file").asText())))
                    .value();
            annotation
                    .findValues("mentions")
                    .forEach(mentions -> mentions.forEach(mention -> {
                        int start =
                                text.offsetByCodePoints(0, mention.path("start").asInt());
                        int end = text.offsetByCodePoints(0, mention.path("end").asInt());
                        assertEquals(mention.path("text").asText(), text.substring(start, end));
                    }));
        }
    }

    @Test
    void no_category_falls_under_its_last_recorded_value() throws IOException {
        Evaluation evaluation = evaluation();
        for (String line : Files.readAllLines(Path.of("src/test/resources/rostrum/annotation/quality-floor.tsv"))) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && cells.length == 2) {
                Counts counts = evaluation.entities().getOrDefault(cells[0], Counts.NONE);
                double floor = Double.parseDouble(cells[1]);
                assertTrue(counts.f1() >= floor - 0.0005, cells[0] + " is " + counts.f1() + ", was " + floor);
            }
        }
    }

    @Test
    void a_speech_without_a_prediction_counts_as_empty() throws IOException {
        Evaluation nothing = Evaluation.of(Evaluation.read(GOLD), java.util.Map.of());
        assertEquals(16, nothing.missing().size());
        assertEquals(0, nothing.entities().getOrDefault("states", Counts.NONE).found());
    }

    @Test
    void a_file_that_is_no_json_is_told_by_name(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        IOException told = assertThrows(IOException.class, () -> Evaluation.read(folder));
        assertTrue(String.valueOf(told.getMessage()).startsWith(broken + " is not JSON"), told.getMessage());
    }

    private static Evaluation evaluation() throws IOException {
        return Evaluation.of(Evaluation.read(GOLD), Evaluation.read(annotated));
    }

    private static Process python() {
        try {
            return new ProcessBuilder(
                            "python3", EVAL.resolve("score.py").toString(), GOLD.toString(), annotated.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            return fail("this test runs ../shared/eval/score.py and needs python3: " + absent.getMessage());
        }
    }
}
