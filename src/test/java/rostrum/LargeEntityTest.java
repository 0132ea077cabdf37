package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.statement.Kind;
import rostrum.statement.Span;
import rostrum.store.EmbeddedStore;
import rostrum.store.Queries;
import rostrum.store.Store;

/** A thing of which more is known than one document should carry comes in pages, whole and nothing twice. */
@Tag("http")
class LargeEntityTest {
    private static final Iris IRIS = Iris.canonical();
    private static final int CLAIMS = 1_100;
    private static final int SPEECHES = 1_500;
    private static final int MOST = 2_900;
    /** Of 1,624 roles that a claim or words have: who has two takes a place by each, and is told by the first. */
    private static final int PAGES = 8;

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    @TempDir
    Path folder;

    @Test
    void following_next_gives_every_quad_exactly_once() throws Exception {
        List<Quad> quads = quads(IRIS.thing(Kind.STATE, "XKX"));
        List<Quad> seen = followed(quads, "nq", Lang.NQUADS, PAGES);
        assertEquals(seen.size(), new HashSet<>(seen).size(), "each once");
        assertEquals(new HashSet<>(quads), new HashSet<>(seen));
    }

    @Test
    void following_next_gives_every_triple_exactly_once_where_graphs_are_not_kept() throws Exception {
        List<Quad> quads = quads(IRIS.thing(Kind.STATE, "XKX"));
        List<Triple> seen = followed(quads, "nt", Lang.NTRIPLES, PAGES).stream()
                .map(Quad::asTriple)
                .toList();
        assertEquals(seen.size(), new HashSet<>(seen).size(), "each once");
        assertEquals(quads.stream().map(Quad::asTriple).collect(Collectors.toSet()), new HashSet<>(seen));
    }

    /** All that the pages of the state say, without what they say of themselves. */
    private List<Quad> followed(List<Quad> quads, String ending, Lang lang, int expected) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Path queries = Files.createDirectories(folder.resolve("queries"));
        List<Quad> seen = new ArrayList<>();
        int pages = 0;
        try (EmbeddedStore store = Store.open(folder.resolve("store"))) {
            store.add(quads);
            try (Server server = Server.start(store, Queries.read(queries), "large", IRIS, "127.0.0.1", 0)) {
                String path = "/data/state/XKX." + ending;
                while (!path.isEmpty()) {
                    HttpResponse<String> page = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                    .build(),
                            BodyHandlers.ofString());
                    assertEquals(200, page.statusCode(), page.body());
                    List<Quad> found = parsed(page.body(), lang);
                    assertTrue(found.size() < MOST, "a page of " + found.size());
                    seen.addAll(found);
                    pages++;
                    Matcher next = NEXT.matcher(String.join(", ", page.headers().allValues("Link")));
                    path = next.find() ? next.group(1) : "";
                }
            }
        }
        assertEquals(expected, pages);
        return seen;
    }

    /** Speeches that repeat what the state is and say something of it; claims two by two on the same words, some as subject, some as object, some as both; and mentions. */
    private static List<Quad> quads(Node state) {
        Node graph = IRIS.speechGraph("long");
        List<Quad> quads = new ArrayList<>();
        quads.add(new Quad(IRIS.referenceGraph(), state, RDF.type.asNode(), ROS.State.asNode()));
        for (int n = 1; n <= SPEECHES; n++) {
            Node speech = IRIS.speechGraph("short-" + n);
            quads.add(new Quad(speech, state, RDF.type.asNode(), ROS.State.asNode()));
            quads.add(new Quad(speech, state, ROS.condemns.asNode(), IRIS.thing(Kind.STATE, "X" + n % 700)));
        }
        for (int n = 1; n <= CLAIMS; n++) {
            Node claim = IRIS.claim("long", n);
            Node words = IRIS.span("long", new Span(n / 2 * 10, n / 2 * 10 + 5));
            quads.add(new Quad(graph, claim, RDF.type.asNode(), ROS.Claim.asNode()));
            if (n % 3 != 0) {
                quads.add(new Quad(graph, claim, ROS.subject.asNode(), state));
            }
            if (n % 3 != 1) {
                quads.add(new Quad(graph, claim, Iris.term("object"), state));
            }
            quads.add(new Quad(graph, claim, ROS.evidence.asNode(), words));
            Node selector = IRIS.quoteSelector("long", new Span(n / 2 * 10, n / 2 * 10 + 5));
            quads.add(new Quad(graph, words, OA.hasSelector.asNode(), selector));
            quads.add(new Quad(graph, selector, OA.exact.asNode(), NodeFactory.createLiteralString("words " + n / 2)));
            if (n % 7 == 0) {
                quads.add(new Quad(graph, words, ROS.mentions.asNode(), state));
            }
        }
        return quads;
    }

    /** Without what the document says of itself. */
    private static List<Quad> parsed(String body, Lang lang) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.create().source(new StringReader(body)).lang(lang).parse(data);
        return data.stream()
                .filter(quad -> !quad.getGraph().equals(IRIS.datasetGraph()))
                .filter(quad -> !quad.getSubject().getURI().startsWith(IRIS.base() + "data/"))
                .toList();
    }
}
