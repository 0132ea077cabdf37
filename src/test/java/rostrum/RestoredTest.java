package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;
import rostrum.release.Backup;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Queries;
import rostrum.store.Store;

/** A site whose server was killed is backed up and restored, though the first try of either was killed too. */
@Tag("crash")
class RestoredTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/page/state/PER",
            "/data/state/PER.ttl",
            "/data/state/PER.jsonld",
            "/quality.tsv",
            "/search?q=peru",
            "/changes",
            "/feed.atom",
            "/sitemap.xml",
            "/void.ttl");

    @TempDir
    Path folder;

    @Test
    void what_is_restored_is_the_same_site_and_nothing_of_the_dead_is_left() throws Exception {
        Path store = folder.resolve("store");
        Path file = folder.resolve("backup.tar");
        Path again = folder.resolve("again");
        Release live = load(store);
        Map<String, String> answers = CompetencyAnswers.of(live);
        Map<String, String> pages;
        try (Program server = Program.start("serve", "--store", store.toString(), "--port", "0")) {
            pages = pages(server.port());
            try (Program doctor = doctor(store, server.port())) {
                assertEquals(0, doctor.status(), doctor.said());
                assertTrue(doctor.said().contains("is a Rostrum's, which answers"), doctor.said());
            }
            server.process().destroyForcibly().waitFor();
        }
        half(store.resolve("building-0123456789abcdef"));
        kill("." + file.getFileName() + ".", file, "backup", file.toString(), "--store", store.toString());
        assertEquals(live, Backup.write(store, file));
        kill(".restoring-", again, "restore", file.toString(), "--store", again.toString());
        try (Program doctor = doctor(store, 0)) {
            assertEquals(0, doctor.status(), doctor.said());
            assertTrue(doctor.said().contains("live release " + live.version() + " is what was published"));
            assertTrue(doctor.said().contains("building-0123456789abcdef is left of a command"), doctor.said());
            assertTrue(doctor.said().contains("the next restore removes it"), doctor.said());
        }
        Release restored = Backup.restore(file, again);
        restored.check(true);
        assertEquals(answers, CompetencyAnswers.of(restored));
        try (Server server = serve(again, restored)) {
            assertEquals(pages, pages(server.port()));
        }
        load(store);
        TimeUnit.MILLISECONDS.sleep(1_100);
        assertFalse(Store.isRead(live.folder()), "no view of a dead reader counts");
        assertEquals(List.of("again", "backup.tar", "store"), names(folder));
        assertEquals(List.of("CURRENT", "changes", "releases"), names(store));
    }

    @Test
    void what_the_living_make_stays_and_so_does_what_is_a_users_own() throws Exception {
        Path store = folder.resolve("store");
        Path file = folder.resolve("backup.tar");
        Release live = load(store);
        List<Path> own = List.of(
                folder.resolve(".restoring-old"),
                folder.resolve(".restoring-1"),
                folder.resolve(".restoring-0123456789abcdef"),
                store.resolve("building-old"));
        for (Path folder : own) {
            Files.writeString(Files.createDirectory(folder).resolve("mine"), "a user's");
        }
        Path half = Files.createFile(folder.resolve(".backup.tar.0123456789abcdef.partial"));
        try (FileChannel writing = FileChannel.open(half, StandardOpenOption.WRITE)) {
            assertTrue(writing.lock().isValid());
            try (Program backup = Program.run("backup", file.toString(), "--store", store.toString())) {
                assertEquals(0, backup.status(), backup.said());
            }
            assertTrue(Files.exists(half), "another process writes it");
        }
        assertEquals(live, Backup.write(store, file));
        assertFalse(Files.exists(half), "nobody writes it any more");
        Path pipe = pipe("pipe");
        Path other = pipe("other");
        CompletableFuture<Release> here = CompletableFuture.supplyAsync(
                () -> restored(pipe), task -> Thread.ofPlatform().daemon().start(task));
        Path ofThis = made(Set.of());
        try (Program there = Program.start(
                "restore", other.toString(), "--store", folder.resolve("there").toString())) {
            Path ofThat = made(Set.of(ofThis));
            try (Program doctor = doctor(store, 0)) {
                assertTrue(doctor.said().contains(ofThis + " is what a living command makes"), doctor.said());
                assertTrue(doctor.said().contains(ofThat + " is what a living command makes"), doctor.said());
                assertFalse(doctor.said().contains(" is left of"), doctor.said());
            }
            assertEquals(
                    live.version(),
                    Backup.restore(file, folder.resolve("again")).version());
            assertTrue(Files.exists(ofThis) && Files.exists(ofThat), "both are being made");
            there.process().destroyForcibly().waitFor();
            try (Program doctor = doctor(store, 0)) {
                assertTrue(doctor.said().contains(ofThat + " is left of a command"), doctor.said());
            }
            Backup.restore(file, folder.resolve("further"));
            assertFalse(Files.exists(ofThat), "it is of a dead one");
        }
        try (OutputStream archive = Files.newOutputStream(pipe)) {
            Files.copy(file, archive);
        }
        here.get(1, TimeUnit.MINUTES).check(true);
        assertFalse(Files.exists(ofThis));
        assertEquals(live, load(store));
        for (Path folder : own) {
            assertTrue(Files.exists(folder.resolve("mine")), folder.toString());
        }
    }

    private Release restored(Path file) {
        try {
            return Backup.restore(file, folder.resolve("here"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A restore from it waits for as long as nobody writes. */
    private Path pipe(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    /** The folder in which a restore has begun, other than some. */
    private Path made(Set<Path> others) throws Exception {
        for (int tries = 0; tries < 6_000; tries++) {
            for (String name : names(folder)) {
                Path path = folder.resolve(name);
                if (name.startsWith(".restoring-") && Files.exists(path.resolve("made")) && !others.contains(path)) {
                    return path;
                }
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("no restore begins: " + names(folder));
    }

    /** As a command leaves it that was killed. */
    private static void half(Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("made")).resolve("half"), "of a load");
        Files.createFile(folder.resolve("HELD"));
    }

    /** Kills a command in the midst of it: one that ended before is begun again, since it was too fast for us. */
    private void kill(String hidden, Path result, String... command) throws Exception {
        while (!killed(hidden, command) || Files.exists(result)) {
            assertTrue(Files.exists(result), "a command that ended has done its work");
            MoreFiles.deleteRecursively(result, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    /** Kills a command as soon as it has begun to write below a hidden name; false where it ended before. */
    private boolean killed(String hidden, String... command) throws Exception {
        try (Program program = Program.start(command)) {
            while (program.process().isAlive() && names(folder).stream().noneMatch(name -> begun(hidden, name))) {
                Thread.onSpinWait();
            }
            program.process().destroyForcibly().waitFor();
            boolean left = names(folder).stream().anyMatch(name -> name.startsWith(hidden));
            assertTrue(left || program.status() == 0 || program.status() == 137, program.said());
            return left;
        }
    }

    /** A file, or a folder in which the work has begun: one without a mark counts as living for a minute. */
    private boolean begun(String hidden, String name) {
        Path path = folder.resolve(name);
        return name.startsWith(hidden) && (!Files.isDirectory(path) || Files.exists(path.resolve("made")));
    }

    private static Program doctor(Path store, int port) throws Exception {
        return Program.run("doctor", "--store", store.toString(), "--port", Integer.toString(port), "--deep");
    }

    /** Status, entity tag and body of each; the host that is asked for is the same at every port. */
    private static Map<String, String> pages(int port) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (String path : PAGES) {
            String[] answer = RawHttp.ask(port, "GET", path, "Accept: text/html, */*;q=0.1")
                    .split("\r\n\r\n", 2);
            List<String> told = answer[0]
                    .lines()
                    .filter(line -> line.startsWith("HTTP/") || line.startsWith("ETag:"))
                    .toList();
            assertEquals("HTTP/1.1 200 OK", told.getFirst(), path);
            pages.put(path, told + answer[1]);
        }
        return pages;
    }

    private static Server serve(Path store, Release release) throws IOException {
        return Server.follow(
                new Releases(store),
                release,
                Queries.read(Path.of("queries")),
                Iris.canonical(),
                rostrum.wire.Origin.ofRequests(),
                rostrum.endpoint.Limits.usual(),
                "127.0.0.1",
                0,
                told -> {});
    }

    private static Release load(Path store) throws IOException {
        Outcome outcome = Publication.of(Path.of("").toAbsolutePath(), Iris.CANONICAL_BASE)
                .publish(List.of("data/seed-statement.txt"), InputStream.nullInputStream(), store);
        return ((Outcome.Published) outcome).release();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
