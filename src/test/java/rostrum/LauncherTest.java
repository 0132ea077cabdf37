package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, moved to a machine made of files: a copy of it looks for JDKs below a folder of ours, and finds a
 * program that is built already.
 */
class LauncherTest {
    @TempDir
    Path machine;

    private Path launcher = Path.of("");

    @BeforeEach
    void move() throws IOException {
        Path home = Files.createDirectories(machine.resolve("project with spaces"));
        String script = Files.readString(Path.of("rostrum"))
                .replaceAll("(?m)(?<=\\s)/(usr/lib/jvm|usr/java|usr/local|opt|Library)/", machine + "/$1/");
        launcher = executable(home.resolve("rostrum"), script);
        Files.createFile(Files.createDirectories(home.resolve(".rostrum/app")).resolve("rostrum.jar"));
    }

    @Test
    void a_newer_JDK_in_the_usual_folders_is_found_where_java_is_older() throws Exception {
        Path old = jdk("opt/jdk-17", "17.0.12");
        jdk("usr/lib/jvm/jdk-11", "11.0.2");
        Path fresh = jdk("usr/lib/jvm/jdk-25", "25.0.1");
        Told told = run(old, machine.resolve("none"), "query", "cq13");
        assertEquals(0, told.status, told.words);
        assertTrue(told.words.startsWith(fresh + "/bin/java "), told.words);
        assertTrue(told.words.contains("-Drostrum.home=" + machine + "/project with spaces"), told.words);
        assertTrue(told.words.endsWith("query cq13"), told.words);
    }

    @Test
    void JAVA_HOME_comes_first_then_the_PATH_through_its_links() throws Exception {
        Path named = jdk("mine/jdk-21", "21.0.4");
        Path onPath = jdk("theirs/jdk-23", "23");
        Path bin = Files.createDirectories(machine.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("javac"), onPath.resolve("bin/javac"));
        assertTrue(run(named, bin, "--help").words.startsWith(named + "/bin/java "));
        assertTrue(run(machine.resolve("none"), bin, "--help").words.startsWith(onPath + "/bin/java "));
    }

    @Test
    void a_machine_without_a_JDK_gets_one_sentence() throws Exception {
        Path old = jdk("usr/lib/jvm/jdk-17", "17.0.12");
        Told told = run(old, machine.resolve("none"), "serve");
        assertEquals(1, told.status);
        assertEquals(1, told.words.lines().count(), told.words);
        assertTrue(told.words.startsWith("rostrum: no JDK 21 or newer was found"), told.words);
        assertTrue(told.words.contains("install one with: "), told.words);
    }

    @Test
    void a_machine_without_Maven_gets_one_sentence() throws Exception {
        Path fresh = jdk("usr/lib/jvm/jdk-21", "21.0.4");
        Files.delete(launcher.resolveSibling(".rostrum/app/rostrum.jar"));
        Told told = run(fresh, machine.resolve("none"), "serve");
        assertEquals(1, told.status);
        assertTrue(told.words.contains("Maven 3.8 or newer is missing; install it with: "), told.words);
    }

    /** A JDK whose {@code java} only says where it is and what it was given. */
    private Path jdk(String place, String version) throws IOException {
        Path jdk = machine.resolve(place);
        Files.createDirectories(jdk.resolve("bin"));
        executable(jdk.resolve("bin/java"), "#!/bin/sh\necho \"$0 $*\"\n");
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static Path executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private record Told(int status, String words) {}

    /** Runs the launcher with the system's small tools, a JAVA_HOME, one more folder on the PATH, and nothing else. */
    private Told run(Path javaHome, Path onPath, String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(new java.util.ArrayList<>(List.of("/usr/bin/env", "bash", launcher.toString())));
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().put("HOME", machine.resolve("user").toString());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", onPath + ":" + tools());
        Process process = builder.redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), words.strip());
    }

    /** A folder that links to the tools a launcher may count on, and so holds neither java nor Maven. */
    private String tools() throws IOException {
        Path tools = machine.resolve("tools");
        if (!Files.exists(tools)) {
            Files.createDirectories(tools);
            for (String tool : List.of(
                    "bash",
                    "sh",
                    "env",
                    "readlink",
                    "dirname",
                    "sed",
                    "find",
                    "head",
                    "grep",
                    "mkdir",
                    "rm",
                    "cat",
                    "sleep",
                    "id",
                    "mktemp",
                    "cp",
                    "mv",
                    "touch",
                    "chmod")) {
                for (String folder : List.of("/usr/bin", "/bin")) {
                    Path there = Path.of(folder, tool);
                    if (Files.exists(there) && !Files.exists(tools.resolve(tool))) {
                        Files.createSymbolicLink(tools.resolve(tool), there);
                    }
                }
            }
        }
        return tools.toString();
    }
}
