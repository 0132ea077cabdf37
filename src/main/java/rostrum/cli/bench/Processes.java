package rostrum.cli.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
     * What a command took.
     *
     * @param seconds from its start to its end
     * @param processor seconds of all its threads, as far as they were seen
     * @param resident the most memory that it was seen to hold, in MB; 0 where the system does not tell
     */
    record Spent(double seconds, double processor, double resident) {}

    /**
     * Runs a command to its end.
     *
     * @throws IOException where it fails
     */
    static Spent run(List<String> command) throws IOException {
        long began = System.nanoTime();
        Process process = start(command);
        double resident = 0;
        double processor = 0;
        try {
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                resident = Math.max(resident, resident(process.pid()));
                processor = process.info()
                        .totalCpuDuration()
                        .map(time -> time.toMillis() / 1e3)
                        .orElse(processor);
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed with status " + process.exitValue() + ".");
        }
        return new Spent((System.nanoTime() - began) / 1e9, processor, resident);
    }

    /** Starts a command whose words nobody reads. */
    static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    static double resident(long pid) {
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
