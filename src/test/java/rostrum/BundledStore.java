package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A store of the bundled statement, loaded by the program once for all tests of this process, to be copied. */
final class BundledStore {
    private static @Nullable Path loaded;

    private BundledStore() {}

    /** Copies it, the times of its files and their holes with it, to a folder that is not there yet. */
    static Path copy(Path target) throws IOException, InterruptedException {
        Process copy = new ProcessBuilder("cp", "-a", "--sparse=always", loaded().toString(), target.toString())
                .inheritIO()
                .start();
        assertEquals(0, copy.waitFor(), "cp");
        return target;
    }

    private static synchronized Path loaded() throws IOException, InterruptedException {
        Path known = loaded;
        if (known != null) {
            return known;
        }
        Path store = Files.createTempDirectory("rostrum-bundled").resolve("store");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(store.resolveSibling("."))));
        try (Program load = Program.run("load", "data/seed-statement.txt", "--store", store.toString())) {
            assertEquals(0, load.status(), load.said());
        }
        loaded = store;
        return store;
    }

    private static void delete(Path folder) {
        try {
            com.google.common.io.MoreFiles.deleteRecursively(
                    folder.normalize(), com.google.common.io.RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException left) {
            System.err.println("left behind: " + folder);
        }
    }
}
