package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;

/**
 * What was said of things until something else was, in a folder beside the log, a pack for each release that brought
 * changes: what is kept is as much as what changed. A release that is removed afterwards is not missed.
 */
final class Superseded {
    private static final String SUFFIX = ".pack";

    private final Path folder;

    Superseded(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies what changes take the place of out of a release that still has it. One thing at a time is in memory. What no
     * release has any more, or none that can be read, is not kept.
     *
     * @param last what the log tells so far, by path
     * @param changes that are about to be told
     * @param kept releases, those first that are likelier to have it
     * @throws IOException where the pack cannot be written
     */
    void keep(Iris iris, Map<String, Change> last, List<Change> changes, List<Release> kept) throws IOException {
        TreeMap<Long, Change> wanted = new TreeMap<>();
        changes.stream()
                .filter(change -> change.kind() != Kind.ADDED)
                .flatMap(change -> Optional.ofNullable(last.get(change.path())).stream())
                .forEach(change -> wanted.put(change.number(), change));
        if (wanted.isEmpty()) {
            return;
        }
        Files.createDirectories(folder);
        Path pack = folder.resolve(
                String.format(Locale.ROOT, "%012d%s", changes.getFirst().number(), SUFFIX));
        try (VersionPack.Writing writing = new VersionPack.Writing(pack)) {
            for (Release release : kept) {
                if (!wanted.isEmpty()) {
                    copy(iris, release, wanted, writing);
                }
            }
            if (!writing.isEmpty()) {
                writing.complete();
            }
        }
    }

    /** Takes from what is wanted what the release has. */
    private static void copy(Iris iris, Release release, TreeMap<Long, Change> wanted, VersionPack.Writing writing)
            throws IOException {
        Optional<Contents> contents = contents(iris, release);
        List<Change> there = wanted.values().stream()
                .filter(change -> contents.isPresent() && contents.get().holds(change.path(), change.fingerprint()))
                .toList();
        if (there.isEmpty()) {
            return;
        }
        Map<String, SortedSet<String>> elsewhere = contents.orElseThrow().elsewhere();
        try (Store store = Store.view(release.folder())) {
            for (Change change : there) {
                List<Quad> said = said(store, iris, change, elsewhere);
                if (Said.fingerprint(said).equals(change.fingerprint())) {
                    writing.add(change.number(), Said.write(said));
                    wanted.remove(change.number());
                }
            }
        } catch (StoreUnavailable unreadable) {
            // What it has may be in another.
        }
    }

    /** None also where the release is damaged. */
    private static Optional<Contents> contents(Iris iris, Release release) throws IOException {
        try {
            return Contents.read(iris, release.folder());
        } catch (StoreUnavailable damaged) {
            return Optional.empty();
        }
    }

    private static List<Quad> said(Store store, Iris iris, Change change, Map<String, SortedSet<String>> elsewhere) {
        try {
            return Said.of(store, iris, change.path(), elsewhere);
        } catch (RuntimeException | InternalError damaged) {
            return List.of();
        }
    }

    /** What was said from a change on; none where it was not kept, or is no longer what it was. */
    Optional<List<Quad>> find(Change change) throws IOException {
        for (Path pack : packsAfter(change.number())) {
            Optional<byte[]> lines = VersionPack.read(pack, change.number());
            if (lines.isPresent()) {
                try {
                    List<Quad> said = Said.read(lines.get());
                    if (Said.fingerprint(said).equals(change.fingerprint())) {
                        return Optional.of(said);
                    }
                } catch (RiotException damaged) {
                    // Another pack may have it whole.
                }
            }
        }
        return Optional.empty();
    }

    /** What took the place of a change has a greater number, and so has each pack that may keep it. */
    private List<Path> packsAfter(long number) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> first(file) > number)
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    /** The number that names a pack; 0 of another file. */
    private static long first(Path file) {
        String name = file.getFileName().toString();
        return name.matches("\\d{12,18}" + Pattern.quote(SUFFIX))
                ? Long.parseLong(name.substring(0, name.length() - SUFFIX.length()))
                : 0;
    }
}
