package rostrum.release;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import rostrum.graph.Iris;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;

/**
 * The things of a release, each by its path below {@code id/}, with a fingerprint of what is said of it and in which graph. What stands
 * in a speech (its text, spans, claims, doubts and checks) is the speech's. Kept in the release's folder in the file
 * {@code ENTITIES}.
 */
public final class Contents {
    private static final String NAME = "ENTITIES";

    private final String things;
    private final TreeMap<String, Long> prints = new TreeMap<>();
    private Optional<Node> subject = Optional.empty();
    private Optional<String> owner = Optional.empty();

    Contents(Iris iris) {
        this.things = iris.things();
    }

    /** Of all that a store holds; it is gone through once. */
    public static Contents of(Iris iris, Store store) {
        Contents contents = new Contents(iris);
        store.eachQuad(quad -> contents.add(quad.getSubject(), Fingerprint.of(quad)));
        return contents;
    }

    /**
     * What was kept with a release; none where the release is older than this file.
     *
     * @throws StoreUnavailable with one sentence where the file is damaged
     */
    public static Optional<Contents> read(Iris iris, Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Contents contents = new Contents(iris);
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split("\t", -1))
                    .forEach(row -> contents.prints.put(row[0], HexFormat.fromHexDigitsToLong(row[1])));
        } catch (UncheckedIOException | IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            throw Seal.damaged(new Release(String.valueOf(folder.getFileName()), folder), NAME + " cannot be read");
        }
        return Optional.of(contents);
    }

    /** Quads of one subject come together, or else it takes longer. */
    void add(Node named, Fingerprint quad) {
        if (subject.isEmpty() || !subject.get().equals(named)) {
            subject = Optional.of(named);
            owner = owner(things, named);
        }
        owner.ifPresent(path -> prints.merge(path, quad.half(), Long::sum));
    }

    /** Of other quads. */
    void add(Contents others) {
        others.prints.forEach((path, print) -> prints.merge(path, print, Long::sum));
    }

    void write(Path folder) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME))) {
            for (Map.Entry<String, Long> thing : prints.entrySet()) {
                out.write(thing.getKey() + "\t" + HexFormat.of().toHexDigits(thing.getValue()) + "\n");
            }
        }
    }

    /** Whether it holds a thing of which just this is said. */
    boolean holds(String path, String fingerprint) {
        Long print = prints.get(path);
        return print != null && HexFormat.of().toHexDigits(print).equals(fingerprint);
    }

    /** The path of each thing. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(prints.keySet());
    }

    /** The fingerprint of each thing by its path, such as {@code state/PER}; 16 hexadecimal digits. */
    public SortedMap<String, String> fingerprints() {
        SortedMap<String, String> all = new TreeMap<>();
        prints.forEach((path, print) -> all.put(path, HexFormat.of().toHexDigits(print)));
        return all;
    }

    /** The path of the thing of which something is said where it is said of a node; none of what is no thing's. */
    static Optional<String> owner(String things, Node named) {
        if (!named.isURI() || !named.getURI().startsWith(things)) {
            return Optional.empty();
        }
        String path = named.getURI().substring(things.length()).replaceFirst("#.*", "");
        int slash = path.indexOf('/');
        String name = path.substring(slash + 1);
        return Optional.of(
                switch (slash < 0 ? "" : path.substring(0, slash)) {
                    case "text" -> "speech/" + name;
                    case "claim", "check", "flag" -> "speech/" + name.replaceFirst("-\\d+$", "");
                    default -> path;
                });
    }
}
