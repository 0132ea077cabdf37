package rostrum.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;

/**
 * A log in a folder beside the releases, a file for each page. A step that a crash left out is made up for by the next.
 */
public final class ChangeFolder implements ChangeLog {
    private static final Object WRITING = new Object();

    private static final String FOLLOWED = "FOLLOWED";

    private final Path folder;

    ChangeFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Followed> followed() throws IOException {
        Path note = folder.resolve(FOLLOWED);
        if (!Files.isRegularFile(note)) {
            return Optional.empty();
        }
        String[] row = Files.readString(note).strip().split("\t", -1);
        return row.length == 3
                ? Optional.of(new Followed(row[0], Instant.parse(row[1]), row[2].equals("whole")))
                : Optional.empty();
    }

    @Override
    public int pages() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.getFileName().toString().endsWith(".tsv"))
                    .count();
        }
    }

    @Override
    public List<Change> page(int number) throws IOException {
        Path file = file(number);
        if (number < 1 || !Files.isRegularFile(file)) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            changes.add(Change.of((number - 1L) * PAGE + changes.size() + 1, line));
        }
        return changes;
    }

    /** What is done while nobody else writes. */
    interface Writing {
        void write() throws IOException;
    }

    /**
     * Notes that a release is about to become live, so that readers of the one before know from when on they do not know
     * all. What a crash left untold is not known since then, whatever is begun after it.
     */
    void begin(Release release) throws IOException {
        Instant since =
                followed().filter(before -> !before.whole()).map(Followed::at).orElseGet(ChangeFolder::now);
        note(new Followed(release.version(), since, false));
    }

    /**
     * Makes a release live and writes down how it differs from what the log tells so far. What it takes the place of is
     * kept before: that may take long, and where it fails nothing was published. Before the first release there is
     * nothing to keep, and nobody to tell that something is begun.
     *
     * @param others releases that may still have what was said before
     * @param publish makes it live
     * @throws IOException where something cannot be written; before {@code publish} was asked, nothing has changed
     */
    void follow(Release next, Iris iris, List<Release> others, Writing publish) throws IOException {
        Optional<Contents> contents = Contents.read(iris, next.folder());
        if (!Files.isDirectory(folder)) {
            publish.write();
            if (contents.isPresent()) {
                Files.createDirectories(folder);
                alone(() -> tell(next, Map.of(), contents.get()));
            }
            return;
        }
        alone(() -> {
            Map<String, Change> last = contents.isPresent() ? last() : Map.of();
            if (contents.isPresent()) {
                superseded().keep(iris, last, differences(next, last, contents.get(), now()), others);
            }
            begin(next);
            publish.write();
            if (contents.isPresent()) {
                tell(next, last, contents.get());
            }
        });
    }

    private void tell(Release live, Map<String, Change> last, Contents contents) throws IOException {
        Optional<Followed> before = followed();
        begin(live);
        Instant at = Stream.concat(
                        last.values().stream().map(Change::at),
                        Stream.concat(before.map(Followed::at).stream(), Stream.of(now())))
                .max(Instant::compareTo)
                .orElseThrow();
        append(differences(live, last, contents, at));
        note(new Followed(live.version(), at, true));
    }

    private static List<Change> differences(Release live, Map<String, Change> last, Contents contents, Instant at) {
        return Differences.between(last, contents.fingerprints(), live.version(), at);
    }

    @Override
    public Optional<List<Quad>> superseded(Change change) throws IOException {
        return superseded().find(change);
    }

    private Superseded superseded() {
        return new Superseded(folder.resolve("versions"));
    }

    void alone(Writing writing) throws IOException {
        synchronized (WRITING) {
            try (FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                writing.write();
            }
        }
    }

    private void note(Followed followed) throws IOException {
        Path next = Files.writeString(
                folder.resolve(FOLLOWED + ".next"),
                String.join("\t", followed.release(), followed.at().toString(), followed.whole() ? "whole" : "begun")
                        + "\n");
        Seal.flush(next);
        Files.move(next, folder.resolve(FOLLOWED), StandardCopyOption.ATOMIC_MOVE);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Takes away the pages after the one that has a change, by its number; 0 for all. */
    void endAt(long number) throws IOException {
        for (int page = pages(); page > (number + PAGE - 1) / PAGE; page--) {
            Files.deleteIfExists(file(page));
        }
    }

    /** Page by page, each put in its place whole. */
    void append(List<Change> changes) throws IOException {
        int at = 0;
        while (at < changes.size()) {
            int page = (int) ((changes.get(at).number() - 1) / PAGE) + 1;
            List<String> lines = new ArrayList<>(page(page).stream()
                    .limit((changes.get(at).number() - 1) % PAGE)
                    .map(Change::line)
                    .toList());
            while (at < changes.size() && lines.size() < PAGE) {
                lines.add(changes.get(at).line());
                at++;
            }
            Path next = Files.write(folder.resolve("next"), lines);
            Files.move(next, file(page), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path file(int page) {
        return folder.resolve(String.format(Locale.ROOT, "%06d.tsv", page));
    }
}
