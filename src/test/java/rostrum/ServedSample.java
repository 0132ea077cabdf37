package rostrum;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import rostrum.authority.Authority;
import rostrum.endpoint.Limits;
import rostrum.enrichment.CouncilRecord;
import rostrum.graph.Iris;
import rostrum.graph.StatementGraph;
import rostrum.release.RemoteReleases;
import rostrum.release.RemoteReleases.Kept;
import rostrum.statement.Reading;
import rostrum.store.EmbeddedStore;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.store.StoreServer;

/** The gold reading behind the real server, on a free port. */
public final class ServedSample implements AutoCloseable {
    private final Store store;
    private final Server server;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private ServedSample(Store store, Server server) {
        this.store = store;
        this.server = server;
    }

    /** @param folder an empty one, for the store and one named query */
    public static ServedSample in(Path folder) throws IOException {
        return in(folder, Limits.usual());
    }

    /** From a triple store of others, which is started for it, or from the store in this process where there is none. */
    public static ServedSample from(Optional<StoreServer.Kind> elsewhere, Path folder) throws IOException {
        ServedSample here = in(folder);
        if (elsewhere.isEmpty()) {
            return here;
        }
        try (here) {
            RemoteReleases releases = StoreServer.shared(elsewhere.get()).releases();
            Optional<String> before = releases.current().map(Kept::version);
            Store store = releases.open(releases.publish("test-1", here.store(), before, phase -> {}));
            return of(store, "test-1", folder.resolve("queries"));
        }
    }

    /** With limits of one's own. */
    public static ServedSample in(Path folder, Limits limits) throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Files.writeString(queries.resolve("agreements.rq"), """
                # title: Agreements
                # description: Who has an agreement with a state.
                # columns: other
                # param: state = <https://w3id.org/rostrum/id/state/PER>
                PREFIX ros: <https://w3id.org/rostrum/ontology#>
                SELECT ?other WHERE { ?state ros:hasAgreementWith ?other } ORDER BY ?other
                """);
        EmbeddedStore store = Store.open(folder.resolve("store"));
        Reading reading = GoldReading.withRecord();
        CouncilRecord record = new CouncilRecord(Authority.read(Path.of("data", "authority")));
        store.add(new StatementGraph(Iris.canonical()).quads(reading, record.checks(reading)));
        return new ServedSample(
                store, Server.start(store, Queries.read(queries), "test-1", Iris.canonical(), limits, "127.0.0.1", 0));
    }

    /** Quads of one's own in a new store behind the real server. */
    public static ServedSample of(Path folder, List<Quad> quads, Path queries, Limits limits) throws IOException {
        EmbeddedStore store = Store.open(folder);
        store.add(quads);
        return new ServedSample(
                store, Server.start(store, Queries.read(queries), "test-1", Iris.canonical(), limits, "127.0.0.1", 0));
    }

    /**
     * A store of one's own behind the real server; it is closed with it.
     *
     * @param queries the folder of named queries
     */
    static ServedSample of(Store store, String version, Path queries) throws IOException {
        return new ServedSample(
                store, Server.start(store, Queries.read(queries), version, Iris.canonical(), "127.0.0.1", 0));
    }

    /** The data that are served. */
    public Store store() {
        return store;
    }

    public Server server() {
        return server;
    }

    /** A request to be completed and sent. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(accept.isEmpty() ? to(path) : to(path).header("Accept", accept));
    }

    public HttpResponse<String> post(String path, String type, String accept, String body)
            throws IOException, InterruptedException {
        return send(
                to(path).header("Content-Type", type).header("Accept", accept).POST(BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
