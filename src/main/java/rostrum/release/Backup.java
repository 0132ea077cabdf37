package rostrum.release;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;

/**
 * A store in one file: a tar archive of the live release, the log of changes and the name of the release, in this order.
 * What can be made again (views, dumps) is left out. The release brings its seal, by which each copy is checked.
 */
public final class Backup {
    private static final String CURRENT = "CURRENT";
    /** What is moved to its place when it is whole. */
    private static final Set<String> UNFINISHED = Set.of("next", "FOLLOWED.next");

    private Backup() {}

    /**
     * Writes the live release of a store, while it may be served; the file appears when it is whole and checked.
     *
     * @return what was written
     * @throws StoreUnavailable where there is nothing to write or it is damaged
     */
    public static Release write(Path store, Path file) throws IOException {
        Releases releases = new Releases(store);
        Release release = releases.current()
                .orElseThrow(() -> new StoreUnavailable("there is no data in the store " + store + " to back up."));
        // The store is held open, so that nobody removes the release meanwhile.
        try (PartialFile partial = new PartialFile(file);
                Store held = Store.view(release.folder())) {
            Seal.check(release, true);
            TarArchiveOutputStream tar = tar(partial.out());
            put(tar, store, release.folder());
            put(tar, store, store.resolve("changes"));
            put(tar, store, releases.links());
            put(tar, store, store.resolve(CURRENT));
            tar.finish();
            partial.force();
            partial.complete(StandardCopyOption.ATOMIC_MOVE);
        }
        return release;
    }

    /**
     * Makes a store of a backup. It appears when every file of it is there and is what was published.
     *
     * @param store where there is no store yet
     * @throws StoreUnavailable with one sentence where the archive is none, is damaged, or there is a store already
     */
    public static Release restore(Path file, Path store) throws IOException {
        Path folder = store.toAbsolutePath();
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new StoreUnavailable(
                    "the store " + store + " holds something already; give another --store, or move it away.");
        }
        Path parent = Files.createDirectories(folder.resolveSibling(".").normalize());
        try (Scratch scratch = Scratch.in(parent, Leftovers.RESTORING)) {
            Path staging = scratch.folder();
            extract(file, staging);
            Release found = new Releases(staging).current().orElseThrow(() -> noBackup(file, "it names no release"));
            if (!Files.exists(found.folder().resolve(Seal.NAME))) {
                throw noBackup(file, "its release has no seal");
            }
            Seal.check(found, true);
            Files.deleteIfExists(folder);
            Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
            Seal.flush(parent);
        } catch (StoreUnavailable damaged) {
            throw noBackup(file, String.valueOf(damaged.getMessage()).replaceFirst("\\); .*", ")"));
        }
        return new Releases(folder).current().orElseThrow();
    }

    private static void extract(Path file, Path staging) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = staging.resolve(entry.getName()).normalize();
                if (!entry.isFile() || !target.startsWith(staging) || Files.exists(target)) {
                    throw noBackup(file, "it holds " + entry.getName().replaceAll("\\p{Cntrl}", "?"));
                }
                Files.createDirectories(target.resolveSibling(".").normalize());
                Files.copy(tar, target);
                Seal.flush(target);
                Files.setLastModifiedTime(
                        target, FileTime.fromMillis(entry.getLastModifiedTime().toMillis()));
            }
        } catch (StoreUnavailable told) {
            throw told;
        } catch (java.nio.file.FileSystemException disk) {
            throw disk;
        } catch (IOException | IllegalArgumentException broken) {
            throw noBackup(file, "it is no whole tar archive");
        }
    }

    private static StoreUnavailable noBackup(Path file, String why) {
        return new StoreUnavailable(file + " is no backup that can be restored: " + why + "; nothing was restored.");
    }

    private static TarArchiveOutputStream tar(OutputStream out) {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    private static void put(TarArchiveOutputStream tar, Path store, Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Path root = store.toAbsolutePath();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(tree.toAbsolutePath())) {
            files = walk.filter(Files::isRegularFile)
                    .filter(path -> isKept(tree.toAbsolutePath().relativize(path)))
                    .sorted()
                    .toList();
        }
        for (Path path : files) {
            TarArchiveEntry entry =
                    new TarArchiveEntry(path, root.relativize(path).toString());
            entry.setUserId(0);
            entry.setGroupId(0);
            entry.setUserName("");
            entry.setGroupName("");
            tar.putArchiveEntry(entry);
            Files.copy(path, tar);
            tar.closeArchiveEntry();
        }
    }

    /** Locks, what is made again from the rest, and what a load beside has not completed stay behind. */
    private static boolean isKept(Path within) {
        return !Held.isPartial(within)
                && !UNFINISHED.contains(within.getFileName().toString())
                && (Seal.isSealed(within) || within.endsWith(Seal.NAME))
                && !within.toString().endsWith(".tmp");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
