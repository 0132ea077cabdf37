package rostrum.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.wire.Format;

/**
 * The files of a release, packed, in all formats, in the folder {@code dumps} beside its store. They appear there
 * together, once all are whole; other releases' files stand on shelves beside, as long as those are kept.
 */
public final class Shelf {
    private static final String FOLDER = "dumps";
    private static final String INDEX = "index.tsv";
    private static final Pattern NAME =
            Pattern.compile("rostrum-([0-9a-f]{16})\\.(?:ttl|nt|nq|trig|rdf|jsonld)\\.gz(?:\\.sha256)?");

    private final Path release;
    private final ReentrantLock filling = new ReentrantLock();
    private volatile boolean stopped;

    /** @param release the release's folder */
    public Shelf(Path release) {
        this.release = release;
    }

    /** Writes the files, unless they are there. */
    public void fill(Dump dump) throws IOException {
        filling.lock();
        try {
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
            Format format = Format.ofExtension(row[1]).orElseThrow(() -> new IOException(folder + " is damaged"));
            files.add(new DumpFile(folder.resolve(row[0]), format, Long.parseLong(row[2]), row[3]));
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
        Path making = Files.createDirectory(
                release.resolve(FOLDER + "-" + ProcessHandle.current().pid()));
        try {
            List<String> index = new ArrayList<>();
            for (DumpFile file : dump.write(making, EnumSet.allOf(Format.class), Compression.GZIP, () -> stopped)) {
                index.add(String.join(
                        "\t", file.name(), file.format().extension(), Long.toString(file.statements()), file.sha256()));
            }
            Files.write(making.resolve(INDEX), index);
            Files.move(making, release.resolve(FOLDER), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(making);
        }
    }

    /** Removes what processes that are gone left half-written. */
    private void sweep() throws IOException {
        List<Path> left;
        try (Stream<Path> found = Files.list(release)) {
            left = found.filter(path -> path.getFileName().toString().matches(FOLDER + "-\\d{1,18}"))
                    .toList();
        }
        for (Path folder : left) {
            long pid = Long.parseLong(folder.getFileName().toString().substring(FOLDER.length() + 1));
            if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
                delete(folder);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
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
