package rostrum.release;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;

/**
 * The things of a release, each by its path below {@code id/}, with a fingerprint of what is said of it and in which graph. What stands
 * in a speech (its text, spans, claims, doubts and checks) is the speech's. Kept in the release's folder in the file
 * {@code ENTITIES}, a row for each: path, fingerprint, and the paths of what stands in it that {@link Said} would not find.
 */
public final class Contents {
    private static final String NAME = "ENTITIES";

    private final String things;
    private final TreeMap<String, Long> prints = new TreeMap<>();
    private final TreeMap<String, SortedSet<String>> elsewhere = new TreeMap<>();
    private final List<String> graphsOfSpeeches;
    private final Set<Node> graphsOfNumbered;
    private Optional<Node> subject = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private boolean isPlain = true;
    private boolean isNumbered;
    private Optional<Node> graph = Optional.empty();
    private String speech = "";

    Contents(Iris iris) {
        this.things = iris.things();
        this.graphsOfSpeeches =
                iris.graphsOfSpeech("").stream().map(Node::getURI).toList();
        this.graphsOfNumbered = Set.of(iris.flagGraph(), iris.recordCheckGraph());
    }

    /** Of all that a store holds; it is gone through once. */
    public static Contents of(Iris iris, Store store) {
        Contents contents = new Contents(iris);
        store.eachQuad(quad -> contents.add(quad, Fingerprint.of(quad)));
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
            lines.map(line -> line.split("\t", -1)).forEach(contents::read);
        } catch (UncheckedIOException | IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            throw Seal.damaged(new Release(String.valueOf(folder.getFileName()), folder), NAME + " cannot be read");
        }
        return Optional.of(contents);
    }

    private void read(String[] row) {
        prints.put(row[0], HexFormat.fromHexDigitsToLong(row[1]));
        if (row.length > 2) {
            elsewhere.put(row[0], new TreeSet<>(Arrays.asList(row).subList(2, row.length)));
        }
    }

    /** Quads of one subject come together, or else it takes longer. */
    void add(Quad quad, Fingerprint print) {
        Node named = quad.getSubject();
        if (subject.isEmpty() || !subject.get().equals(named)) {
            subject = Optional.of(named);
            owner = owner(things, named);
            String local = owner.isPresent() ? named.getURI().substring(things.length()) : "";
            isPlain = owner.isEmpty() || isPlain(owner.get(), local);
            isNumbered = local.matches("(check|flag)/[^#]*");
        }
        if (owner.isPresent()) {
            String path = owner.get();
            prints.merge(path, print.half(), Long::sum);
            if (!isPlain
                    && !path.equals(speech(quad.getGraph()))
                    && !(isNumbered && graphsOfNumbered.contains(quad.getGraph()))) {
                elsewhere
                        .computeIfAbsent(path, none -> new TreeSet<>())
                        .add(named.getURI().substring(things.length()));
            }
        }
    }

    /** Whether a subject is found by the path of its thing: this itself, and of a speech its text. */
    private static boolean isPlain(String path, String local) {
        return local.equals(path)
                || local.chars().anyMatch(c -> c < ' ')
                || (local.indexOf('#') < 0 && local.startsWith("text/"));
    }

    /** The path of the speech of which a graph is; empty of another graph. */
    private String speech(Node named) {
        if (graph.isEmpty() || !graph.get().equals(named)) {
            graph = Optional.of(named);
            speech = graphsOfSpeeches.stream()
                    .filter(start -> named.isURI() && named.getURI().startsWith(start))
                    .map(start -> "speech/" + named.getURI().substring(start.length()))
                    .findFirst()
                    .orElse("");
        }
        return speech;
    }

    /** Of each thing the paths of what stands in it, where they do not follow from its own and its own graphs. */
    public SortedMap<String, SortedSet<String>> elsewhere() {
        return Collections.unmodifiableSortedMap(elsewhere);
    }

    /** Of other quads. */
    void add(Contents others) {
        others.prints.forEach((path, print) -> prints.merge(path, print, Long::sum));
        others.elsewhere.forEach((path, paths) ->
                elsewhere.computeIfAbsent(path, none -> new TreeSet<>()).addAll(paths));
    }

    void write(Path folder) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME))) {
            for (Map.Entry<String, Long> thing : prints.entrySet()) {
                out.write(thing.getKey() + "\t" + HexFormat.of().toHexDigits(thing.getValue()));
                for (String other : elsewhere.getOrDefault(thing.getKey(), Collections.emptySortedSet())) {
                    out.write("\t" + other);
                }
                out.write("\n");
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
