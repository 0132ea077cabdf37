package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.graph.Iris;
import rostrum.graph.StatementGraph;
import rostrum.store.EmbeddedStore;
import rostrum.store.Queries;
import rostrum.store.Store;

/** The moments at which a server begins, and at which its store ends. */
@Tag("http")
class ServerStartTest {
    @TempDir
    private static Path folder;

    @Test
    void the_server_is_ready_when_its_release_answers() throws Exception {
        Queries queries = Queries.read(Path.of("queries"));
        EmbeddedStore store = Store.open(folder.resolve("not-yet"));
        try (Server server = Server.start(store, queries, "test-3", Iris.canonical(), "127.0.0.1", 0)) {
            assertEquals(503, ready(server).statusCode());
            assertEquals(
                    "application/problem+json",
                    ready(server).headers().firstValue("Content-Type").orElse(""));
            store.add(new StatementGraph(Iris.canonical()).quads(GoldReading.withoutRecord()));
            assertEquals(200, ready(server).statusCode());
            store.close();
            assertEquals(503, ready(server).statusCode());
        }
    }

    private static HttpResponse<String> ready(Server server) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health/ready"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void a_port_in_use_is_told_in_one_sentence() throws Exception {
        Queries queries = Queries.read(Path.of("queries"));
        try (EmbeddedStore store = Store.inMemory();
                Server first = Server.start(store, queries, "test-1", Iris.canonical(), "127.0.0.1", 0)) {
            int taken = first.port();
            IOException told = assertThrows(
                    IOException.class,
                    () -> Server.start(store, queries, "test-2", Iris.canonical(), "127.0.0.1", taken));
            assertEquals(
                    "port " + taken + " of 127.0.0.1 is in use; stop what listens there, or give another --port.",
                    told.getMessage());
        }
    }
}
