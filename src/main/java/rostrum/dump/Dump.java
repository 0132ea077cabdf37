package rostrum.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.ontology.Prefixes;
import rostrum.store.Store;
import rostrum.wire.Format;
import rostrum.work.InOrder;

/**
 * A release written out whole. Graphs come in the order of their names and triples sorted, so that the same data give
 * the same bytes whatever store holds them; memory holds the names of the graphs and one graph, or one run of the sort.
 */
public final class Dump {
    private final Store store;
    private final String version;
    private final Iris iris;
    private final Map<String, String> prefixes = Prefixes.vocabularies();

    /** @param version of the release that the store holds; names the files */
    public Dump(Store store, String version, Iris iris) {
        this.store = store;
        this.version = version;
        this.iris = iris;
    }

    /**
     * Writes {@code rostrum-VERSION.EXT} for each format, a checksum beside each, and {@code void.ttl}. Every format
     * without graphs carries their union, each triple once.
     *
     * @param folder is made where it is absent; files of the same names are replaced once the new ones are whole
     */
    public List<DumpFile> write(Path folder, Collection<Format> formats, Compression compression) throws IOException {
        return write(folder, formats, compression, () -> false);
    }

    /**
     * The same, given up when somebody wants it so.
     *
     * @throws CancellationException where it was given up; no file of it is left
     */
    public List<DumpFile> write(
            Path folder, Collection<Format> formats, Compression compression, BooleanSupplier givenUp)
            throws IOException {
        Files.createDirectories(folder);
        List<Target> targets = new ArrayList<>();
        try {
            for (Format format : formats) {
                Path file = folder.resolve("rostrum-" + version + "." + format.extension() + compression.suffix());
                targets.add(new Target(file, format, compression, prefixes));
            }
            graphs(targets.stream().filter(it -> it.format().keepsGraphs()).toList(), givenUp);
            union(targets.stream().filter(it -> !it.format().keepsGraphs()).toList(), givenUp);
            List<DumpFile> written = new ArrayList<>();
            for (Target target : targets) {
                written.add(target.complete());
            }
            describe(folder.resolve("void.ttl"), written);
            return written;
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        } finally {
            for (Target target : targets) {
                target.close();
            }
        }
    }

    /**
     * All formats packed, and HDT with its index.
     *
     * @throws CancellationException where it was given up
     */
    List<DumpFile> whole(Path folder, BooleanSupplier givenUp) throws IOException {
        List<DumpFile> files = new ArrayList<>(write(folder, EnumSet.allOf(Format.class), Compression.GZIP, givenUp));
        Path lines = files.stream()
                .filter(file -> file.kind().equals(FileKind.of(Format.NTRIPLES)))
                .map(DumpFile::path)
                .findFirst()
                .orElseThrow();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(lines), 1 << 16)) {
            files.addAll(new Hdt(iris, givenUp).write(in, folder.resolve("rostrum-" + version + ".hdt")));
        }
        describe(folder.resolve("void.ttl"), files);
        return files;
    }

    /** One thread finds and sorts what the other writes. */
    private void graphs(List<Target> targets, BooleanSupplier givenUp) {
        if (targets.isEmpty()) {
            return;
        }
        try (InOrder<List<Quad>> found = new InOrder<>(1, quads -> write(quads, targets))) {
            for (Node graph : store.graphs()) {
                goOn(givenUp);
                found.give(() -> sorted(graph));
            }
            found.finish();
        }
    }

    private List<Quad> sorted(Node graph) {
        List<Quad> quads = new ArrayList<>(store.find(graph, Node.ANY, Node.ANY, Node.ANY));
        quads.sort(Order.WITHIN_GRAPH);
        return quads;
    }

    private static void write(List<Quad> quads, List<Target> targets) {
        try {
            for (Target target : targets) {
                target.write(quads);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void goOn(BooleanSupplier givenUp) {
        if (givenUp.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private void union(List<Target> targets, BooleanSupplier givenUp) {
        if (targets.isEmpty()) {
            return;
        }
        try (SortedTriples sorted = new SortedTriples()) {
            store.eachTriple(triple -> {
                goOn(givenUp);
                sorted.add(triple);
            });
            sorted.eachPiece(piece -> {
                goOn(givenUp);
                write(piece, targets);
            });
        }
    }

    /** The release's own description, and where its files are. */
    private void describe(Path file, List<DumpFile> written) throws IOException {
        try (OutputFile out = new OutputFile(Optional.of(file))) {
            try (QuadStream turtle = QuadStream.of(Format.TURTLE, out, prefixes)) {
                List<Quad> quads = new ArrayList<>(store.find(iris.datasetGraph(), Node.ANY, Node.ANY, Node.ANY));
                quads.addAll(Distributions.of(iris, written));
                quads.sort(Order.WITHIN_GRAPH);
                turtle.write(quads);
            }
            out.complete();
        }
    }
}
