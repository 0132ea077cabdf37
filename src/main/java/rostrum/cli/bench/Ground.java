package rostrum.cli.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import rostrum.Publication;
import rostrum.Publication.Outcome;
import rostrum.Work;
import rostrum.dump.Piece;
import rostrum.dump.QuadStream;
import rostrum.ontology.Prefixes;
import rostrum.wire.Format;

/**
 * What a benchmark works on.
 *
 * @param home the project's folder
 * @param input speeches: a folder of texts or a corpus
 * @param scratch a folder for what is written and thrown away
 * @param results where charts are put
 * @param full whether the full size of the UN Security Council Debates is measured too
 */
public record Ground(Path home, Path input, Path scratch, Path results, boolean full, Publication publication) {
    /** Cores that the machine gives. */
    static final int CORES = Runtime.getRuntime().availableProcessors();

    /** As many copies of the bundled statement as are wanted, for a machine without a corpus. */
    public static Path copies(Path home, Path folder, int number) throws IOException {
        Files.createDirectories(folder);
        Path statement = home.resolve("data").resolve("seed-statement.txt");
        for (int copy = 0; copy < number; copy++) {
            Files.copy(statement, folder.resolve("copy-%06d.txt".formatted(copy)));
        }
        return folder;
    }

    /**
     * An archive of as many speeches as are wanted, those of the input over and over; with the tables of a corpus where
     * the input is one.
     */
    Path corpus(Path folder, int number) throws IOException {
        if (RepeatedCorpus.isAt(input)) {
            RepeatedCorpus.read(input).write(folder, number);
        } else {
            RepeatedCorpus.write(texts(), folder, number);
        }
        return folder;
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        publication.texts(List.of(input.toString()), texts::add);
        if (texts.isEmpty()) {
            throw new IOException("there is no speech to measure with in " + input + ".");
        }
        return texts;
    }

    /** As many plain texts as are wanted, those of the input over and over. */
    Path texts(Path folder, int number) throws IOException {
        List<String> texts = texts();
        Files.createDirectories(folder);
        for (int copy = 0; copy < number; copy++) {
            Files.writeString(folder.resolve(textName(copy)), texts.get(copy % texts.size()));
        }
        return folder;
    }

    /** The file of a plain text by its number, from 0. */
    static String textName(int number) {
        return "text-%06d.txt".formatted(number);
    }

    /** Bytes of all files below a folder. */
    static long size(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    /** Reads all speeches on some threads; the number of speeches. */
    long convert(int threads, Consumer<List<Quad>> pieces) throws IOException {
        return convert(threads, Function.identity(), pieces);
    }

    private <P> long convert(int threads, Function<List<Quad>, P> piece, Consumer<P> pieces) throws IOException {
        long[] speeches = {0};
        List<String> bad = new ArrayList<>();
        publication.convert(
                List.of(input.toString()),
                InputStream.nullInputStream(),
                new Work(threads, expected -> {}),
                piece,
                made -> {
                    speeches[0]++;
                    pieces.accept(made);
                },
                rejected -> bad.add(rejected.sentence()));
        if (!bad.isEmpty()) {
            throw new IOException(bad.getFirst());
        }
        return speeches[0];
    }

    /** Publishes all speeches as a release. */
    void release(Path store) throws IOException {
        Outcome outcome = publication.publish(List.of(input.toString()), InputStream.nullInputStream(), store);
        if (outcome instanceof Outcome.Refused refused) {
            throw new IOException(refused.rejected().getFirst().sentence());
        }
    }

    /** Writes all speeches as N-Quads. */
    long write(Path file) throws IOException {
        Map<String, String> prefixes = Prefixes.vocabularies();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                QuadStream stream = QuadStream.of(Format.NQUADS, out, prefixes)) {
            return convert(CORES, quads -> Piece.of(Format.NQUADS, quads, prefixes), piece -> {
                try {
                    stream.write(piece);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
        }
    }

    /** Removes a folder and all in it. */
    public static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            List<Path> paths;
            try (Stream<Path> walk = Files.walk(tree)) {
                paths = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : paths) {
                Files.delete(path);
            }
        }
    }
}
