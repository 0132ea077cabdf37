package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.release.Release;
import rostrum.release.Releases;

/**
 * Commands on a disk that fills up, at random amounts of room ({@code -Drostrum.disks=20} for more of them), and on one
 * that cannot be written: one sentence, and what was published answers as before.
 */
@Tag("crash")
class FullDiskTest {
    private static final int TRIES = Integer.getInteger("rostrum.disks", 1);

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("rostrum.seed", 7847));

    @Nullable
    private Room room;

    private Path store = Path.of("");
    private Path other = Path.of("");
    private Release live = new Release("", store);
    private Map<String, String> answers = Map.of();

    @BeforeEach
    void publish() throws IOException, InterruptedException {
        room = Room.in(folder.resolve("disk"));
        store = folder.resolve("disk").resolve("store");
        other = Files.writeString(folder.resolve("other.txt"), "Mr. Gasana (Rwanda): Rwanda condemns terrorism.\n");
        BundledStore.copy(store);
        live = new Releases(store).current().orElseThrow();
        answers = CompetencyAnswers.of(live);
    }

    @AfterEach
    void unmount() throws IOException {
        room().close();
    }

    @Test
    void a_full_disk_is_told_and_nothing_of_the_work_is_left() throws Exception {
        long used = used(live.folder());
        Path disk = folder.resolve("disk");
        Path out = disk.resolve("out");
        Path backup = disk.resolve("backup.tar");
        for (int n = 0; n < TRIES; n++) {
            double part = n == 0 ? 0.5 : random.nextDouble() * 0.8;
            refused((long) (used * part), "load", other.toString(), "--store", store.toString());
            assertEquals(live, new Releases(store).current().orElseThrow());
            refused((long) (used * part), "backup", backup.toString(), "--store", store.toString());
            refused((long) (used * part / 16), "export", out.toString(), "--store", store.toString());
            assertEquals(List.of(), names(out), "no export is taken for whole");
            refused(0, "rollback", live.version(), "--store", store.toString());
            assertFalse(Files.exists(backup));
            assertEquals(
                    List.of("CURRENT", "changes", "releases"),
                    names(store).stream()
                            .filter(name -> !name.equals("CURRENT.next"))
                            .toList());
        }
        refused(0, "serve", "--store", store.toString(), "--port", "0");
        try (Program load = Program.run("load", other.toString(), "--store", store.toString())) {
            assertEquals(0, load.status(), load.said());
        }
        assertNotEquals(live, new Releases(store).current().orElseThrow());
    }

    @Test
    void a_store_that_cannot_be_written_is_told() throws Exception {
        room().readOnly(store, true);
        try {
            told("load", other.toString(), "--store", store.toString());
            told("rollback", live.version(), "--store", store.toString());
            told("serve", "--store", store.toString(), "--port", "0");
        } finally {
            room().readOnly(store, false);
        }
        live.check(true);
        assertEquals(answers, CompetencyAnswers.of(live));
    }

    private void refused(long bytes, String... arguments) throws Exception {
        room().leave(bytes);
        try {
            told(arguments);
        } finally {
            room().leaveAll();
        }
        live.check(true);
        assertEquals(answers, CompetencyAnswers.of(live), String.join(" ", arguments));
    }

    /** The command fails with one sentence that says where. */
    private void told(String... arguments) throws Exception {
        try (Program program = Program.startWith(room().prefix(), arguments)) {
            assertEquals(1, program.status(), program.said());
            List<String> said =
                    program.said().lines().filter(line -> !line.isBlank()).toList();
            String last = said.getLast();
            assertTrue(last.startsWith("rostrum: ") && last.endsWith("."), program.said());
            assertTrue(
                    last.contains(folder.toString()) && (last.contains("give yourself") || last.contains("make room")),
                    last);
            assertFalse(program.said().contains("\tat ") || program.said().contains("Exception"), program.said());
            System.out.println(arguments[0] + ": " + last.replace(folder.toString(), ""));
        }
    }

    private Room room() {
        return Objects.requireNonNull(room);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Bytes that its files take of the disk: the holes of those that are longer than what they hold are no part of it. */
    private static long used(Path folder) throws IOException, InterruptedException {
        Process du = new ProcessBuilder("du", "-sk", folder.toString()).start();
        String told = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, du.waitFor());
        return Long.parseLong(told.split("\\s", 2)[0]) * 1024;
    }
}
