package rostrum.browser;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rostrum.Publication;
import rostrum.Server;
import rostrum.endpoint.Limits;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.EmbeddedStore;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.wire.Origin;

/** A release of the bundled statement behind the real server, and one page of each type that it has. */
public final class Pages {
    private static final List<String> FIXED = List.of(
            "/",
            "/search",
            "/explore",
            "/search?q=trafficking",
            "/query",
            "/query/agreements-and-talks",
            "/sparql",
            "/sparql?query=SELECT%20*%20%7B%20%3Fthing%20a%20%3Fkind%20%7D%20LIMIT%203",
            "/sparql?query=SELECT%20nothing",
            "/ontology",
            "/dataset",
            "/quality",
            "/conformance",
            "/page/state/PER?part=said-callsFor",
            "/page/speech/S-PV.7847-101?form=printed",
            "/page/state/XXX");

    private static Optional<Pages> shared = Optional.empty();

    private final EmbeddedStore store;
    private final Server server;

    private Pages(EmbeddedStore store, Server server) {
        this.store = store;
        this.server = server;
    }

    /** Made once and served to all that only look, until the tests end. */
    public static synchronized Pages shared() throws IOException {
        if (shared.isEmpty()) {
            Path folder = Files.createTempDirectory("pages");
            Pages made = in(folder);
            shared = Optional.of(made);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> made.end(folder)));
        }
        return shared.get();
    }

    private static Pages in(Path folder) throws IOException {
        Path home = Path.of("").toAbsolutePath();
        Publication publication = Publication.of(home, Iris.CANONICAL_BASE);
        publication.publish(
                List.of(home.resolve("data/seed-statement.txt").toString()), InputStream.nullInputStream(), folder);
        Release live = new Releases(folder).current().orElseThrow();
        EmbeddedStore store = Store.view(live.folder());
        Server server = Server.follow(
                new Releases(folder),
                live,
                Queries.read(home.resolve("queries")),
                publication.iris(),
                Origin.ofRequests(),
                Limits.usual(),
                "127.0.0.1",
                0,
                told -> {});
        return new Pages(store, server);
    }

    /** The whole address of a path. */
    public String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** The same, read in a language. */
    public String address(String path, String language) {
        return address(path) + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** One address of each type: those that are the same in every release, and of each kind of thing the most told of. */
    public List<String> ofEachType() {
        List<String> pages = new ArrayList<>(FIXED);
        pages.addAll(things().values());
        return pages;
    }

    private Map<String, String> things() {
        Map<String, String> things = new TreeMap<>();
        store.select(
                        "PREFIX ros: <https://w3id.org/rostrum/ontology#>"
                                + " SELECT ?thing (COUNT(?claim) AS ?claims) (COUNT(*) AS ?told)"
                                + " { { ?thing ?p ?o } UNION { ?s ?p ?thing } UNION"
                                + " { ?claim ros:subject|ros:object ?thing }"
                                + " FILTER (isIRI(?thing) && STRSTARTS(STR(?thing), '"
                                + Iris.canonical().things()
                                + "') && !CONTAINS(STR(?thing), '#'))"
                                + " } GROUP BY ?thing ORDER BY DESC(?claims) DESC(?told) ?thing",
                        Map.of(),
                        row -> row.get("thing")
                                .getURI()
                                .substring(Iris.canonical().things().length()))
                .forEach(path -> things.putIfAbsent(kind(path), "/page/" + path));
        return things;
    }

    /** {@code state} of {@code state/PER}, {@code concept/issue} of {@code concept/issue/slavery}. */
    private static String kind(String path) {
        return path.startsWith("concept/")
                ? path.substring(0, Math.max(path.lastIndexOf('/'), 0))
                : path.substring(0, Math.max(path.indexOf('/'), 0));
    }

    /** The most told of thing of a kind. */
    public String of(String kind) {
        return things().getOrDefault(kind, "/page/" + kind + "/none");
    }

    private void end(Path folder) {
        server.close();
        store.close();
        try {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
