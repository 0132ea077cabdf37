package rostrum.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import rostrum.authority.Authority;
import rostrum.dump.OutputFile;
import rostrum.statement.Reading;

/** {@code annotate}: what was read, as JSON with offsets. */
@Command(name = "annotate", description = "Writes what is read from statements as JSON with offsets, a file each.")
final class Annotate implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Text files, folders of .txt files, or -.")
    private List<String> inputs = List.of();

    @Option(names = "-o", paramLabel = "DIR", description = "Write {id}.json files to this folder.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws Exception {
        Publication publication = Publication.of(Console.home(), console.base());
        Annotation annotation =
                new Annotation(Authority.read(Console.home().resolve("data").resolve("authority")));
        AtomicInteger rejected = new AtomicInteger();
        publication.read(inputs, System.in, reading -> write(annotation, reading), bad -> {
            rejected.incrementAndGet();
            console.error(bad);
        });
        console.flush();
        return rejected.get() == 0 ? 0 : 1;
    }

    private void write(Annotation annotation, Reading reading) {
        String json = annotation.text(reading);
        if (folder == null) {
            console.print(json);
            return;
        }
        try {
            Files.createDirectories(folder);
            try (OutputFile out = new OutputFile(Optional.of(folder.resolve(Annotation.id(reading) + ".json")))) {
                out.write(json.getBytes(StandardCharsets.UTF_8));
                out.complete();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
