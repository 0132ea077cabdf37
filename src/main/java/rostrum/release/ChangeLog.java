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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import rostrum.graph.Iris;

/**
 * What was added, changed and withdrawn since the first release: pages of {@value #PAGE} changes each in the folder
 * {@code changes}, a page never touched again once it is full. The log follows the live release: whatever becomes live,
 * an older release too, what differs from the log's state is written down, so that replaying it always ends at what is
 * served, and a step that a crash left out is made up for by the next.
 */
public final class ChangeLog {
    public static final int PAGE = 250;

    private static final Object WRITING = new Object();

    private static final String FOLLOWED = "FOLLOWED";

    private final Path folder;

    ChangeLog(Path folder) {
        this.folder = folder;
    }

    /** What happened to a thing. */
    public enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN
    }

    /**
     * One line of the log.
     *
     * @param number from 1, without gaps
     * @param path of the thing below {@code id/}
     * @param fingerprint of what was said of it from then on; empty for what was withdrawn
     * @param release that became live
     */
    public record Change(long number, Instant at, Kind kind, String path, String fingerprint, String release) {
        private String line() {
            return String.join("\t", at.toString(), kind.name().toLowerCase(Locale.ROOT), path, fingerprint, release);
        }

        private static Change of(long number, String line) {
            String[] row = line.split("\t", -1);
            return new Change(
                    number,
                    Instant.parse(row[0]),
                    Kind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    row[2],
                    row[3],
                    row[4]);
        }
    }

    /**
     * How far the log tells.
     *
     * @param release that was followed last
     * @param at where all is told, when the release was told; else no change that is still untold is older
     * @param whole whether all that it brought is told
     */
    public record Followed(String release, Instant at, boolean whole) {}

    /** How far the log tells; none where nothing was followed since there are such notes. */
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

    /** How many pages there are, the one that is not full yet included. */
    public int pages() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.getFileName().toString().endsWith(".tsv"))
                    .count();
        }
    }

    /**
     * The changes of one page, oldest first.
     *
     * @param number from 1; a page that is not there is empty
     */
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

    /** The last change of each thing, by its path. */
    public Map<String, Change> last() throws IOException {
        Map<String, Change> last = new HashMap<>();
        int pages = pages();
        for (int page = 1; page <= pages; page++) {
            page(page).forEach(change -> last.put(change.path(), change));
        }
        return last;
    }

    /** What is done while nobody else writes. */
    private interface Writing {
        void write() throws IOException;
    }

    /**
     * Notes that a release is about to become live, so that readers of the one before know from when on they do not know
     * all. Before the first release there are none.
     */
    void begin(Release next) throws IOException {
        if (Files.isDirectory(folder)) {
            alone(() -> noteBegun(next));
        }
    }

    /** What a crash left untold is not known since then, whatever is begun after it. */
    private void noteBegun(Release release) throws IOException {
        Instant since =
                followed().filter(before -> !before.whole()).map(Followed::at).orElseGet(ChangeLog::now);
        note(new Followed(release.version(), since, false));
    }

    /** Writes down how the release that became live differs from what the log tells so far. */
    void follow(Release live, Iris iris) throws IOException {
        Optional<Contents> contents = Contents.read(iris, live.folder());
        if (contents.isEmpty()) {
            return;
        }
        Files.createDirectories(folder);
        alone(() -> {
            Optional<Followed> before = followed();
            noteBegun(live);
            Map<String, Change> last = last();
            Instant at = Stream.concat(
                            last.values().stream().map(Change::at),
                            Stream.concat(before.map(Followed::at).stream(), Stream.of(now())))
                    .max(Instant::compareTo)
                    .orElseThrow();
            append(differences(last, contents.get().fingerprints(), live.version(), at));
            note(new Followed(live.version(), at, true));
        });
    }

    private void alone(Writing writing) throws IOException {
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

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<Change> differences(
            Map<String, Change> last, SortedMap<String, String> now, String release, Instant at) {
        long number = last.values().stream().mapToLong(Change::number).max().orElse(0);
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, String> thing : now.entrySet()) {
            Optional<Change> before =
                    Optional.ofNullable(last.get(thing.getKey())).filter(change -> change.kind() != Kind.WITHDRAWN);
            if (before.isEmpty() || !before.get().fingerprint().equals(thing.getValue())) {
                Kind kind = before.isEmpty() ? Kind.ADDED : Kind.CHANGED;
                changes.add(new Change(++number, at, kind, thing.getKey(), thing.getValue(), release));
            }
        }
        List<String> gone = last.values().stream()
                .filter(change -> change.kind() != Kind.WITHDRAWN && !now.containsKey(change.path()))
                .map(Change::path)
                .sorted()
                .toList();
        for (String path : gone) {
            changes.add(new Change(++number, at, Kind.WITHDRAWN, path, "", release));
        }
        return changes;
    }

    /** Page by page, each put in its place whole. */
    private void append(List<Change> changes) throws IOException {
        int at = 0;
        while (at < changes.size()) {
            int page = (int) ((changes.get(at).number() - 1) / PAGE) + 1;
            List<String> lines =
                    new ArrayList<>(page(page).stream().map(Change::line).toList());
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
