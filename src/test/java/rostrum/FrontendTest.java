package rostrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that readers get are what the lock file and the sources in src/main/frontend make. */
@Tag("browser")
class FrontendTest {
    private static final Path SOURCES = Path.of("src/main/frontend");
    /** The table of states, which the build of the scripts reads from the same place. */
    private static final Path STATES = Path.of("data/authority/states.tsv");

    private static final Path COMMITTED = Path.of("src/main/resources/rostrum/site/assets/bundle");

    @TempDir
    private Path folder;

    @Test
    void what_is_committed_is_what_the_lock_file_makes() throws Exception {
        Path copy = folder.resolve("src/main/frontend");
        copy(SOURCES, copy);
        Path states = folder.resolve(STATES.toString());
        Files.createDirectories(states.getParent());
        Files.copy(STATES, states);
        run(copy, "npm", "ci", "--prefer-offline", "--no-progress");
        run(copy, "npm", "run", "build");
        Path built = folder.resolve(COMMITTED.toString());
        assertEquals(names(COMMITTED), names(built));
        for (String name : names(COMMITTED)) {
            assertArrayEquals(
                    Files.readAllBytes(COMMITTED.resolve(name)),
                    Files.readAllBytes(built.resolve(name)),
                    name + " is not what npm run build makes of src/main/frontend; build and commit it");
        }
    }

    @Test
    void the_lock_file_names_no_host_of_packages_and_pins_what_it_names() throws IOException {
        String lock = Files.readString(SOURCES.resolve("package-lock.json"));
        assertFalse(lock.contains("\"resolved\""));
        assertTrue(lock.contains("\"integrity\""));
    }

    @Test
    void nothing_that_is_sent_asks_another_host_for_more() throws IOException {
        for (String name : names(COMMITTED)) {
            String text = Files.readString(COMMITTED.resolve(name));
            if (name.endsWith(".css")) {
                assertFalse(text.matches("(?s).*(url\\(|@import )[\"']?(https?:)?//.*"), name);
            }
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(4, TimeUnit.MINUTES), () -> String.join(" ", command) + " took too long");
        assertEquals(0, process.exitValue(), String.join(" ", command) + ": " + Files.readString(log));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("node_modules"))
                    .toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
