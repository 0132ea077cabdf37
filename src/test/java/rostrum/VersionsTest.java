package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.endpoint.Limits;
import rostrum.graph.Iris;
import rostrum.release.Batch;
import rostrum.release.Building;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.statement.Span;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.wire.Origin;

/** Versions of things over two releases: in the second one statement says something else, and one was withdrawn. */
@Tag("http")
class VersionsTest {
    private static final Iris IRIS = Iris.canonical();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PORT = freePort();

    @TempDir
    Path folder;

    /** A statement with all that belongs to it: text, span, claim, our check of this and two doubts. */
    private static List<Quad> statement(String key, String words) {
        Node own = IRIS.speechGraph(key);
        Node ours = IRIS.enrichmentGraph("checks");
        return List.of(
                quad(own, IRIS.speech(key), "The speech " + key),
                quad(own, IRIS.text(key), words),
                quad(own, IRIS.span(key, new Span(0, 3)), "span of " + key),
                quad(IRIS.recordGraph(key), IRIS.speech(key), "The speech in the record"),
                quad(IRIS.derivedGraph(key), IRIS.claim(key, 1), "That " + words),
                quad(ours, IRIS.recordCheck(key, 1), "The record has it that " + words),
                quad(IRIS.enrichmentGraph("a-file"), IRIS.span(key, new Span(1, 2)), "span of a file"),
                quad(IRIS.enrichmentGraph("a-file"), IRIS.claim(key, 7), "claim of a file: " + words),
                quad(ours, IRIS.flag(key, 1), "One doubt"),
                quad(ours, IRIS.flag(key, 2), "Another \"doubt\"\n\\ with é and 🕊"),
                quad(own, state(), "A state"));
    }

    private static Node state() {
        return NodeFactory.createURI(IRIS.things() + "state/ABC");
    }

    private static Quad quad(Node graph, Node subject, String words) {
        return new Quad(graph, subject, RDFS.label.asNode(), NodeFactory.createLiteralString(words));
    }

    private Release publish(List<Quad> quads) throws IOException {
        try (Building building = new Releases(folder).begin(IRIS)) {
            building.add(Batch.of(IRIS, quads));
            return building.publish(LocalDate.of(2026, 1, 1), phase -> {});
        }
    }

    private Server serve(Release live) throws IOException {
        return Server.follow(
                new Releases(folder),
                live,
                Queries.read(Path.of("queries")),
                IRIS,
                Origin.ofRequests(),
                Limits.usual(),
                "127.0.0.1",
                PORT,
                told -> {});
    }

    private static int freePort() {
        try {
            return LocalRelease.freePort();
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }

    /** All servers have one address, so that what they say of a version can be compared byte by byte. */
    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path));
        for (int at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Set<Quad> quads(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), path + answer.body());
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(answer.body(), Lang.NQUADS).parse(read);
        return read.stream().collect(Collectors.toSet());
    }

    /** What a version is about, in the graphs in which it was said. */
    private static Set<Quad> content(long number) throws Exception {
        return quads("/changes/versions/" + number + ".nq?graphs=own").stream()
                .filter(quad -> !quad.isDefaultGraph())
                .collect(Collectors.toSet());
    }

    private Change change(Kind kind, String path) throws IOException {
        return new Releases(folder)
                .changes().page(1).stream()
                        .filter(change -> change.kind() == kind && change.path().equals(path))
                        .findFirst()
                        .orElseThrow();
    }

    private static Set<Quad> without(List<Quad> quads, Node subject) {
        return quads.stream().filter(quad -> !quad.getSubject().equals(subject)).collect(Collectors.toSet());
    }

    @Test
    void a_version_keeps_what_its_release_said_of_a_thing() throws Exception {
        List<Quad> before = statement("S-PV.1-1", "we agree");
        List<Quad> gone = statement("S-PV.1-2", "we leave");
        Release first = publish(Stream.of(before, gone).flatMap(List::stream).toList());
        assertEquals(3, new Releases(folder).changes().page(1).size());
        long old = change(Kind.ADDED, "speech/S-PV.1-1").number();
        List<String> live = new ArrayList<>();
        List<String> addresses = Stream.of("ttl", "nq", "trig", "jsonld", "rdf", "nt")
                .map(ending -> "/changes/versions/" + old + "." + ending)
                .toList();
        try (Server server = serve(first)) {
            assertTrue(server.port() > 0);
            assertEquals(without(before, state()), content(old));
            for (String address : addresses) {
                HttpResponse<String> answer = get(address);
                live.add(answer.headers().firstValue("ETag").orElseThrow() + answer.body());
            }
        }

        List<Quad> after = statement("S-PV.1-1", "we disagree");
        Release second = publish(after);
        // What is kept beside the log is all that is needed: the release itself may go.
        assertEquals(List.of(first), new Releases(folder).keep(1));
        Change changed = change(Kind.CHANGED, "speech/S-PV.1-1");
        Change withdrawn = change(Kind.WITHDRAWN, "speech/S-PV.1-2");
        assertEquals(old, changed.before());
        try (Server server = serve(second);
                Store store = second.open()) {
            assertTrue(server.port() > 0);
            assertEquals(without(before, state()), content(old));
            assertEquals(without(gone, state()), content(withdrawn.before()));
            assertEquals(
                    2,
                    content(change(Kind.ADDED, "state/ABC").number()).size(),
                    "each statement said what the state is");
            assertEquals(without(after, state()), content(changed.number()));
            for (Quad quad : content(changed.number())) {
                assertFalse(store.find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                        .isEmpty());
            }
            for (int at = 0; at < addresses.size(); at++) {
                HttpResponse<String> answer = get(addresses.get(at));
                assertEquals(
                        live.get(at),
                        answer.headers().firstValue("ETag").orElseThrow() + answer.body(),
                        "a version never changes");
            }
            String site = "http://127.0.0.1:" + PORT + "/changes/versions/";
            Set<Quad> named = quads("/changes/versions/" + changed.number() + ".nq");
            assertEquals(
                    without(after, state()).stream().map(Quad::asTriple).collect(Collectors.toSet()),
                    named.stream()
                            .filter(quad -> quad.getGraph().hasURI(site + changed.number()))
                            .map(Quad::asTriple)
                            .collect(Collectors.toSet()));
            tellWhatMayBeKept(second);
            tellWhereTheyStand(changed, withdrawn);
            tellWhatIsNotKept(old);
        }
    }

    /** While the log does not tell all, an answer would be kept that is soon untrue. */
    private void tellWhatMayBeKept(Release live) throws Exception {
        Path note = folder.resolve("changes").resolve("FOLLOWED");
        String whole = Files.readString(note);
        Files.writeString(note, live.version() + "\t2026-01-01T00:00:00Z\tbegun\n");
        List<String> growing =
                List.of("/changes", "/changes.ttl", "/changes/1", "/feed.atom", "/sitemaps/changes-1.xml");
        for (String path : growing) {
            assertEquals(
                    "no-cache", get(path).headers().firstValue("Cache-Control").orElse(""), path);
        }
        Files.writeString(note, whole);
        for (String path : growing) {
            assertEquals(
                    "public, max-age=60",
                    get(path).headers().firstValue("Cache-Control").orElse(""),
                    path);
        }
    }

    private static void tellWhereTheyStand(Change changed, Change withdrawn) throws Exception {
        HttpResponse<String> answer = get("/changes/versions/" + changed.number(), "Accept", "application/trig");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        String link = answer.headers().firstValue("Link").orElse("");
        for (String there : List.of(
                "<" + IRIS.things() + changed.path() + ">; rel=\"original\"",
                "</data/" + changed.path() + ">; rel=\"latest-version\"",
                "</changes/versions/" + changed.before() + ">; rel=\"predecessor-version\"")) {
            assertTrue(link.contains(there), link);
        }
        String own = "/changes/versions/" + changed.number() + ".trig?graphs=own";
        HttpResponse<String> apart = get(own);
        assertEquals(own, apart.headers().firstValue("Content-Location").orElse(""));
        assertTrue(apart.headers().firstValue("Link").orElse("").contains("<" + own + ">; rel=\"alternate\""));
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                get("/changes/versions/" + changed.number(), "Accept", "application/trig", "If-None-Match", tag)
                        .statusCode());
        assertFalse(get("/changes/versions/" + changed.before())
                .headers()
                .firstValue("Link")
                .orElse("")
                .contains("predecessor-version"));
        HttpResponse<String> none = get("/changes/versions/" + withdrawn.number() + ".nt");
        assertEquals(410, none.statusCode());
        assertTrue(none.body().contains("ns/activitystreams#Delete"), none.body());
        assertFalse(none.body().contains("we leave"));
        assertEquals(404, get("/changes/versions/99").statusCode());
        assertEquals(404, get("/changes/versions/0").statusCode());
        assertEquals(404, get("/changes/versions/1.docx").statusCode());
    }

    /** As in a log that was begun before versions were kept, and where a disk has damaged what is kept. */
    private void tellWhatIsNotKept(long old) throws Exception {
        Path versions = folder.resolve("changes").resolve("versions");
        List<Path> packs;
        try (Stream<Path> files = Files.list(versions)) {
            packs = files.toList();
        }
        assertEquals(1, packs.size());
        byte[] whole = Files.readAllBytes(packs.getFirst());
        String address = "/changes/versions/" + old + "?at=";
        assertEquals(200, get(address + "whole").statusCode());
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(packs.getFirst(), damaged);
            int status = get(address + at).statusCode();
            assertTrue(status == 404 || status == 200, at + ": " + status);
        }
        Files.write(packs.getFirst(), Arrays.copyOf(whole, whole.length / 2));
        assertEquals(404, get(address + "half").statusCode());
        Files.delete(packs.getFirst());
        HttpResponse<String> gone = get(address + "none", "Accept", "text/html,*/*;q=0.1");
        assertEquals(404, gone.statusCode());
        assertTrue(gone.body().contains("is not kept"), gone.body());
        assertFalse(gone.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    }
}
