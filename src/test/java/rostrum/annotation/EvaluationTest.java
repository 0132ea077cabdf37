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
    private static final Path RECORDED = Path.of("src/main/resources/rostrum/site/quality.tsv");
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
        Counts spans = spans();
        assertEquals(0, spans.wrong());
        assertTrue(spans.found() > 400, spans.toString());
    }

    @Test
    void no_category_falls_under_its_last_recorded_value() throws IOException {
        Quality recorded = recorded();
        Evaluation evaluation = evaluation();
        System.out.println(evaluation.report());
        recorded.entities().forEach((category, floor) -> {
            double f1 =
                    evaluation.entities().getOrDefault(category, Counts.NONE).f1();
            assertTrue(f1 >= floor.f1(), category + " fell to " + f1 + " from " + floor.f1());
        });
    }

    @Test
    void what_is_recorded_and_shown_is_what_is_measured() throws IOException {
        Evaluation evaluation = evaluation();
        Quality recorded = recorded();
        Quality measured = new Quality(
                evaluation.speeches(), spans(), evaluation.entities(), evaluation.mentions(), recorded.claims());
        assertEquals(
                measured.text(),
                recorded.text(),
                "record it again: ./rostrum evaluate ../shared/eval/dev --record " + RECORDED);
        assertEquals(
                73, recorded.claims().values().stream().mapToInt(Counts::found).sum());
    }

    @Test
    void a_record_that_is_damaged_is_told_with_its_line() {
        IOException told = assertThrows(IOException.class, () -> Quality.parse("# ok\nentities\tstates\t1\n"));
        assertEquals("line 2 of the recorded quality has 3 cells in place of 5; record it again.", told.getMessage());
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

    private static Counts spans() throws IOException {
        Counts spans = Counts.NONE;
        for (var annotation : Evaluation.read(annotated).values()) {
            Path text = TEXTS.resolve(annotation.path("text_file").asText());
            spans = spans.plus(Evaluation.spans(
                    annotation, SpeechText.of(Files.readString(text)).value()));
        }
        return spans;
    }

    private static Quality recorded() throws IOException {
        return Quality.parse(Files.readString(RECORDED));
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
