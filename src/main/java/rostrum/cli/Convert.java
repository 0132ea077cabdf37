package rostrum.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.Findings;
import rostrum.Publication;
import rostrum.Work;
import rostrum.dump.Compression;
import rostrum.dump.OutputFile;
import rostrum.dump.Piece;
import rostrum.dump.QuadStream;
import rostrum.ontology.Prefixes;
import rostrum.wire.Format;

/** {@code convert}: statements to RDF. */
@Command(name = "convert", description = "Turns statements into RDF on standard output or in a file.")
final class Convert implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Mixin
    private final Knowledge knowledge = new Knowledge();

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Text files, folders, a corpus folder, or -.")
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            description = "One of ${COMPLETION-CANDIDATES} (default: as the name after -o ends, else trig).")
    private @Nullable Format format;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write to this file, which appears only when it is whole; gzipped where it ends in .gz.")
    private @Nullable Path output;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that read (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws Exception {
        Publication publication = knowledge.publication(console);
        AtomicInteger rejected = new AtomicInteger();
        String name = output == null ? "" : output.toString();
        Format written =
                Optional.ofNullable(format).or(() -> Format.ofFileName(name)).orElse(Format.TRIG);
        try (OutputFile out = new OutputFile(Optional.ofNullable(output));
                ProgressLine progress = new ProgressLine(console);
                Lines lines = new Lines(out, written, Compression.ofName(name))) {
            Findings findings = publication.convert(
                    inputs, System.in, new Work(Math.max(1, threads), progress), lines::piece, lines::write, bad -> {
                        rejected.incrementAndGet();
                        console.error(bad);
                    });
            lines.close();
            if (rejected.get() == 0 || output == null) {
                out.complete();
            }
            progress.close();
            console.tell(findings);
        } catch (UncheckedIOException broken) {
            throw broken.getCause() == null ? new IOException(broken) : broken.getCause();
        }
        return rejected.get() == 0 ? 0 : 1;
    }

    /** What is written, begun with the first statement so that an input that fails writes nothing. */
    private static final class Lines implements AutoCloseable {
        private final Map<String, String> prefixes = Prefixes.vocabularies();
        private final OutputFile out;
        private final Format format;
        private final Compression compression;
        private @Nullable OutputStream packed;
        private @Nullable QuadStream quads;

        Lines(OutputFile out, Format format, Compression compression) {
            this.out = out;
            this.format = format;
            this.compression = compression;
        }

        Piece piece(List<Quad> quads) {
            return Piece.of(format, quads, prefixes);
        }

        void write(Piece piece) {
            try {
                if (quads == null) {
                    packed = compression.pack(out);
                    quads = QuadStream.of(format, packed, prefixes);
                }
                quads.write(piece);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void close() throws IOException {
            if (quads != null && packed != null) {
                quads.close();
                quads = null;
                if (packed instanceof GZIPOutputStream gzip) {
                    gzip.finish();
                }
            }
        }
    }
}
