package rostrum.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rostrum.store.StoreUnavailable;

/**
 * What the files of a finished release were when it was published: the SHA-256, size and time of each, in the file
 * {@code SEAL} beside them, after a line with the number of the layout. Files that come later (views, dumps) are not
 * sealed. A release of the first layout has no seal.
 */
final class Seal {
    /** Of the layout that this program writes. It reads this one and those before. */
    static final int FORMAT = 3;

    /** The layout from which on a hash leaves out what a file has of zeros at its end. */
    private static final int WITHOUT_TAIL = 3;

    static final String NAME = "SEAL";
    private static final byte[] ZEROS = new byte[1 << 16];
    private static final String HEADING = "rostrum-release ";
    private static final Set<String> LOCKS = Set.of("tdb.lock", "write.lock", NAME);
    private static final Set<String> LATER = Set.of("views", "dumps");

    private record Entry(String hash, long size, long time, String path) {
        static Entry of(Path folder, Path file) {
            try {
                flush(file);
                return new Entry(
                        digest(file, true),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toMillis(),
                        folder.relativize(file).toString().replace('\\', '/'));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        static Entry read(String line) {
            String[] parts = line.split(" ", 4);
            return new Entry(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
        }

        String line() {
            return hash + " " + size + " " + time + " " + path;
        }

        /** @param deep whether to read the file even where its size and time are as they were */
        Optional<String> fault(Path folder, boolean deep, boolean withoutTail) {
            Path file = folder.resolve(path);
            try {
                if (!Files.isRegularFile(file)) {
                    return Optional.of(path + " is missing");
                }
                if (Files.size(file) != size) {
                    return Optional.of(path + " has " + Files.size(file) + " bytes instead of " + size);
                }
                boolean touched = Files.getLastModifiedTime(file).toMillis() != time;
                return (deep || touched) && !digest(file, withoutTail).equals(hash)
                        ? Optional.of(path + " is not what was published")
                        : Optional.empty();
            } catch (IOException unreadable) {
                return Optional.of(path + " cannot be read");
            }
        }
    }

    private Seal() {}

    /** Seals a finished folder; its files are on the disk, not only on their way to it, when this returns. */
    static void write(Path folder) throws IOException {
        List<String> lines;
        try (Stream<Path> files = Files.walk(folder)) {
            lines = files
                    .filter(Files::isRegularFile)
                    .filter(file -> isSealed(folder.relativize(file)))
                    .sorted()
                    .toList()
                    .parallelStream()
                    .map(file -> Entry.of(folder, file).line())
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable.getCause());
        }
        Path seal = folder.resolve(NAME);
        Files.write(
                seal, Stream.concat(Stream.of(HEADING + FORMAT), lines.stream()).toList());
        flush(seal);
    }

    /**
     * Compares a release with its seal: names, sizes and times of all files, and the content of those whose time is
     * another.
     *
     * @param deep whether to read every file
     * @throws StoreUnavailable with one sentence for the first difference, or for a layout that is newer than this program
     */
    static void check(Release release, boolean deep) throws IOException {
        Path seal = release.folder().resolve(NAME);
        if (!Files.exists(seal)) {
            return;
        }
        List<String> lines = Files.readAllLines(seal);
        int format = format(release, lines);
        if (format > FORMAT) {
            throw new StoreUnavailable("the release " + release.version() + " in " + release.folder()
                    + " was written by a newer Rostrum (layout " + format + "; this one reads up to " + FORMAT
                    + "); use that one, or make the store anew from its inputs: ./rostrum load --store DIR INPUT.");
        }
        Optional<String> fault;
        try {
            fault = lines.stream().skip(1).toList().parallelStream()
                    .map(line -> Entry.read(line).fault(release.folder(), deep, format >= WITHOUT_TAIL))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException broken) {
            fault = Optional.of(NAME + " is no seal");
        }
        if (fault.isPresent()) {
            throw damaged(release, fault.get());
        }
    }

    private static int format(Release release, List<String> lines) throws StoreUnavailable {
        String first = lines.isEmpty() ? "" : lines.getFirst();
        if (!first.matches(HEADING + "\\d{1,9}")) {
            throw damaged(release, NAME + " is no seal");
        }
        return Integer.parseInt(first.substring(HEADING.length()));
    }

    static StoreUnavailable damaged(Release release, String fault) {
        return new StoreUnavailable("the release " + release.version() + " is damaged (" + fault
                + "); go back to one before with ./rostrum rollback, restore a copy with ./rostrum restore, or load again"
                + " into another --store.");
    }

    /** @param file below the release's folder */
    static boolean isSealed(Path file) {
        return !LOCKS.contains(file.getFileName().toString())
                && LATER.stream()
                        .noneMatch(later ->
                                file.startsWith(later) || file.toString().startsWith(later + "-"));
    }

    /**
     * @param withoutTail whether blocks of nothing but zeros at the end are left out: the files of indexes are lengthened by
     *     many, which their size guards as well, and reading them would be most of the work for a small store
     */
    private static String digest(Path file, boolean withoutTail) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[ZEROS.length];
            long zeros = 0;
            for (int count = in.readNBytes(buffer, 0, buffer.length);
                    count > 0;
                    count = in.readNBytes(buffer, 0, buffer.length)) {
                if (withoutTail && Arrays.equals(buffer, 0, count, ZEROS, 0, count)) {
                    zeros += count;
                    continue;
                }
                for (; zeros > 0; zeros -= Math.min(zeros, ZEROS.length)) {
                    digest.update(ZEROS, 0, (int) Math.min(zeros, ZEROS.length));
                }
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java machine has SHA-256", impossible);
        }
    }

    /** Waits until a file, or the names in a folder, are on the disk. */
    static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
