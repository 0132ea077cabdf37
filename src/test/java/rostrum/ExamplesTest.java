package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rostrum.search.Request;
import rostrum.search.Result;
import rostrum.search.SearchIndex;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Value;

/** The examples of the service description, asked at the endpoint of a release: each finds something, in its time. */
@Tag("http")
class ExamplesTest extends VisitedRelease {
    /** Seconds for one example; the server stops it then, and says so. */
    private static final int BUDGET = 30;

    private static final String JSON = "application/sparql-results+json";

    @TestFactory
    Stream<DynamicTest> each_example_finds_something_in_its_time() throws IOException {
        return Queries.read(Path.of("queries")).all().stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    JsonNode rows = rows(text(example));
                    assertEquals(example.columns(), new ObjectMapper().convertValue(rows.at("/head/vars"), List.class));
                    assertFalse(rows.at("/results/bindings").isEmpty());
                }));
    }

    @Test
    void the_words_of_labels_are_found_through_the_index_of_the_release() throws Exception {
        String prefixes =
                "PREFIX text: <http://jena.apache.org/text#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                        + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
        JsonNode found =
                rows(prefixes + "SELECT ?s ?label { (?s ?score ?label) text:query (skos:prefLabel 'ecuador') }");
        assertTrue(found.toString().contains("https://w3id.org/rostrum/id/state/ECU"), found.toString());
        assertTrue(rows(prefixes + "SELECT * { ?s text:query 'xyzzyplugh' }")
                .at("/results/bindings")
                .isEmpty());
        HttpResponse<byte[]> faulty = ask(prefixes + "SELECT * { ?s text:query 'open ( bracket' }");
        assertTrue(faulty.statusCode() == 400 || faulty.statusCode() == 200, text(faulty));
    }

    @Test
    void each_example_is_told_as_something_that_can_be_run() throws Exception {
        var description = ModelFactory.createDefaultModel();
        byte[] turtle = send(to("/sparql").header("Accept", "text/turtle")).body();
        RDFDataMgr.read(description, new java.io.ByteArrayInputStream(turtle), Lang.TURTLE);
        var executable = description.createResource("http://www.w3.org/ns/shacl#SPARQLExecutable");
        assertEquals(
                Queries.read(Path.of("queries")).all().size(),
                description
                        .listSubjectsWithProperty(RDF.type, executable)
                        .toList()
                        .size());
    }

    @Test
    void facets_counted_beforehand_are_what_a_search_finds() throws Exception {
        try (SearchIndex warmed = SearchIndex.open(live.folder()).orElseThrow();
                SearchIndex fresh = SearchIndex.open(live.folder()).orElseThrow()) {
            List<Request> asked = new ArrayList<>(List.of(Request.of("")));
            fresh.search(Request.of(""))
                    .facets()
                    .forEach((facet, counts) -> counts.forEach(count ->
                            asked.add(new Request("", Map.of(facet, Set.of(count.value())), false, 1))));
            AtomicInteger steps = new AtomicInteger();
            warmed.warm(() -> steps.incrementAndGet() > 0);
            assertEquals(asked.size() - 1, steps.get(), "one step for each value of a facet");
            assertTrue(steps.get() > 20, "values: " + steps.get());
            for (Request request : asked) {
                Result known = warmed.search(request);
                assertSame(known, warmed.search(request));
                assertEquals(fresh.search(request), known);
            }
        }
    }

    @Test
    void what_is_explored_was_found_when_the_release_was_built() throws Exception {
        List<NamedQuery> explored = Queries.read(Path.of("queries")).all().stream()
                .filter(query -> query.explored().isPresent())
                .toList();
        Path answers = live.folder().resolve("answers");
        try (Stream<Path> kept = Files.list(answers)) {
            assertEquals(explored.size() + 1, kept.count(), "those explored, and the latest statements");
        }
        for (NamedQuery query : explored) {
            JsonNode found = new ObjectMapper().readTree(kept(answers, query).toFile());
            assertEquals(rows(text(query)), found, query.name());
        }
        Path speakers = kept(
                answers,
                explored.stream()
                        .filter(query -> query.name().equals("speakers"))
                        .findFirst()
                        .orElseThrow());
        String written = Files.readString(speakers);
        Files.writeString(speakers, written.replace("\"value\": \"1\"", "\"value\": \"76543\""));
        assertTrue(text(send(to("/explore"))).contains("76543"), "the page reads what was kept");
        assertTrue(text(send(to("/query/speakers"))).contains("76543"));
        assertTrue(text(send(to("/query/speakers?format=csv"))).contains("76543"));
        Files.writeString(speakers, written);
    }

    private static Path kept(Path answers, NamedQuery query) throws IOException {
        try (Stream<Path> files = Files.list(answers)) {
            return files.filter(file -> file.getFileName().toString().startsWith(query.name() + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonNode rows(String query) throws Exception {
        HttpResponse<byte[]> answer = ask(query);
        assertEquals(200, answer.statusCode(), text(answer));
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpResponse<byte[]> ask(String query) throws Exception {
        return send(to("/sparql?timeout=" + BUDGET + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .header("Accept", JSON));
    }

    private static String text(NamedQuery example) {
        Map<Var, Node> values = new HashMap<>();
        example.settings(Map.of()).forEach((parameter, value) -> values.put(Var.alloc(parameter), Value.of(value)));
        return QueryTransformOps.replaceVars(QueryFactory.create(example.sparql()), values)
                .toString();
    }
}
