package rostrum.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code rehearse}: what a conversion and a server do first, done once in one process, so that the launcher can keep the
 * classes that they load and link (JEP 483, JEP 514) and the next start finds them ready.
 */
@Command(name = "rehearse", hidden = true, description = "Converts the bundled statement and serves it for a moment.")
final class Rehearse implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** What a first visitor asks for: a page, a search, a question, data. */
    private static final List<String> ASKED =
            List.of("/", "/search?q=women", "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D", "/data/dataset.ttl");

    @Parameters(paramLabel = "DIR", description = "A folder for what is made, to be thrown away afterwards.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        String statement =
                Console.home().resolve("data").resolve("seed-statement.txt").toString();
        String store = folder.resolve("store").toString();
        if (run("convert", statement, "-o", folder.resolve("statement.trig").toString()) != 0
                || run("load", statement, "--store", store) != 0) {
            return 1;
        }
        int port = freePort();
        Thread.ofPlatform().daemon().start(() -> run("serve", "--store", store, "--port", String.valueOf(port)));
        return visit(URI.create("http://127.0.0.1:" + port)) ? 0 : 1;
    }

    private static int run(String... arguments) {
        return Rostrum.commandLine().execute(arguments);
    }

    private static boolean visit(URI server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + LONGEST.toNanos();
            while (!answers(client, server.resolve("/health/ready"))) {
                if (System.nanoTime() > end) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            for (String path : ASKED) {
                answers(client, server.resolve(path));
            }
            return true;
        }
    }

    private static boolean answers(HttpClient client, URI address) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
