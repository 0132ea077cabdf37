package rostrum.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.Publication;
import rostrum.annotation.Annotation;
import rostrum.annotation.ClaimScore;
import rostrum.annotation.Counts;
import rostrum.annotation.Evaluation;
import rostrum.annotation.Quality;
import rostrum.source.Incoming.Rejected;

/** {@code evaluate}: how well statements are read, against annotations made by hand. */
@Command(name = "evaluate", description = "Precision, recall and F1 of annotate against gold annotations.")
final class Evaluate implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Mixin
    private final Knowledge knowledge = new Knowledge();

    @Parameters(paramLabel = "GOLD_DIR", description = "A folder that holds gold/*.json and texts/*.txt.")
    private Path folder = Path.of(".");

    @Option(
            names = "--claims",
            paramLabel = "FILE.tsv",
            description = "Claims made by hand of --statement (default: seed/claims.tsv beside GOLD_DIR, if there).")
    private @Nullable Path claims;

    @Option(
            names = "--statement",
            paramLabel = "FILE",
            description = "The statement of --claims (default: the bundled one).")
    private @Nullable Path statement;

    @Option(names = "--record", paramLabel = "FILE.tsv", description = "Also write the figures here, for /quality.")
    private @Nullable Path record;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder.resolve("gold")) || !Files.isDirectory(folder.resolve("texts"))) {
            throw new Failures.Told(folder + " does not hold the folders gold and texts; give the folder above them.");
        }
        List<Rejected> rejected = new ArrayList<>();
        Map<String, JsonNode> predicted = new TreeMap<>();
        List<Counts> spans = new ArrayList<>();
        read(folder.resolve("texts"), rejected, (id, annotated) -> {
            predicted.put(id, annotated.json);
            spans.add(Evaluation.spans(annotated.json, annotated.text));
        });
        Evaluation evaluation = Evaluation.of(Evaluation.read(folder.resolve("gold")), predicted);
        Counts exact = spans.stream().reduce(new Counts(0, 0, 0), Counts::plus);
        console.print(evaluation.report());
        console.print("SPANS that cut exactly their text: " + exact.found() + " of " + (exact.found() + exact.wrong()));
        Optional<ClaimScore> scored = claims(rejected);
        scored.ifPresent(score -> console.print(Evaluation.report(score)));
        console.flush();
        rejected.forEach(console::error);
        if (record != null) {
            Quality quality = new Quality(
                    evaluation.speeches(),
                    exact,
                    evaluation.entities(),
                    evaluation.mentions(),
                    scored.map(ClaimScore::byPredicate).orElse(Map.of()));
            Files.writeString(record, quality.text());
        }
        return rejected.isEmpty() ? 0 : 1;
    }

    private record Annotated(JsonNode json, String text) {}

    private void read(Path input, List<Rejected> rejected, BiConsumer<String, Annotated> annotated)
            throws IOException, Failures.Told {
        Publication publication = knowledge.publication(console);
        Annotation annotation = new Annotation(publication.authority());
        ObjectMapper json = new ObjectMapper();
        publication.read(
                List.of(input.toString()),
                System.in,
                reading -> annotated.accept(
                        Annotation.id(reading),
                        new Annotated(
                                json.valueToTree(annotation.of(reading)),
                                reading.statement().text().value())),
                rejected::add);
    }

    /** None where nobody has made claims by hand. */
    private Optional<ClaimScore> claims(List<Rejected> rejected) throws IOException, Failures.Told {
        Path beside = folder.resolve("..").resolve("seed").resolve("claims.tsv").normalize();
        Path gold = claims == null ? beside : claims;
        if (claims == null && !Files.exists(gold)) {
            return Optional.empty();
        }
        List<JsonNode> found = new ArrayList<>();
        Path text = statement == null ? Console.home().resolve("data").resolve("seed-statement.txt") : statement;
        read(text, rejected, (id, annotated) -> found.add(annotated.json));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ClaimScore.of(ClaimScore.read(gold), found.getFirst().path("claims")));
    }
}
