package rostrum.dump;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a release, in all formats and packed, in the folder {@code dumps} beside its store. They appear there
 * together, once all are whole; other releases' files stand on shelves beside, as long as those are kept.
 */
public final class Shelf {
    private static final String FOLDER = "dumps";
    private static final String INDEX = "index.tsv";
    private static final Pattern NAME = Pattern.compile(
            "rostrum-([0-9a-f]{16})\\.(?:(?:ttl|nt|nq|trig|rdf|jsonld)\\.gz|hdt|hdt\\.index\\.v1-1)(?:\\.sha256)?");

    /** A folder of files that are being written, with the number of the process that writes them. */
    private static final Pattern MAKING = Pattern.compile(FOLDER + "-(\\d{1,18})(?:-.+)?");

    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path release;
    private final Set<String> kept;
    private final ReentrantLock filling = new ReentrantLock();
    private volatile boolean stopped;

    /** @param release the release's folder */
    public Shelf(Path release) {
        this(release, Set.of());
    }

    /** @param kept versions beside whose shelves there are no others; with none of them, what is beside is not touched */
    public Shelf(Path release, Set<String> kept) {
        this.release = release;
        this.kept = Set.copyOf(kept);
    }

    /** Writes the files, unless they are there. */
    public void fill(Dump dump) throws IOException {
        filling.lock();
        try {
            Files.createDirectories(release);
            if (!kept.isEmpty()) {
                keep(kept);
            }
            if (!stopped && !Files.isDirectory(release.resolve(FOLDER))) {
                write(dump);
            }
        } catch (CancellationException givenUp) {
            // Whoever stopped it knows: nothing is left of it.
        } finally {
            filling.unlock();
        }
    }

    /** Gives up what is being written; returns when nobody writes any more. */
    public void stop() {
        stopped = true;
        filling.lock();
        filling.unlock();
    }

    /** The release's own files; none until they are written. */
    public List<DumpFile> files() throws IOException {
        Path folder = release.resolve(FOLDER);
        if (!Files.isRegularFile(folder.resolve(INDEX))) {
            return List.of();
        }
        List<DumpFile> files = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(INDEX))) {
            String[] row = line.split("\t", -1);
            FileKind kind = FileKind.ofExtension(row[1]).orElseThrow(() -> new IOException(folder + " is damaged"));
            files.add(new DumpFile(folder.resolve(row[0]), kind, Long.parseLong(row[2]), row[3]));
        }
        return files;
    }

    /** A file by its name, or its checksum; of a release beside this one too. */
    public Optional<Path> find(String name) {
        var named = NAME.matcher(name);
        return named.matches()
                ? Optional.of(release.resolveSibling(named.group(1))
                                .resolve(FOLDER)
                                .resolve(name))
                        .filter(Files::isRegularFile)
                : Optional.empty();
    }

    private void write(Dump dump) throws IOException {
        sweep();
        Path making = release.resolve(FOLDER + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        OWN.add(making);
        try {
            Files.createDirectory(making);
            List<String> index = new ArrayList<>();
            for (DumpFile file : dump.whole(making, () -> stopped)) {
                index.add(String.join(
                        "\t", file.name(), file.kind().extension(), Long.toString(file.statements()), file.sha256()));
            }
            Files.write(making.resolve(INDEX), index);
            place(making);
        } finally {
            delete(making);
            OWN.remove(making);
        }
    }

    /** Another server of the same release may have been first, with the same files. */
    private void place(Path making) throws IOException {
        try {
            Files.move(making, release.resolve(FOLDER), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(release.resolve(FOLDER))) {
                throw taken;
            }
        }
    }

    /** Removes the shelves beside this one that are of no release that is kept. */
    private void keep(Set<String> versions) throws IOException {
        List<Path> past;
        try (Stream<Path> found = Files.list(release.resolveSibling("."))) {
            past = found.filter(path -> !versions.contains(path.getFileName().toString()))
                    .toList();
        }
        for (Path shelf : past) {
            delete(shelf);
        }
    }

    /** Removes what processes that are gone left half-written. */
    private void sweep() throws IOException {
        List<Path> left;
        try (Stream<Path> found = Files.list(release)) {
            left = found.filter(Shelf::isLeft).toList();
        }
        for (Path folder : left) {
            delete(folder);
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher making = MAKING.matcher(folder.getFileName().toString());
        if (!making.matches() || OWN.contains(folder)) {
            return false;
        }
        // A process in a container often has the number of the one before it.
        long process = Long.parseLong(making.group(1));
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty();
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
