package rostrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.dump.Compression;
import rostrum.dump.Dump;
import rostrum.dump.DumpFile;
import rostrum.endpoint.Limits;
import rostrum.gate.Bounds;
import rostrum.graph.Iris;
import rostrum.graph.StatementGraph;
import rostrum.release.RemoteReleases;
import rostrum.release.RemoteReleases.Kept;
import rostrum.store.EmbeddedStore;
import rostrum.store.Queries;
import rostrum.store.RemoteStore;
import rostrum.store.Store;
import rostrum.store.StoreServer;
import rostrum.store.StoreUnavailable;
import rostrum.wire.Format;
import rostrum.wire.Origin;

/** A server over a store of others: releases that change under it, files of the whole, a store that fails. */
@Tag("stores")
class RemoteServingTest {
    private static final Iris IRIS = new Iris("https://data.example/");
    private static final String ONE = "00000000000000a1";
    private static final String TWO = "00000000000000b2";
    private static final Pattern IN_PAGE = Pattern.compile("Release ([0-9a-f]{16})\\.");
    private static final String MARK = "/sparql?query="
            + URLEncoder.encode(
                    "SELECT ?mark { <https://data.example/mark> <" + RDFS.label.getURI() + "> ?mark }",
                    StandardCharsets.UTF_8);

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(StoreServer.Kind.class)
    void releases_change_under_two_servers_that_are_asked(StoreServer.Kind kind) throws Exception {
        StoreServer stored = StoreServer.shared(kind);
        RemoteReleases releases = stored.releases(stored.url(), IRIS);
        try (EmbeddedStore one = marked(ONE);
                EmbeddedStore two = marked(TWO)) {
            Kept first = releases.publish(ONE, one, Optional.empty(), phase -> {});
            try (Server server = follow(releases);
                    Server other = follow(releases);
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                AtomicBoolean over = new AtomicBoolean();
                Future<Map<String, Integer>> asked = threads.submit(() -> ask(server, over));
                try {
                    until(() -> has(server, ONE) && has(other, ONE), "the files of the first release");
                    releases.publish(TWO, two, Optional.of(ONE), phase -> {});
                    until(() -> server.version().equals(TWO) && other.version().equals(TWO), "the second release");
                    assertThrows(
                            StoreUnavailable.class, () -> releases.publish(ONE, one, Optional.of(ONE), phase -> {}));
                    assertEquals(ONE, releases.rollBack(Optional.empty()).version());
                    until(() -> server.version().equals(ONE) && other.version().equals(ONE), "the first release again");
                    tells(server);
                    tells(other);
                } finally {
                    over.set(true);
                }
                assertEquals(List.of(ONE, TWO), List.copyOf(asked.get().keySet()), told.toString());
            }
            assertEquals(
                    List.of(),
                    told.stream().filter(it -> !it.startsWith("now serving")).toList());
            RemoteStore remote = releases.open(first);
            assertEquals(Checking.store(one).conforms(), Checking.store(remote).conforms());
            List<DumpFile> here = dump(one, "here");
            List<DumpFile> elsewhere = dump(remote, "elsewhere");
            for (int at = 0; at < here.size(); at++) {
                assertArrayEquals(
                        Files.readAllBytes(here.get(at).path()),
                        Files.readAllBytes(elsewhere.get(at).path()),
                        here.get(at).name());
            }
            assertEquals(List.of(TWO), releases.keep(0));
            assertEquals(
                    List.of(ONE), releases.all().stream().map(Kept::version).toList());
        }
    }

    /** What the second release alone had is told to have come and to have gone, by every door that tells of changes. */
    private void tells(Server server) throws IOException, InterruptedException {
        String mark = "place/Mark-" + TWO;
        HttpResponse<String> root = get(server, "/changes.nt", "*/*");
        assertTrue(root.statusCode() == 200 && root.body().contains("/changes/1>"), root.body());
        StringBuilder pages = new StringBuilder();
        for (int page = 1; root.body().contains("/changes/" + page + ">"); page++) {
            pages.append(get(server, "/changes/" + page + ".nt", "*/*").body());
        }
        List<String> told = pages.toString()
                .lines()
                .filter(line -> line.contains("activitystreams#object> <https://data.example/id/" + mark + ">"))
                .toList();
        assertEquals(2, told.size(), told.toString());
        String feed = get(server, "/feed.atom", "*/*").body();
        assertTrue(feed.contains("Withdrawn: " + mark), feed);
        assertEquals(410, get(server, "/data/" + mark + ".ttl", "text/turtle").statusCode());
        assertEquals(410, get(server, "/page/" + mark, "text/html").statusCode());
        assertTrue(get(server, "/oai?verb=Identify", "*/*").body().contains("<deletedRecord>persistent<"));
    }

    private List<DumpFile> dump(Store store, String name) throws IOException {
        return new Dump(store, ONE, IRIS)
                .write(folder.resolve(name), List.of(Format.NQUADS, Format.NTRIPLES), Compression.NONE);
    }

    @Test
    void a_store_that_fails_is_told_and_comes_back() throws Exception {
        StoreServer stored = StoreServer.shared(StoreServer.Kind.FUSEKI);
        try (EmbeddedStore one = marked(ONE);
                Between between = new Between(URI.create(stored.url()))) {
            RemoteReleases releases = stored.releases(between.url(), new Iris("https://between.example/"));
            releases.publish(ONE, one, Optional.empty(), phase -> {});
            try (Server server = follow(releases)) {
                assertEquals(200, get(server, "/search?q=peru", "text/html").statusCode());
                between.status = 500;
                HttpResponse<String> broken = get(server, "/search?q=chile", "text/html");
                assertEquals(502, broken.statusCode());
                assertTrue(broken.body().contains("The data store gave no usable answer"), broken.body());
                assertEquals(
                        502,
                        get(server, MARK, "application/sparql-results+json").statusCode());
                between.end();
                HttpResponse<String> away = get(server, "/search?q=spain", "text/html");
                assertEquals(503, away.statusCode());
                assertTrue(away.body().contains("The data store does not answer"), away.body());
                assertEquals("10", away.headers().firstValue("Retry-After").orElse(""));
                assertEquals(503, get(server, "/health/ready", "*/*").statusCode());
                until(
                        () -> told.stream()
                                .anyMatch(it -> it.endsWith("check that it runs and that its address is" + " right.")),
                        "a word of it");
                between.status = 0;
                between.begin();
                assertEquals(200, get(server, "/search?q=spain", "text/html").statusCode());
                assertEquals(200, get(server, "/health/ready", "*/*").statusCode());
            }
        }
    }

    private static EmbeddedStore marked(String version) {
        List<Quad> quads = new ArrayList<>();
        new StatementGraph(IRIS).quads(GoldReading.withoutRecord()).forEach(quads::add);
        quads.add(Quad.create(
                IRIS.referenceGraph(),
                NodeFactory.createURI(IRIS.base() + "mark"),
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang("Отметка " + version, "ru")));
        if (version.equals(TWO)) {
            quads.add(Quad.create(
                    IRIS.referenceGraph(),
                    NodeFactory.createURI(IRIS.things() + "place/Mark-" + version),
                    RDFS.label.asNode(),
                    NodeFactory.createLiteralString("a mark")));
        }
        EmbeddedStore store = Store.inMemory();
        store.add(quads);
        return store;
    }

    private Server follow(RemoteReleases releases) throws IOException {
        return Server.follow(
                releases,
                folder.resolve("shelves"),
                Queries.read(Path.of("queries")),
                IRIS,
                Origin.ofRequests(),
                Limits.usual(),
                Bounds.usual(),
                "127.0.0.1",
                0,
                told::add);
    }

    /** How many answers each release gave, every one of them whole and of one release. */
    private Map<String, Integer> ask(Server server, AtomicBoolean over) throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        while (!over.get()) {
            HttpResponse<String> page = get(server, "/", "text/html");
            Matcher version = IN_PAGE.matcher(page.body());
            assertTrue(page.statusCode() == 200 && version.find(), page.body());
            answers.merge(version.group(1), 1, Integer::sum);
            HttpResponse<String> rows = get(server, MARK, "application/sparql-results+json");
            String tag = rows.headers().firstValue("ETag").orElse("").replaceAll("^\"|-.*$", "");
            assertTrue(rows.statusCode() == 200 && rows.body().contains("Отметка " + tag), tag + rows.body());
        }
        return answers;
    }

    private boolean has(Server server, String version) {
        try {
            return get(server, "/dumps/rostrum-" + version + ".nq.gz", "*/*").statusCode() == 200;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private HttpResponse<String> get(Server server, String path, String accept)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    /** A busy machine takes its time. */
    private void until(BooleanSupplier seen, String what) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!seen.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not seen: " + what + "; told: " + told);
            Thread.sleep(100);
        }
    }
}
