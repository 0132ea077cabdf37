package rostrum.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.graph.Iris;
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
        String version = new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8).strip();
        if (!version.matches("[\\w-]{1,64}")) {
            throw new StoreUnavailable(
                    pointer + " names no release; name one again with ./rostrum rollback, restore a copy"
                            + " with ./rostrum restore, or load again into another --store.");
        }
        Path release = folder(version);
        if (!Files.isDirectory(release)) {
            throw new StoreUnavailable("the store " + folder + " names the release " + version
                    + ", which is not there; name another with ./rostrum rollback, restore a copy with ./rostrum restore,"
                    + " or load again into another --store.");
        }
        return Optional.of(new Release(version, release));
    }

    /** The live release; none also where {@code CURRENT} names one that is not there. */
    public Optional<Release> named() throws IOException {
        try {
            return current();
        } catch (StoreUnavailable broken) {
            return Optional.empty();
        }
    }

    /** The live release, open; none where nothing was published yet. */
    public Optional<Store> live() throws IOException {
        Optional<Release> live = current();
        return live.isPresent() ? Optional.of(live.get().open()) : Optional.empty();
    }

    /** All that are kept, the one made last first. */
    public List<Made> all() throws IOException {
        Path releases = folder.resolve("releases");
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        List<Made> all = new ArrayList<>();
        try (Stream<Path> kept = Files.list(releases)) {
            for (Path release : kept.filter(Files::isDirectory).toList()) {
                all.add(Made.read(new Release(release.getFileName().toString(), release)));
            }
        }
        all.sort(Comparator.comparing(Made::at).reversed());
        return all;
    }

    /**
     * Makes a kept release the live one.
     *
     * @param version none for the one that was made before the live one
     * @throws StoreUnavailable with one sentence where there is no such release
     */
    public Release rollBack(Optional<String> version, Iris iris) throws IOException {
        List<Made> all = all();
        Optional<String> live = named().map(Release::version);
        Optional<Made> wanted = version.isPresent()
                ? all.stream()
                        .filter(made -> made.release().version().equals(version.get()))
                        .findFirst()
                : all.stream()
                        .dropWhile(made -> live.isPresent()
                                && !live.equals(Optional.of(made.release().version())))
                        .skip(live.isPresent() ? 1 : 0)
                        .findFirst();
        Release release = wanted.map(Made::release)
                .orElseThrow(() ->
                        new StoreUnavailable(version.map(name -> "the store " + folder + " keeps no release " + name)
                                        .orElse("the store " + folder + " keeps no release older than the live one")
                                + "; list those it keeps with: ./rostrum releases."));
        makeLive(release, iris);
        return release;
    }

    /**
     * Removes releases that are neither live, nor among those made last, nor read by anybody.
     *
     * @param kept how many of those made last are kept in any case
     * @return what was removed
     */
    public List<Release> keep(int kept) throws IOException {
        Optional<Release> live = current();
        List<Release> removed = new ArrayList<>();
        for (Made made : all().stream().skip(kept).toList()) {
            Release release = made.release();
            if (!live.equals(Optional.of(release)) && !Store.isRead(release.folder())) {
                delete(release.folder());
                removed.add(release);
            }
        }
        return removed;
    }

    /**
     * Begins a release beside the live one.
     *
     * @throws StoreUnavailable with one sentence where the folder cannot be used, or somebody builds in it already
     */
    public Building begin(Iris iris) throws IOException {
        BuildLock lock = lock();
        try {
            Held staging = staging();
            try {
                return new Building(this, lock, staging, iris);
            } catch (IOException | RuntimeException failed) {
                staging.close();
                throw failed;
            }
        } catch (IOException | RuntimeException failed) {
            lock.close();
            tidy();
            throw failed;
        }
    }

    private BuildLock lock() throws IOException {
        try {
            return BuildLock.of(Files.createDirectories(folder.resolve("releases")));
        } catch (StoreUnavailable held) {
            throw held;
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    /** Where those who serve the releases keep short links to queries; it stays when a release goes. */
    public Path links() {
        return folder.resolve("links");
    }

    Path folder(String version) {
        return folder.resolve("releases").resolve(version);
    }

    /** A fresh folder beside the releases; what builders that are gone left behind is removed. */
    private Held staging() throws IOException {
        try {
            return Held.folder(folder, Leftovers.BUILDING);
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    private StoreUnavailable unwritable(IOException cause) {
        return new StoreUnavailable(
                "the store " + folder + " cannot be written; give yourself write permission or another --store.",
                cause);
    }

    /** What was added, changed and withdrawn since the first release. */
    public ChangeFolder changes() {
        return new ChangeFolder(folder.resolve("changes"));
    }

    void makeLive(Release release, Iris iris) throws IOException {
        changes().follow(release, iris, others(release), () -> {
            Path next = Files.writeString(folder.resolve("CURRENT.next"), release.version() + "\n");
            Seal.flush(next);
            Files.move(next, folder.resolve("CURRENT"), StandardCopyOption.ATOMIC_MOVE);
            Seal.flush(folder);
        });
    }

    /** Those beside one that are kept, the live one first, then those made last. */
    private List<Release> others(Release release) throws IOException {
        List<Release> others = new ArrayList<>(all().stream().map(Made::release).toList());
        named().ifPresent(live -> others.addFirst(live));
        others.removeIf(release::equals);
        return List.copyOf(new LinkedHashSet<>(others));
    }

    /** Takes away the folders that a first load made, where it published nothing. */
    void tidy() throws IOException {
        if (Files.exists(folder.resolve("CURRENT"))) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve("releases").resolve(BuildLock.NAME));
            Files.deleteIfExists(folder.resolve("releases"));
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException inUse) {
            // There is a release, or something of the user's: it stays.
        }
    }

    static void delete(Path tree) throws IOException {
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
