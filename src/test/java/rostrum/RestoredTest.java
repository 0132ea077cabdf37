package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        long dead;
        try (Program server = Program.start("serve", "--store", store.toString(), "--port", "0")) {
            pages = pages(server.port());
            try (Program doctor = doctor(store, server.port())) {
                assertEquals(0, doctor.status(), doctor.said());
                assertTrue(doctor.said().contains("is a Rostrum's, which answers"), doctor.said());
            }
            dead = server.process().pid();
            server.process().destroyForcibly().waitFor();
        }
        Files.writeString(
                Files.createDirectory(store.resolve("building-" + dead)).resolve("half"), "of a load");
        kill("." + file.getFileName() + ".", "backup", file.toString(), "--store", store.toString());
        assertFalse(Files.exists(file), "half a backup has not its name");
        assertEquals(live, Backup.write(store, file));
        kill(".restoring-", "restore", file.toString(), "--store", again.toString());
        assertFalse(Files.exists(again), "half a store has not its name");
        try (Program doctor = doctor(store, 0)) {
            assertEquals(0, doctor.status(), doctor.said());
            assertTrue(doctor.said().contains("live release " + live.version() + " is what was published"));
            assertTrue(doctor.said().contains("building-" + dead + " is left of a command"), doctor.said());
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

    /** Kills a command as soon as it has begun to write below a hidden name. */
    private void kill(String hidden, String... command) throws Exception {
        try (Program program = Program.start(command)) {
            while (names(folder).stream().noneMatch(name -> name.startsWith(hidden))) {
                assertTrue(program.process().isAlive(), program.said());
                Thread.onSpinWait();
            }
            program.process().destroyForcibly().waitFor();
        }
        assertTrue(names(folder).stream().anyMatch(name -> name.startsWith(hidden)), "killed in the midst of it");
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
