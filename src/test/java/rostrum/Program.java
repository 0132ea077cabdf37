package rostrum;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a process of its own, from the classes under test. What it says goes to a file. */
public final class Program implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("serving release (\\w+) on http://127\\.0\\.0\\.1:(\\d+)/");

    private final Process process;
    private final Path said;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Program(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    public static Program start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** @param options of the Java machine */
    public static Program start(List<String> options, String... arguments) throws IOException {
        return start(List.of(), options, arguments);
    }

    /** @param prefix a command that runs the one after it, such as {@code prlimit --fsize=0} */
    static Program startWith(List<String> prefix, String... arguments) throws IOException {
        return start(prefix, List.of(), arguments);
    }

    private static Program start(List<String> prefix, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "rostrum.cli.Rostrum"));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("rostrum-said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
        return new Program(process, said);
    }

    /** Runs to its end. */
    public static Program run(String... arguments) throws IOException, InterruptedException {
        Program program = start(arguments);
        program.status();
        return program;
    }

    /** Waits for the end, for at most ten minutes. */
    public int status() throws InterruptedException, IOException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after ten minutes: " + said());
        }
        return process.exitValue();
    }

    public String said() throws IOException {
        return Files.readString(said);
    }

    public Process process() {
        return process;
    }

    /** The port on which it serves, once it does. */
    public int port() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            Matcher address = ADDRESS.matcher(said());
            if (address.find()) {
                return Integer.parseInt(address.group(2));
            }
            if (!process.isAlive()) {
                throw new AssertionError("ended before it served: " + said());
            }
            Thread.sleep(50);
        }
        throw new AssertionError("does not serve after two minutes: " + said());
    }

    public HttpRequest.Builder to(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return client.send(to(path).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        Files.deleteIfExists(said);
    }
}
