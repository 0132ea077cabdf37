package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.ontology.ROS;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Store;

/** A load that dies at any moment leaves what was published, and the next one comes to the same end. */
@Tag("release")
class KilledLoadTest {
    private static final int KILLS = 20;
    private static final int SPEECHES = 12;

    @TempDir
    Path folder;

    @Test
    void a_load_killed_twenty_times_leaves_the_old_release_and_the_next_is_complete() throws Exception {
        Path store = folder.resolve("store");
        assertEquals(0, load(store, "data/seed-statement.txt").waitFor());
        Release live = new Releases(store).current().orElseThrow();

        Path texts = Files.createDirectories(folder.resolve("texts"));
        for (int n = 0; n < SPEECHES; n++) {
            Files.copy(Path.of("data/seed-statement.txt"), texts.resolve("s" + n + ".txt"));
        }
        long whole = System.nanoTime();
        assertEquals(0, load(folder.resolve("measure"), texts.toString()).waitFor());
        whole = System.nanoTime() - whole;

        Random random = new Random(74203674);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = load(store, texts.toString());
            if (!process.waitFor(random.nextLong(whole * 4 / 5), TimeUnit.NANOSECONDS)) {
                process.destroyForcibly().waitFor();
                Release after = new Releases(store).current().orElseThrow();
                if (!after.equals(live)) {
                    assertEquals(SPEECHES + 1, texts(after), "what is published is whole");
                    continue;
                }
                assertEquals(1, texts(after));
            }
        }
        assertEquals(0, load(store, texts.toString()).waitFor());
        Release next = new Releases(store).current().orElseThrow();
        assertNotEquals(live, next);
        assertEquals(SPEECHES + 1, texts(next));
        assertEquals(List.of("CURRENT", "changes", "releases"), names(store));
    }

    private static Process load(Path store, String input) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "rostrum.cli.Rostrum",
                "load",
                input,
                "--store",
                store.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private static int texts(Release release) throws IOException {
        try (Store store = Store.open(release.folder())) {
            return store.find(Node.ANY, Node.ANY, ROS.text.asNode(), Node.ANY).size();
        }
    }

    private static List<String> names(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
