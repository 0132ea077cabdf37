package rostrum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rostrum.Publication.Outcome;
import rostrum.endpoint.Limits;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Queries;
import rostrum.wire.Origin;

/**
 * A release of the bundled statement whose IRIs stand under an address of this machine, so that a client that is given
 * one of them can go on from it. A second statement was published and withdrawn again.
 */
public final class LocalRelease implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Server server;
    private final Release release;
    private final Iris iris;

    private LocalRelease(Server server, Release release, Iris iris) {
        this.server = server;
        this.release = release;
        this.iris = iris;
    }

    /** @param folder an empty one */
    public static LocalRelease in(Path folder) throws IOException {
        int port = freePort();
        return in(folder, "http://127.0.0.1:" + port + "/", Origin.ofRequests(), port);
    }

    /**
     * The same under another address.
     *
     * @param base of all IRIs
     */
    public static LocalRelease in(Path folder, String base, Origin origin, int port) throws IOException {
        Path home = Path.of("").toAbsolutePath();
        Path store = folder.resolve("store");
        Path other = Files.writeString(
                folder.resolve("other.txt"),
                "Mr. Example (Kenya): We condemn the attack that took place in Nairobi.\n");
        Iris iris = new Iris(base);
        Publication publication = Publication.of(home, base);
        Releases releases = new Releases(store);
        for (String input : List.of("data/seed-statement.txt", other.toString())) {
            assertTrue(
                    publication.publish(List.of(input), InputStream.nullInputStream(), store)
                            instanceof Outcome.Published);
        }
        Release release = releases.rollBack(Optional.empty(), iris);
        Server server = Server.follow(
                releases,
                release,
                Queries.read(home.resolve("queries")),
                iris,
                origin,
                Limits.usual(),
                "127.0.0.1",
                port,
                told -> {});
        return new LocalRelease(server, release, iris);
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    public int port() {
        return server.port();
    }

    public Release release() {
        return release;
    }

    public Iris iris() {
        return iris;
    }

    /** A request to be completed and sent. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Asks again while the files of the whole are being written. */
    public HttpResponse<byte[]> ready(String path) throws IOException, InterruptedException {
        for (int time = 0; time < 240; time++) {
            HttpResponse<byte[]> answer = send(to(path));
            if (answer.statusCode() != 503) {
                return answer;
            }
            Thread.sleep(500);
        }
        throw new AssertionError(path + " is not ready after two minutes");
    }

    @Override
    public void close() {
        server.close();
    }
}
