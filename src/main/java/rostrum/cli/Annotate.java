package rostrum.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.Publication;
import rostrum.annotation.Annotation;
import rostrum.annotation.SpeechReport;
import rostrum.dump.OutputFile;
import rostrum.statement.Reading;

/** {@code annotate}: what was read, as JSON with offsets. */
@Command(name = "annotate", description = "Writes what is read from statements as JSON with offsets, a file each.")
final class Annotate implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Mixin
    private final Knowledge knowledge = new Knowledge();

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Text files, folders of .txt files, or -.")
    private List<String> inputs = List.of();

    @Option(names = "-o", paramLabel = "DIR", description = "Write {id}.json files to this folder.")
    private @Nullable Path folder;

    @Option(
            names = "--report",
            paramLabel = "FILE.tsv",
            description =
                    "Write a line for each speech: what was counted, and all that is in doubt. JSON only with -o then.")
    private @Nullable Path report;

    @Override
    public Integer call() throws Exception {
        Publication publication = knowledge.publication(console);
        Annotation annotation = new Annotation(publication.authority());
        AtomicInteger rejected = new AtomicInteger();
        try (OutputFile out = new OutputFile(Optional.ofNullable(report));
                Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            SpeechReport speeches = report == null ? null : new SpeechReport(lines);
            publication.read(inputs, System.in, reading -> write(annotation, reading, speeches), bad -> {
                rejected.incrementAndGet();
                console.error(bad);
            });
            lines.flush();
            out.complete();
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause() == null ? new IOException(unwritable) : unwritable.getCause();
        }
        console.flush();
        return rejected.get() == 0 ? 0 : 1;
    }

    private void write(Annotation annotation, Reading reading, @Nullable SpeechReport speeches) {
        try {
            if (speeches != null) {
                speeches.add(reading, annotation.of(reading));
            }
            if (folder != null) {
                Files.createDirectories(folder);
                try (OutputFile out = new OutputFile(Optional.of(folder.resolve(Annotation.id(reading) + ".json")))) {
                    out.write(annotation.text(reading).getBytes(StandardCharsets.UTF_8));
                    out.complete();
                }
            } else if (speeches == null) {
                console.print(annotation.text(reading));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
