package rostrum.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import rostrum.Server;
import rostrum.release.Release;
import rostrum.store.Queries;
import rostrum.store.Store;

/** A server in this process, and who visits it, one request after the other. */
final class Visits implements AutoCloseable {
    private static final String TURTLE = "text/turtle";

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    private int visits;

    private Visits(Server server) {
        this.server = server;
    }

    static Visits of(Ground ground, Store store, Release release) throws IOException {
        Queries queries = Queries.read(ground.home().resolve("queries"));
        return new Visits(Server.start(
                store, queries, release.version(), ground.publication().iris(), "127.0.0.1", 0));
    }

    /** What is asked of a thing. */
    enum Document {
        PAGE("/page/", "", "text/html"),
        TURTLE_DATA("/data/", ".ttl", TURTLE);

        private final String door;
        private final String ending;
        private final String type;

        Document(String door, String ending, String type) {
            this.door = door;
            this.ending = ending;
            this.type = type;
        }

        String path(String thing) {
            return door + thing + ending;
        }

        String type() {
            return type;
        }

        String words() {
            return this == PAGE ? "page" : "Turtle";
        }
    }

    /** Seconds for a document that the server must make anew, since its address is another each time. */
    double anew(Document document, String thing) throws IOException {
        String path = document.path(thing) + "?visit=" + visits++;
        long began = System.nanoTime();
        get(path, document.type());
        return (System.nanoTime() - began) / 1e9;
    }

    private HttpResponse<byte[]> get(String path, String type) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept", type)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " was answered with " + answer.statusCode() + ".");
            }
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
