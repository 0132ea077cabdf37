package rostrum.cli.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Commands run as a user runs them, in a process of their own. */
final class Processes {
    private Processes() {}

    /** The launcher, with arguments. */
    static List<String> rostrum(Path home, String... arguments) {
        List<String> command = new java.util.ArrayList<>(
                List.of(home.resolve("rostrum").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The Java machine that runs this. */
    static List<String> java(String... arguments) {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Runs a command to its end.
     *
     * @return the most resident memory that it was seen to hold, in MB; 0 where the system does not tell
     * @throws IOException where it fails
     */
    static double run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        double most = 0;
        try {
            while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                most = Math.max(most, resident(process.pid()));
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed with status " + process.exitValue() + ".");
        }
        return most;
    }

    private static double resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
