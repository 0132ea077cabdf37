package rostrum.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rostrum.Publication;
import rostrum.annotation.Annotation;
import rostrum.annotation.Evaluation;
import rostrum.authority.Authority;
import rostrum.source.Incoming.Rejected;

/** {@code evaluate}: how well statements are read, against annotations made by hand. */
@Command(name = "evaluate", description = "Precision, recall and F1 of annotate against gold annotations.")
final class Evaluate implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Parameters(paramLabel = "GOLD_DIR", description = "A folder that holds gold/*.json and texts/*.txt.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder.resolve("gold")) || !Files.isDirectory(folder.resolve("texts"))) {
            throw new Failures.Told(folder + " does not hold the folders gold and texts; give the folder above them.");
        }
        Annotation annotation =
                new Annotation(Authority.read(Console.home().resolve("data").resolve("authority")));
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> predicted = new TreeMap<>();
        java.util.ArrayList<Rejected> rejected = new java.util.ArrayList<>();
        Publication.of(Console.home(), console.base())
                .read(
                        List.of(folder.resolve("texts").toString()),
                        System.in,
                        reading -> predicted.put(Annotation.id(reading), json.valueToTree(annotation.of(reading))),
                        rejected::add);
        rejected.forEach(console::error);
        console.print(Evaluation.of(Evaluation.read(folder.resolve("gold")), predicted)
                .report());
        console.flush();
        return rejected.isEmpty() ? 0 : 1;
    }
}
