package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rostrum.ServedSample;

/**
 * The W3C's protocol tests by their names in {@code w3c/rdf-tests}, {@code sparql/sparql11/protocol/manifest.ttl}: those
 * of SPARQL 1.1 and those that SPARQL 1.2 adds, over three graphs as the manifest has them. Tests of queries are held to
 * what they expect. Tests of updates are all sent, and all refused.
 */
@Tag("http")
class W3cProtocolTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String XML = "application/sparql-results+xml";
    private static final String JSON = "application/sparql-results+json";
    private static final Map<String, Set<String>> KINDS = Map.of(
            "refused", Set.of("application/problem+json"),
            "boolean", Set.of(XML, JSON),
            "table", Set.of(XML, JSON, "text/csv", "text/tab-separated-values"),
            "graph", Set.of("application/rdf+xml", "application/rdf+json", "text/turtle", "application/n-triples"));
    private static final String PLACE = "http://kasei.us/2009/09/sparql/data/";

    @TempDir
    private static Path folder;

    private static ServedSample sample;

    @BeforeAll
    static void serve() throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        sample = ServedSample.of(
                folder.resolve("store"),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> NodeFactory.createURI(data(number)))
                        .map(document -> new Quad(document, document, RDF.type.asNode(), FOAF.Document.asNode()))
                        .toList(),
                queries,
                Limits.of(Map.of("client-errors", "0")));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    /** Lines: name, method, what follows the question mark, type and text of the body, kind of answer, words in it. */
    @TestFactory
    Stream<DynamicTest> the_protocol_s_tests() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src", "test", "resources", "protocol", "w3c.tsv"));
        assertEquals(48 + 1, lines.size());
        return lines.stream().skip(1).map(line -> line.split("\t", -1)).map(W3cProtocolTest::test);
    }

    @AfterAll
    static void the_three_graphs_are_as_they_were() {
        List<Quad> quads = new ArrayList<>();
        sample.store().eachQuad(quads::add);
        assertEquals(
                Set.of(data(1), data(2), data(3)),
                quads.stream().map(quad -> quad.getGraph().getURI()).collect(Collectors.toSet()));
        assertEquals(3, quads.size());
    }

    @Test
    void bytes_that_are_no_utf8_are_no_query_though_nothing_announces_them() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            var request = sample.to("/sparql").header("Content-Type", DIRECT);
            HttpResponse<String> answer =
                    sample.send(request.POST(BodyPublishers.ofString("ASK { FILTER('\u00fc' = '\u00fc') }", charset)));
            assertEquals(400, answer.statusCode(), charset + ": " + answer.body());
        }
    }

    @Test
    void an_address_that_is_no_utf8_is_no_query() throws Exception {
        for (String path : List.of("/sparql?query=ASK%7B%20FILTER(%27%FC%27)%7D", "/sparql?query=ASK%7B%7D&%FC=1")) {
            assertEquals(400, sample.get(path, JSON).statusCode(), path);
        }
        assertEquals(
                400,
                sample.post("/sparql", FORM, JSON, "query=ASK%7B%20FILTER(%27%FC%27)%7D")
                        .statusCode());
    }

    private static DynamicTest test(String[] one) {
        return DynamicTest.dynamicTest(one[0], () -> {
            Charset charset = one[3].endsWith("UTF-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            var request = sample.to("/sparql" + (one[2].isEmpty() ? "" : "?" + one[2]))
                    .method(
                            one[1],
                            one[4].isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(one[4], charset));
            if (!one[3].isEmpty()) {
                request.header("Content-Type", one[3]);
            }
            if (one[5].contains("/")) {
                request.header("Accept", one[5]);
            }
            HttpResponse<String> answer = sample.send(request);
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            boolean refused = one[5].equals("refused");
            assertEquals(refused ? 4 : 2, answer.statusCode() / 100, answer.statusCode() + " " + answer.body());
            assertTrue(KINDS.getOrDefault(one[5], Set.of(one[5])).contains(type), type);
            assertTrue(answer.body().contains(one[6]), answer.body());
            if (!one[1].equals("PUT")) {
                assertEquals(
                        "*",
                        answer.headers()
                                .firstValue("Access-Control-Allow-Origin")
                                .orElse(""));
            }
        });
    }

    private static String data(int number) {
        return PLACE + "data" + number + ".rdf";
    }
}
