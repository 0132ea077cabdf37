package rostrum.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import rostrum.cli.bench.Processes.Spent;

/** The command {@code serve} on a store, until it answers. */
final class Serving {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Serving() {}

    /**
     * Starts a server, waits until it is ready, and stops it.
     *
     * @return the time until then, and what it held then
     */
    static Spent untilReady(Path home, Path store) throws IOException {
        int port = Peer.freePort();
        URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
        long began = System.nanoTime();
        Process server = Processes.start(
                Processes.rostrum(home, "serve", "--store", store.toString(), "--port", String.valueOf(port)));
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client, ready)) {
                if (!server.isAlive() || System.nanoTime() - began > LONGEST.toNanos()) {
                    throw new IOException("the server on " + store + " did not become ready.");
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            return new Spent((System.nanoTime() - began) / 1e9, 0, Processes.resident(server.pid()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            stop(server);
        }
    }

    private static boolean isReady(HttpClient client, URI address) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException interrupted) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
