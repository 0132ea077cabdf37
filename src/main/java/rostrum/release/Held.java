package rostrum.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder while a command makes it, under a random name and with a lock, which the system takes back from a
 * process that dies. Numbers of processes tell nothing of that: each container has its own. Who takes away what the dead
 * left has its lock while it does so.
 */
final class Held implements AutoCloseable {
    private static final String RANDOM = "[0-9a-f]{16}";
    private static final String PARTIAL = ".partial";
    private static final String MARK = "HELD";
    private static final String MADE = "made";
    private static final Duration BEING_MADE = Duration.ofMinutes(1);
    private static final SecureRandom CHANCE = new SecureRandom();
    /** Names of this process: their locks must not be tried, since POSIX drops a lock when any handle is closed. */
    private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private Held(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** An empty file, hidden beside the one that it will be; what dead ones left of that is removed. */
    static Held file(Path whole) throws IOException {
        Path place = whole.toAbsolutePath().resolveSibling(".").normalize();
        String before = "." + whole.getFileName() + ".";
        for (Path partial : named(place, before, PARTIAL)) {
            isDead(partial, true);
        }
        return make(place, before, PARTIAL);
    }

    /** A folder with an empty one in it, {@link #made}; what dead ones left of the kind is removed. */
    static Held folder(Path place, String prefix) throws IOException {
        for (Path folder : named(place, prefix, "")) {
            isDead(folder, true);
        }
        Held held = make(place, prefix, "");
        try {
            Files.createDirectory(held.made());
            return held;
        } catch (IOException failed) {
            held.close();
            throw failed;
        }
    }

    Path path() {
        return path;
    }

    /** What is made in a folder, to be moved to its place; the mark stays behind. */
    Path made() {
        return path.resolve(MADE);
    }

    /** To write a file by. */
    FileChannel channel() {
        return channel;
    }

    /** All of exactly our form in a place: files for a name that goes on after the random part, else folders. */
    static List<Path> named(Path place, String before, String after) throws IOException {
        Pattern form = Pattern.compile(Pattern.quote(before) + RANDOM + Pattern.quote(after));
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(
                            path -> form.matcher(path.getFileName().toString()).matches())
                    .filter(path -> after.isEmpty() ? isFolder(path) : isFile(path))
                    .sorted()
                    .toList();
        }
    }

    /** Files that are not whole yet, whatever they will be named. */
    static List<Path> partials(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(Held::isPartial).filter(Held::isFile).sorted().toList();
        }
    }

    /** Whether its name is that of a file that is not whole yet. */
    static boolean isPartial(Path file) {
        return file.getFileName().toString().matches("\\..+\\." + RANDOM + Pattern.quote(PARTIAL));
    }

    /** False also where it cannot be told, as for want of permission. */
    static boolean isDead(Path path) {
        return isDead(path, false);
    }

    private static Held make(Path place, String before, String after) throws IOException {
        while (true) {
            String name = before + HexFormat.of().toHexDigits(CHANCE.nextLong()) + after;
            Path path = place.resolve(name);
            if (after.isEmpty()) {
                Files.createDirectory(path);
            }
            OWN.add(name);
            try {
                Path mark = mark(path);
                Held held =
                        new Held(path, FileChannel.open(mark, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
                held.lock();
                if (Files.exists(mark)) {
                    return held;
                }
                // Somebody who took it for dead was faster than the lock.
                held.close();
            } catch (IOException failed) {
                OWN.remove(name);
                if (after.isEmpty()) {
                    Files.deleteIfExists(path);
                }
                throw failed;
            }
        }
    }

    private void lock() throws IOException {
        try {
            channel.lock();
        } catch (IOException noLocks) {
            if (!channel.isOpen()) {
                close();
                throw noLocks;
            }
            // A file system without locks gives none to those either who would remove it.
        }
    }

    /** One at a time: a second handle of this process, closed, would drop the lock of the first. */
    private static synchronized boolean isDead(Path path, boolean remove) {
        if (OWN.contains(path.getFileName().toString())) {
            return false;
        }
        Path mark = mark(path);
        try {
            if (!isFile(mark)) {
                // An empty folder: its maker is about to mark it, or was killed before.
                Instant made = Files.getLastModifiedTime(path).toInstant();
                boolean dead = made.isBefore(Instant.now().minus(BEING_MADE));
                return dead && (!remove || Files.deleteIfExists(path));
            }
            try (FileChannel other =
                            FileChannel.open(mark, remove ? StandardOpenOption.WRITE : StandardOpenOption.READ);
                    @Nullable FileLock lock = other.tryLock(0, Long.MAX_VALUE, !remove)) {
                if (lock != null && remove) {
                    remove(path);
                }
                return lock != null;
            }
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException another) {
            // Of somebody else, whose files are not ours to open: it stays, and is in nobody's way.
            return false;
        }
    }

    private static Path mark(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? path.resolve(MARK) : path;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a folder holds what ours do and nothing else. */
    private static boolean isFolder(Path path) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            Set<String> names =
                    Set.copyOf(inside.map(file -> file.getFileName().toString()).toList());
            return names.isEmpty() || names.equals(Set.of(MARK)) || names.equals(Set.of(MARK, MADE));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The mark last, so that what a second death leaves is still told to be ours. */
    private static void remove(Path path) throws IOException {
        Path mark = mark(path);
        Releases.delete(path.resolve(MADE));
        Files.deleteIfExists(mark);
        Files.deleteIfExists(path);
    }

    /** Removes it where it was not moved to its place. */
    @Override
    public void close() throws IOException {
        try (channel) {
            remove(path);
        } finally {
            OWN.remove(path.getFileName().toString());
        }
    }
}
