package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;
import rostrum.release.Backup;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.StoreUnavailable;

/** Stores with files cut, flipped, gone, of another layout: each is refused with one sentence that names the way out. */
@Tag("crash")
class DamagedStoreTest {
    @TempDir
    private static Path published;

    @TempDir
    Path folder;

    private Path store = Path.of("");
    private Release live = new Release("", Path.of(""));

    @BeforeAll
    static void publish() throws IOException {
        load(published.resolve("store"));
    }

    /** Each test damages a copy, with the times of the files as they are. */
    @BeforeEach
    void copy() throws IOException {
        store = folder.resolve("store");
        Path whole = published.resolve("store");
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.toList()) {
                Files.copy(file, store.resolve(whole.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        live = new Releases(store).current().orElseThrow();
    }

    @Test
    void every_file_is_guarded_against_cuts_flips_and_loss() throws IOException {
        List<Path> files = sealed();
        assertTrue(files.size() > 20, files.toString());
        int deep = 0;
        for (Path file : files) {
            if (Files.size(file) == 0) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(file);
            FileTime time = Files.getLastModifiedTime(file);
            flip(file, bytes.length / 2);
            refused(false);
            Files.setLastModifiedTime(file, time);
            if (deep++ % 8 == 0) {
                refused(true);
            }
            try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
                cut.truncate(bytes.length / 2);
            }
            Files.setLastModifiedTime(file, time);
            refused(false);
            Files.delete(file);
            refused(false);
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, time);
        }
        live.check(true);
    }

    /** As a command loads it, which maps no files, and as others read it, who do. */
    @Test
    void reading_changes_nothing_of_what_is_published() throws Exception {
        Path own = folder.resolve("own");
        try (Program load = Program.run("load", "data/seed-statement.txt", "--store", own.toString())) {
            assertEquals(0, load.status(), load.said());
        }
        Release release = new Releases(own).current().orElseThrow();
        assertEquals(CompetencyAnswers.of(live), CompetencyAnswers.of(release));
        release.check(true);
        Path other = Files.writeString(folder.resolve("other.txt"), "Mr. Gasana (Rwanda): We thank Chad.\n");
        try (Program load = Program.run("load", other.toString(), "--store", own.toString())) {
            assertEquals(0, load.status(), load.said());
        }
        release.check(true);
    }

    @Test
    void nothing_is_built_on_a_damaged_release() throws IOException {
        Files.delete(sealed().stream()
                .filter(path -> path.toString().contains("tdb2"))
                .findFirst()
                .orElseThrow());
        assertThrows(StoreUnavailable.class, () -> load(store));
        assertThrows(StoreUnavailable.class, () -> Backup.write(store, folder.resolve("backup.tar")));
        assertFalse(Files.exists(folder.resolve("backup.tar")));
    }

    @Test
    void a_name_of_the_live_release_that_is_none_is_told() throws IOException {
        for (String name : List.of("", "../../elsewhere", "0000000000000000", "\u0000", "x".repeat(5_000))) {
            Files.writeString(store.resolve("CURRENT"), name);
            String told = String.valueOf(assertThrows(StoreUnavailable.class, () -> new Releases(store).current())
                    .getMessage());
            assertTrue(told.contains("rollback") || told.contains("load again"), told);
        }
        new Releases(store).rollBack(Optional.of(live.version()), Iris.canonical());
        assertEquals(Optional.of(live), new Releases(store).current());
    }

    @Test
    void a_layout_from_before_opens_and_one_from_later_is_told() throws IOException {
        Map<String, String> answers = CompetencyAnswers.of(live);
        Path seal = live.folder().resolve("SEAL");
        String written = Files.readString(seal);
        Files.writeString(seal, written.replaceFirst("rostrum-release \\d+", "rostrum-release 99"));
        String told = String.valueOf(
                assertThrows(StoreUnavailable.class, () -> live.check(false)).getMessage());
        assertTrue(told.contains("newer Rostrum") && told.contains("99"), told);
        Files.delete(seal);
        assertFalse(live.isSealed());
        assertEquals(answers, CompetencyAnswers.of(live));
    }

    /** A store as the release before this program's wrote it: its seal has the second layout, whole files in each hash. */
    @Test
    void a_store_of_the_layout_before_opens_and_is_guarded() throws Exception {
        Map<String, String> answers = CompetencyAnswers.of(live);
        Path seal = live.folder().resolve("SEAL");
        List<String> lines = new java.util.ArrayList<>(List.of("rostrum-release 2"));
        for (Path file : sealed()) {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            lines.add(java.util.HexFormat.of().formatHex(digest) + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis() + " "
                    + live.folder().relativize(file));
        }
        Files.write(seal, lines);
        live.check(true);
        assertEquals(answers, CompetencyAnswers.of(live));
        Path file = sealed().getFirst();
        flip(file, Files.size(file) / 2);
        refused(false);
    }

    /** What the sentence tells to do is done: one command, and the same data are there. */
    @Test
    void a_store_of_a_later_layout_is_told_and_rebuilt_by_the_command_that_is_told() throws Exception {
        Path seal = live.folder().resolve("SEAL");
        Files.writeString(seal, Files.readString(seal).replaceFirst("rostrum-release \\d+", "rostrum-release 99"));
        try (Program serve = Program.run("serve", "--store", store.toString(), "--port", "0")) {
            assertEquals(1, serve.status());
            String told = serve.said().lines().reduce((before, last) -> last).orElseThrow();
            assertTrue(told.startsWith("rostrum: ") && told.contains("newer Rostrum"), told);
            assertTrue(told.contains("./rostrum load --store"), told);
        }
        Path other = folder.resolve("other");
        try (Program load = Program.run("load", "--store", other.toString(), "data/seed-statement.txt")) {
            assertEquals(0, load.status(), load.said());
        }
        Release again = new Releases(other).current().orElseThrow();
        assertEquals(live.version(), again.version());
        again.check(true);
    }

    @Test
    void a_backup_restores_the_same_bytes_and_a_damaged_one_nothing() throws IOException {
        Path file = folder.resolve("backup.tar");
        assertEquals(live, Backup.write(store, file));
        Path again = folder.resolve("again");
        Release restored = Backup.restore(file, again);
        assertEquals(live.version(), restored.version());
        assertEquals(CompetencyAnswers.of(live), CompetencyAnswers.of(restored));
        assertThrows(StoreUnavailable.class, () -> Backup.restore(file, again));
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 1; at < 4; at++) {
            int place = bytes.length / 4 * at;
            Path damaged = Files.write(folder.resolve("damaged.tar"), bytes);
            flip(damaged, place);
            nothingOf(damaged);
            nothingOf(Files.write(damaged, java.util.Arrays.copyOf(bytes, place)));
        }
        nothingOf(Files.writeString(folder.resolve("damaged.tar"), "no archive"));
    }

    private void nothingOf(Path file) throws IOException {
        Path target = folder.resolve("nothing");
        String told = String.valueOf(assertThrows(StoreUnavailable.class, () -> Backup.restore(file, target))
                .getMessage());
        assertTrue(told.contains("nothing was restored"), told);
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(
                    path -> path.endsWith("nothing") || path.toString().contains("restoring")));
        }
    }

    private void refused(boolean deep) {
        String told = String.valueOf(
                assertThrows(StoreUnavailable.class, () -> live.check(deep)).getMessage());
        assertTrue(told.contains("is damaged (") && told.contains("rollback") && told.contains("load again"), told);
    }

    private static Release load(Path store) throws IOException {
        Outcome outcome = Publication.of(Path.of("").toAbsolutePath(), Iris.CANONICAL_BASE)
                .publish(List.of("data/seed-statement.txt"), InputStream.nullInputStream(), store);
        return ((Outcome.Published) outcome).release();
    }

    private List<Path> sealed() throws IOException {
        return Files.readAllLines(live.folder().resolve("SEAL")).stream()
                .skip(1)
                .map(line -> live.folder().resolve(line.split(" ", 4)[3]))
                .toList();
    }

    private static void flip(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer one = java.nio.ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 1)).rewind();
            channel.write(one, at);
        }
    }
}
