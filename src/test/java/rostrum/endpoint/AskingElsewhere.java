package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import rostrum.ServedSample;
import rostrum.store.EmbeddedStore;

/** A server that may ask some endpoints of this machine, one of which hands its queries back to it. */
@SuppressWarnings("NullAway.Init")
abstract class AskingElsewhere {
    static final String JSON = "application/sparql-results+json";
    static final String PREFIX = "PREFIX ros: <https://w3id.org/rostrum/ontology#> ";
    static final String PERU = "<https://w3id.org/rostrum/id/state/PER>";
    static final ObjectMapper READER = new ObjectMapper();

    @TempDir
    static Path folder;

    static Bait bait;
    static Elsewhere elsewhere;
    static ServedSample sample;
    static List<String> before;

    /** @param seconds that another endpoint may take */
    static void serve(int seconds) throws IOException {
        bait = new Bait();
        elsewhere = new Elsewhere(() -> "http://127.0.0.1:" + sample.server().port() + "/sparql", bait.at("127.0.0.1"));
        String inside = Stream.concat(
                        Elsewhere.ILL.stream(),
                        Stream.of("/real", "/real-xml", "/endless", "/many", "/drips", "/silent"))
                .map(elsewhere::url)
                .collect(Collectors.joining(" "));
        sample = ServedSample.in(
                folder,
                Limits.of(Map.of(
                        "private-services",
                        inside,
                        "services",
                        String.join(" ", bait.at("127.0.0.1"), bait.at("localhost"), bait.at("[::ffff:127.0.0.1]")),
                        "service-time",
                        Integer.toString(seconds),
                        "service-rows",
                        "200",
                        "service-bytes",
                        "300000",
                        "service-calls",
                        "4",
                        "client-errors",
                        "0",
                        "client-time",
                        "0")));
        ((EmbeddedStore) sample.store())
                .add(List.of(
                        known(SKOS.prefLabel, "\"Somewhere\"@en"),
                        known(SKOS.exactMatch, "<http://www.wikidata.org/entity/Q736>")));
        before = data();
    }

    @AfterAll
    static void nothing_has_changed_and_nobody_else_was_called() throws IOException {
        try {
            assertTrue(before.size() > 1000, "quads: " + before.size());
            assertEquals(before, data());
            assertEquals(0, bait.connections());
        } finally {
            sample.close();
            elsewhere.close();
            bait.close();
        }
    }

    /** Of a state that the sample has an agreement with. */
    static Quad known(Property property, String value) {
        return new Quad(
                SSE.parseNode("<urn:g>"),
                SSE.parseNode("<https://w3id.org/rostrum/id/state/ECU>"),
                property.asNode(),
                SSE.parseNode(value));
    }

    static List<String> data() {
        List<String> quads = new ArrayList<>();
        sample.store().eachQuad(quad -> quads.add(quad.toString()));
        return quads.stream().sorted().toList();
    }

    static List<String> rows(String query) throws Exception {
        HttpResponse<String> answer = ask(query);
        assertEquals(200, answer.statusCode(), answer.body());
        List<String> rows = new ArrayList<>();
        READER.readTree(answer.body()).at("/results/bindings").forEach(row -> rows.add(row.toString()));
        return rows.stream().sorted().toList();
    }

    static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        String all = PREFIX + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> " + query;
        return sample.get("/sparql?query=" + encoded(all), JSON);
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
