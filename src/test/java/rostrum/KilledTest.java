package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Store;

/**
 * Commands ended by {@code kill -9} at random moments of their work, beside a server that goes on answering: after each,
 * the live release is one of the two that there are, whole, and answers every public query with the same bytes.
 * {@code -Drostrum.kills=200} for the long run, {@code -Drostrum.seed=N} for other moments.
 */
@Tag("crash")
class KilledTest {
    private static final int KILLS = Integer.getInteger("rostrum.kills", 5);
    private static final long SEED = Long.getLong("rostrum.seed", 7847);
    private static final int SPEECHES = 3;

    /** What is killed, and how long its work lasts until we know better. */
    private enum Work {
        SWAP(300),
        EXPORT(1_500),
        SERVE(3_000),
        LOAD(3_000),
        INDEX(600);

        private final long span;

        Work(long span) {
            this.span = span;
        }
    }

    @TempDir
    Path folder;

    private final Map<Work, Long> spans = new EnumMap<>(Work.class);
    private final Map<Work, Integer> killed = new EnumMap<>(Work.class);
    private final Map<Work, Integer> ended = new EnumMap<>(Work.class);
    private final Map<String, Map<String, String>> answers = new TreeMap<>();
    private final Random random = new Random(SEED);

    private Path store = Path.of("");
    private Path texts = Path.of("");
    private Releases releases = new Releases(store);
    private Release small = new Release("", store);
    private String large = "";
    private Map<String, String> files = Map.of();

    /** What there was when the small release was made, as the log of changes tells it. */
    private Map<String, String> begun = Map.of();

    @BeforeEach
    void publish() throws Exception {
        texts = Files.createDirectories(folder.resolve("texts"));
        for (int n = 0; n < SPEECHES; n++) {
            String said = "Mr. Perez (Spain): We condemn the attack in Kabul on " + (n + 1) + " May 2016.\n";
            Files.writeString(texts.resolve("s" + n + ".txt"), said);
        }
        store = folder.resolve("store");
        releases = new Releases(store);
        small = load(store, "data/seed-statement.txt");
        begun = things(releases);
        answers.put(small.version(), CompetencyAnswers.of(small));
        Release second = load(store, texts.toString());
        large = second.version();
        answers.put(large, CompetencyAnswers.of(second));
        releases.rollBack(Optional.of(small.version()), Iris.canonical());
        long began = System.nanoTime();
        try (Program export = export("reference")) {
            assertEquals(0, export.status(), export.said());
        }
        double slowness = Math.max(1, (System.nanoTime() - began) / 4e9);
        for (Work work : Work.values()) {
            spans.put(work, Math.round(work.span * slowness));
        }
        files = digests(folder.resolve("reference"));
    }

    @Test
    void what_was_published_stays_and_answers_the_same_bytes() throws Exception {
        try (Program server = Program.start("serve", "--store", store.toString(), "--port", "0")) {
            assertEquals(200, server.get("/", "text/html").statusCode());
            for (int kill = 0; kill < KILLS; ) {
                Work work = Work.values()[kill % Work.values().length];
                prepare(work);
                if (kill(work)) {
                    kill++;
                }
                check(work + " after " + kill + " kills");
                System.out.println("killed " + killed + ", ended before " + ended + ", spans in ms " + spans);
                assertEquals(200, server.get("/", "text/html").statusCode(), "the living server goes on");
                Path other = small.folder().resolveSibling(large);
                assertTrue(Store.isRead(small.folder()) || Store.isRead(other), "the living server's hold is kept");
            }
        }
        whole();
    }

    /** Nothing of the dead stands in the way: each command does its work, and no leftover remains. */
    private void whole() throws Exception {
        Release made = load(store, texts.toString());
        assertEquals(large, made.version());
        releases.rollBack(Optional.of(small.version()), Iris.canonical());
        try (Program export = export("exported")) {
            assertEquals(0, export.status(), export.said());
        }
        assertEquals(files, digests(folder.resolve("exported")), "a whole export, and nothing beside it");
        TimeUnit.MILLISECONDS.sleep(1_100);
        for (Release release : new Release[] {small, made}) {
            assertFalse(Store.isRead(release.folder()), "no view of a dead reader counts");
        }
        assertEquals(
                "[CURRENT, changes, releases]",
                in(store).stream().map(Path::getFileName).toList().toString());
        assertEquals(begun, things(releases), "the log of changes ends at what is live");
    }

    /** True where the process was killed, false where it had ended before. */
    private boolean kill(Work work) throws Exception {
        long span = Objects.requireNonNull(spans.get(work));
        try (Program program = start(work)) {
            BooleanSupplier begun = trigger(work);
            long begin = System.nanoTime();
            while (!begun.getAsBoolean() && program.process().isAlive()) {
                Thread.onSpinWait();
                assertTrue(System.nanoTime() - begin < TimeUnit.MINUTES.toNanos(10), program.said());
            }
            begin = System.nanoTime();
            boolean dead = program.process()
                    .waitFor(random.nextLong(TimeUnit.MILLISECONDS.toNanos(span)), TimeUnit.NANOSECONDS);
            if (dead) {
                assertEquals(0, program.status(), program.said());
                long lasted = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                spans.put(work, Math.max(20, lasted));
                ended.merge(work, 1, Integer::sum);
                return false;
            }
            program.process().destroyForcibly().waitFor();
            spans.put(work, span * 21 / 20);
            killed.merge(work, 1, Integer::sum);
            return true;
        }
    }

    private Program start(Work work) throws IOException {
        return switch (work) {
            case LOAD, INDEX -> Program.start("load", texts.toString(), "--store", store.toString());
            case SWAP -> Program.start("rollback", large, "--store", store.toString());
            case EXPORT -> export("exported");
            case SERVE -> Program.start("serve", "--store", store.toString(), "--port", "0");
        };
    }

    /** When the work that is meant begins, the start of the Java machine left aside. */
    private BooleanSupplier trigger(Work work) {
        return switch (work) {
            case LOAD -> () -> !building().isEmpty();
            case INDEX -> () -> building().stream().anyMatch(it -> Files.exists(it.resolve("made/search")));
            case SWAP -> () -> Files.exists(store.resolve("CURRENT.next")) || isLeft();
            case EXPORT -> () -> !in(folder.resolve("exported")).isEmpty();
            case SERVE -> {
                Path views = small.folder().resolve("views");
                List<Path> before = in(views);
                yield () -> !before.containsAll(in(views));
            }
        };
    }

    private void check(String after) throws Exception {
        Release live = releases.current().orElseThrow();
        assertTrue(answers.containsKey(live.version()), after + ": " + live.version());
        live.check(true);
        assertEquals(answers.get(live.version()), CompetencyAnswers.of(live), after);
        digests(folder.resolve("exported")).forEach((name, digest) -> {
            if (!name.startsWith(".")) {
                assertEquals(files.get(name), digest, after + ": a file under its name is whole: " + name);
            }
        });
        List<Path> dumps = in(live.folder().resolve("dumps"));
        assertTrue(dumps.isEmpty() || dumps.toString().contains("index.tsv"), after + ": dumps appear together");
    }

    /** The small release live, and something to do for the work that is killed next. */
    private void prepare(Work work) throws Exception {
        if (!releases.current().orElseThrow().equals(small)) {
            releases.rollBack(Optional.of(small.version()), Iris.canonical());
        }
        switch (work) {
            case LOAD, INDEX -> removeLarge();
            case SWAP -> {
                if (!Files.isDirectory(small.folder().resolveSibling(large))) {
                    load(store, texts.toString());
                    releases.rollBack(Optional.of(small.version()), Iris.canonical());
                }
            }
            case EXPORT -> delete(folder.resolve("exported"));
            case SERVE -> delete(small.folder().resolve("dumps"));
        }
    }

    /** What is loaded next is not there yet; the living server lets go of it within a second or two. */
    private void removeLarge() throws Exception {
        Path past = small.folder().resolveSibling(large);
        for (int look = 0; look < 600 && Files.isDirectory(past); look++) {
            releases.keep(0);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertFalse(Files.isDirectory(past), "the server lets go of a past release");
    }

    private static Release load(Path store, String input) throws IOException {
        Outcome outcome = Publication.of(Path.of("").toAbsolutePath(), Iris.CANONICAL_BASE)
                .publish(List.of(input), InputStream.nullInputStream(), store);
        return ((Outcome.Published) outcome).release();
    }

    private Program export(String name) throws IOException {
        return Program.start(
                "export", folder.resolve(name).toString(), "--formats", "nquads,turtle", "--store", store.toString());
    }

    private boolean isLeft() {
        try {
            return !releases.current().equals(Optional.of(small));
        } catch (IOException between) {
            return false;
        }
    }

    /** The files of a folder by name, none where it is not there. */
    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException absent) {
            return List.of();
        }
    }

    private List<Path> building() {
        return in(store).stream()
                .filter(path -> path.getFileName().toString().startsWith("building-"))
                .toList();
    }

    private static Map<String, String> digests(Path folder) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : in(folder)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            digests.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
        }
        return digests;
    }

    /** What the log of changes tells to be there, with its fingerprint. */
    private static Map<String, String> things(Releases releases) throws IOException {
        Map<String, String> things = new TreeMap<>();
        releases.changes().last().forEach((path, change) -> {
            if (change.kind() != ChangeLog.Kind.WITHDRAWN) {
                things.put(path, change.fingerprint());
            }
        });
        return things;
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            MoreFiles.deleteRecursively(tree, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
