package rostrum.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;

/**
 * The releases in a folder: {@code releases/VERSION} each, and the file {@code CURRENT} that names the live one. A
 * release appears under its name only when it is whole, and {@code CURRENT} changes by an atomic rename, so that an
 * interrupted build leaves what was published untouched.
 */
public final class Releases {
    private final Path folder;

    public Releases(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** The live release; none where nothing was published yet. */
    public Optional<Release> current() throws IOException {
        Path pointer = folder.resolve("CURRENT");
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        String version = Files.readString(pointer).strip();
        Path release = folder.resolve("releases").resolve(version);
        if (!Files.isDirectory(release)) {
            throw new StoreUnavailable("the store " + folder + " names the release " + version
                    + ", which is not there; remove the folder and load again.");
        }
        return Optional.of(new Release(version, release));
    }

    /**
     * Builds a release of exactly these quads and makes it the live one. Quads that are already published change
     * nothing.
     *
     * @param description what the release says of itself: kept with it, and no part of what its version is made from,
     *     since it carries the day on which the release was first made
     * @throws StoreUnavailable with one sentence where the folder cannot be used
     */
    public Release publish(Iterable<Quad> quads, Iterable<Quad> description) throws IOException {
        TreeSet<String> sorted = new TreeSet<>();
        quads.forEach(quad -> sorted.add(line(quad)));
        String version = version(sorted);
        Path finished = folder.resolve("releases").resolve(version);
        if (!Files.isDirectory(finished)) {
            build(quads, description, finished);
        }
        pointTo(version);
        return new Release(version, finished);
    }

    private void build(Iterable<Quad> quads, Iterable<Quad> description, Path finished) throws IOException {
        Path staging = staging();
        try {
            try (Store store = Store.open(staging)) {
                store.add(quads);
                store.add(description);
            }
            Files.move(staging, finished, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(staging);
        }
    }

    /** A fresh folder beside the releases; those that dead builds left behind are removed. */
    private Path staging() throws IOException {
        try {
            Files.createDirectories(folder.resolve("releases"));
            try (Stream<Path> leftovers = Files.list(folder)) {
                for (Path leftover : leftovers
                        .filter(path -> path.getFileName().toString().startsWith("building-"))
                        .filter(Releases::dead)
                        .toList()) {
                    delete(leftover);
                }
            }
            return Files.createDirectory(
                    folder.resolve("building-" + ProcessHandle.current().pid()));
        } catch (IOException unwritable) {
            throw new StoreUnavailable(
                    "the store " + folder + " cannot be written; give yourself write permission or another --store.");
        }
    }

    private static boolean dead(Path staging) {
        String pid = staging.getFileName().toString().substring("building-".length());
        return !pid.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(pid)).isEmpty()
                || Long.parseLong(pid) == ProcessHandle.current().pid();
    }

    private void pointTo(String version) throws IOException {
        Path next = Files.writeString(folder.resolve("CURRENT.next"), version + "\n");
        Files.move(next, folder.resolve("CURRENT"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path tree) throws IOException {
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

    private static String line(Quad quad) {
        return NodeFmtLib.strNQ(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph());
    }

    private static String version(TreeSet<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
