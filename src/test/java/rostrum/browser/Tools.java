package rostrum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** axe-core and Lighthouse as the lock file in src/test/browser names them; {@code ./rostrum test} installs them. */
final class Tools {
    private static final Path LOCKED = Path.of("src/test/browser");
    private static final Path FOLDER = Path.of("target/browser");

    private Tools() {}

    /** A file of a package, which is installed where it is not yet. */
    static synchronized Path file(String path) throws IOException, InterruptedException {
        Path file = FOLDER.resolve("node_modules").resolve(path);
        if (!Files.exists(file)) {
            Files.createDirectories(FOLDER);
            for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
                Files.copy(LOCKED.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            run(FOLDER, Map.of(), 8, "npm", "ci", "--prefer-offline", "--no-progress");
        }
        assertTrue(Files.exists(file), file + " is not there; run npm ci in " + FOLDER);
        return file.toAbsolutePath();
    }

    /** Runs a command to its end, which must be a good one. */
    static void run(Path folder, Map<String, String> environment, int minutes, String... command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("rostrum-", ".log");
        ProcessBuilder building = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        building.environment().putAll(environment);
        Process process = building.start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertTrue(
                !process.isAlive() || process.waitFor(1, TimeUnit.MINUTES),
                List.of(command).toString());
        assertEquals(0, process.exitValue(), List.of(command) + ": " + Files.readString(log));
        Files.delete(log);
    }
}
