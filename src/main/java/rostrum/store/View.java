package rostrum.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of one reader's own with the files of a finished store, as hard links. TDB2 and Lucene let one process at a
 * time have a folder, for fear of writers; a published store has none, so that each reader may have a folder. Those
 * that dead readers left are removed by the next one.
 */
final class View implements AutoCloseable {
    private static final Set<String> LOCKS = Set.of("tdb.lock", "write.lock");
    private static final Duration BEING_MADE = Duration.ofMinutes(1);
    /** Of this process: their marks must not be opened twice, since POSIX drops a lock when any handle is closed. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel held;

    private View(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /** @throws NoSuchFileException where the folder holds no store */
    static View of(Path store) throws IOException {
        if (!Files.isDirectory(store.resolve("tdb2"))) {
            throw new NoSuchFileException(store.resolve("tdb2").toString());
        }
        Path views = Files.createDirectories(store.resolve("views"));
        sweep(views);
        Path folder = Files.createTempDirectory(views, "view-").toAbsolutePath();
        OWN.add(folder);
        FileChannel held = FileChannel.open(mark(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        View view = new View(folder, held);
        try {
            held.lock();
            link(store, folder, "tdb2");
            link(store, folder, "text");
            return view;
        } catch (IOException failed) {
            view.close();
            throw failed;
        }
    }

    Path folder() {
        return folder;
    }

    /** Whether a living process reads a store by a view. */
    static boolean isRead(Path store) throws IOException {
        Path views = store.resolve("views");
        if (!Files.isDirectory(views)) {
            return false;
        }
        sweep(views);
        try (Stream<Path> left = Files.list(views)) {
            return left.findAny().isPresent();
        }
    }

    private static void link(Path store, Path folder, String part) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(store.resolve(part))) {
            files = walk.toList();
        }
        for (Path file : files) {
            Path there = folder.resolve(store.relativize(file).toString());
            String name = file.getFileName().toString();
            if (Files.isDirectory(file)) {
                Files.createDirectories(there);
            } else if (name.endsWith(".jrnl")) {
                Files.copy(file, there);
            } else if (!LOCKS.contains(name)) {
                linkOrCopy(file, there);
            }
        }
    }

    private static void linkOrCopy(Path file, Path there) throws IOException {
        try {
            Files.createLink(there, file);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(file, there);
        }
    }

    private static void sweep(Path views) throws IOException {
        List<Path> found;
        try (Stream<Path> listed = Files.list(views)) {
            found = listed.map(Path::toAbsolutePath).toList();
        }
        for (Path view : found) {
            if (!OWN.contains(view) && isDead(view)) {
                delete(view);
            }
        }
    }

    private static boolean isDead(Path view) throws IOException {
        try {
            Instant made = Files.getLastModifiedTime(view).toInstant();
            if (!Files.exists(mark(view))) {
                return made.isBefore(Instant.now().minus(BEING_MADE));
            }
            try (FileChannel other = FileChannel.open(mark(view), StandardOpenOption.WRITE)) {
                return other.tryLock() != null && made.isBefore(Instant.now().minusSeconds(1));
            }
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static Path mark(Path view) {
        return view.resolve("HELD");
    }

    private static void delete(Path tree) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
        delete(folder);
        OWN.remove(folder);
    }
}
