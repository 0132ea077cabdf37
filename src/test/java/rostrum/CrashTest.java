package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;

/**
 * Commands killed at random moments: whatever was published before answers every public query as it did, or what has
 * been published since answers as it should. {@code -Drostrum.crash.rounds=200} for the long form.
 */
@Tag("crash")
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("rostrum.crash.rounds", 12);
    private static final int SPEECHES = 8;

    @TempDir
    private static Path folder;

    private static Path store;
    private static Path texts;
    private static long whole;

    /** What each release answers, by its version, taken from builds that nobody disturbed. */
    private static final Map<String, Map<String, String>> ANSWERS = new HashMap<>();

    @BeforeAll
    static void publish() throws Exception {
        store = folder.resolve("store");
        texts = Files.createDirectories(folder.resolve("texts"));
        for (int n = 0; n < SPEECHES; n++) {
            Files.writeString(
                    texts.resolve("s" + n + ".txt"),
                    "Mr. Example (Kenya): We condemn the attack number " + n + " that took place in Nairobi.\n");
        }
        assertEquals(0, load(store, "data/seed-statement.txt").status());
        remember(store);
        Path other = folder.resolve("undisturbed");
        assertEquals(0, load(other, "data/seed-statement.txt").status());
        long begun = System.nanoTime();
        assertEquals(0, load(other, texts.toString()).status());
        whole = System.nanoTime() - begun;
        remember(other);
        assertEquals(2, ANSWERS.size());
    }

    @Test
    void a_command_that_is_killed_leaves_a_release_that_answers_as_published(TestReporter reporter) throws Exception {
        long seed = Long.getLong("rostrum.crash.seed", 20_170_321L);
        Random random = new Random(seed);
        Map<String, Integer> killed = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> command = List.of(
                            List.of("load", texts.toString(), "--store", store.toString()),
                            List.of("export", folder.resolve("dump.nq.gz").toString(), "--store", store.toString()),
                            List.of("serve", "--port", "0", "--store", store.toString()),
                            List.of("backup", folder.resolve("backup.tar").toString(), "--store", store.toString()))
                    .get(round % 4);
            try (Program program = Program.start(command.toArray(String[]::new))) {
                if (!program.process().waitFor(random.nextLong(whole), TimeUnit.NANOSECONDS)) {
                    program.process().destroyForcibly().waitFor();
                    killed.merge(command.getFirst(), 1, Integer::sum);
                }
            }
            Release live = new Releases(store).current().orElseThrow();
            assertEquals(
                    ANSWERS.get(live.version()), CompetencyAnswers.of(live), "round " + round + " of seed " + seed);
            if (ANSWERS.size() > 1 && !live.equals(first())) {
                new Releases(store).rollBack(java.util.Optional.of(first().version()), Iris.canonical());
            }
        }
        reporter.publishEntry("killed", killed.toString());
        assertTrue(killed.values().stream().mapToInt(Integer::intValue).sum() >= ROUNDS / 3, killed.toString());
        assertFalse(Files.exists(folder.resolve("dump.nq.gz")) && Files.size(folder.resolve("dump.nq.gz")) == 0);
        assertEquals(0, load(store, texts.toString()).status());
        Release last = new Releases(store).current().orElseThrow();
        assertEquals(ANSWERS.get(last.version()), CompetencyAnswers.of(last));
        try (Stream<Path> left = Files.list(store)) {
            assertEquals(
                    List.of("CURRENT", "changes", "releases"),
                    left.map(path -> path.getFileName().toString()).sorted().toList(),
                    "what the dead left is cleared");
        }
    }

    private static Release first() throws Exception {
        return new Releases(store).all().getLast().release();
    }

    private static void remember(Path where) throws Exception {
        Release live = new Releases(where).current().orElseThrow();
        ANSWERS.put(live.version(), CompetencyAnswers.of(live));
    }

    private static Program load(Path where, String input) throws Exception {
        return Program.run("load", input, "--store", where.toString());
    }
}
