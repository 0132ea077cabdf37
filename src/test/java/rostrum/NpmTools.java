package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Packages of npm as a lock file below src/test names them; {@code ./rostrum test} installs them below target. */
public enum NpmTools {
    /** axe-core and Lighthouse; YASGUI. */
    BROWSER,
    /** Parsers and clients that a harvester may use: Comunica, N3.js, an LDES client. */
    CLIENTS;

    private final Path locked = Path.of("src", "test", name().toLowerCase(Locale.ROOT));
    private final Path folder = Path.of("target", name().toLowerCase(Locale.ROOT));

    /** A file of a package, such as {@code axe-core/axe.min.js}; packages are installed where they are not yet. */
    public synchronized Path file(String path) throws IOException, InterruptedException {
        Path file = folder.resolve("node_modules").resolve(path);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
                Files.copy(locked.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            run(folder, Map.of(), 8, "npm", "ci", "--prefer-offline", "--no-progress");
        }
        assertTrue(Files.exists(file), file + " is not there; run npm ci in " + folder);
        return file.toAbsolutePath();
    }

    /** A script of ours beside the lock file, put where it finds the packages. */
    public Path script(String name) throws IOException, InterruptedException {
        file(".package-lock.json");
        Path script = folder.resolve(name);
        Files.copy(locked.resolve(name), script, StandardCopyOption.REPLACE_EXISTING);
        return script.toAbsolutePath();
    }

    /** Runs a command to its end, which must be a good one; what it says. */
    public static String run(Path folder, Map<String, String> environment, int minutes, String... command)
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
        String said = Files.readString(log);
        assertEquals(0, process.exitValue(), List.of(command) + ": " + said);
        Files.delete(log);
        return said;
    }
}
