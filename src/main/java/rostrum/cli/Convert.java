package rostrum.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import rostrum.dump.OutputFile;
import rostrum.ontology.Prefixes;
import rostrum.statement.Reading;
import rostrum.wire.Format;
import rostrum.wire.Serializer;

/** {@code convert}: statements to RDF. */
@Command(name = "convert", description = "Turns statements into RDF on standard output or in a file.")
final class Convert implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Text files, folders of .txt files, or -.")
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            defaultValue = "trig",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TRIG;

    @Option(names = "-o", paramLabel = "FILE", description = "Write to this file, which appears only when it is whole.")
    private @Nullable Path output;

    @Override
    public Integer call() throws Exception {
        Publication publication = Publication.of(Common.home(), common.base());
        AtomicInteger rejected = new AtomicInteger();
        try (OutputFile out = new OutputFile(Optional.ofNullable(output));
                Lines lines = new Lines(out, format)) {
            publication.read(inputs, System.in, reading -> lines.write(publication, reading), bad -> {
                rejected.incrementAndGet();
                common.error(bad);
            });
            lines.close();
            if (rejected.get() == 0 || output == null) {
                out.complete();
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause() == null ? new IOException(broken) : broken.getCause();
        }
        return rejected.get() == 0 ? 0 : 1;
    }

    /** The serializer, begun with the first statement so that an input that fails writes nothing. */
    private static final class Lines implements AutoCloseable {
        private final OutputFile out;
        private final Format format;
        private @Nullable Serializer serializer;

        Lines(OutputFile out, Format format) {
            this.out = out;
            this.format = format;
        }

        void write(Publication publication, Reading reading) {
            if (serializer == null) {
                serializer = new Serializer(format, out, Prefixes.vocabularies());
            }
            serializer.write(publication.quads(reading));
        }

        @Override
        public void close() {
            if (serializer != null) {
                serializer.close();
                serializer = null;
            }
        }
    }
}
