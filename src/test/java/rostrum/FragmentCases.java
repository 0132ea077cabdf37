package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rostrum.VisitedRelease.count;
import static rostrum.VisitedRelease.header;
import static rostrum.VisitedRelease.send;
import static rostrum.VisitedRelease.status;
import static rostrum.VisitedRelease.text;
import static rostrum.VisitedRelease.to;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;

/**
 * Triple Pattern Fragments as a client follows them: by the controls in the page's own graph. Asked of the release of
 * {@link ChecklistTest}.
 */
abstract class FragmentCases {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private static Dataset page(String address) throws Exception {
        HttpResponse<byte[]> answer =
                send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/n-quads"));
        assertEquals(200, answer.statusCode(), text(answer));
        Dataset page = DatasetFactory.create();
        RDFDataMgr.read(page, new ByteArrayInputStream(answer.body()), Lang.NQUADS);
        return page;
    }

    /** The graph that tells of the page by its very address, as Comunica finds it. */
    private static Model controls(Dataset page, String address) {
        List<String> graphs = new java.util.ArrayList<>();
        page.listNames().forEachRemaining(graphs::add);
        assertEquals(1, graphs.size(), "data stand in the default graph");
        Model controls = page.getNamedModel(graphs.getFirst());
        Resource whole = controls.getResource(graphs.getFirst()).getPropertyResourceValue(FOAF.primaryTopic);
        assertTrue(whole.hasProperty(VOID.subset, controls.getResource(address)), address);
        return controls;
    }

    /** Follows the pages of a pattern to their end and holds them against what the endpoint counts. */
    private static void walk(String asked, String pattern) throws Exception {
        String next = to("/fragments" + (asked.isEmpty() ? "" : "?" + asked))
                .build()
                .uri()
                .toString();
        Set<Triple> found = new HashSet<>();
        int came = 0;
        int counted = count(pattern);
        while (!next.isEmpty()) {
            Dataset page = page(next);
            Model controls = controls(page, next);
            Resource here = controls.getResource(next);
            assertEquals(counted, here.getProperty(VOID.triples).getInt());
            assertEquals(
                    counted,
                    here.getProperty(controls.createProperty(HYDRA, "totalItems"))
                            .getInt());
            came += (int) page.getDefaultModel().size();
            page.getDefaultModel().listStatements().forEach(statement -> found.add(statement.asTriple()));
            next = controls.listObjectsOfProperty(here, controls.createProperty(HYDRA, "next")).toList().stream()
                    .map(RDFNode::asResource)
                    .map(Resource::getURI)
                    .findFirst()
                    .orElse("");
            assertTrue(next.isEmpty() || page.getDefaultModel().size() == 100);
        }
        assertEquals(counted, came, asked);
        assertEquals(counted, found.size(), asked + ": each once");
    }

    private static String encoded(String term) {
        return URLEncoder.encode(term, StandardCharsets.UTF_8);
    }

    private static String state(String code) {
        return Iris.canonical().things() + "state/" + code;
    }

    @Test
    void following_next_gives_every_triple_of_a_pattern_once() throws Exception {
        String peru = state("PER");
        walk("predicate=" + encoded(LABEL), "?s <" + LABEL + "> ?o");
        walk("subject=" + encoded(peru), "<" + peru + "> ?p ?o");
        walk("object=" + encoded(peru), "?s ?p <" + peru + ">");
        walk("subject=" + encoded(peru) + "&predicate=" + encoded(LABEL), "<" + peru + "> <" + LABEL + "> ?o");
        walk(
                "subject=" + encoded(peru) + "&object=" + encoded(ROS.State.getURI()),
                "<" + peru + "> ?p <" + ROS.State.getURI() + ">");
        walk(
                "predicate=" + encoded(TYPE) + "&object=" + encoded(ROS.State.getURI()),
                "?s a <" + ROS.State.getURI() + ">");
        walk("object=" + encoded("\"Peru\"@en"), "?s ?p \"Peru\"@en");
        walk(
                "subject=" + encoded(peru) + "&predicate=" + encoded(TYPE) + "&object=" + encoded(ROS.State.getURI()),
                "<" + peru + "> a <" + ROS.State.getURI() + ">");
    }

    /** Of the whole, the pages of its end are those that a client without memory would ask for. */
    @Test
    void any_page_of_the_whole_can_be_asked_for_first() throws Exception {
        int counted = count("?s ?p ?o");
        String last = "/fragments?page=" + (counted + 99) / 100;
        String address = to(last).build().uri().toString();
        Dataset page = page(address);
        assertEquals((counted - 1) % 100 + 1, page.getDefaultModel().size());
        Resource here = controls(page, address).getResource(address);
        assertEquals(counted, here.getProperty(VOID.triples).getInt());
        assertFalse(here.hasProperty(here.getModel().createProperty(HYDRA, "next")));
        assertEquals(404, status("/fragments?page=" + ((counted + 99) / 100 + 1)));
    }

    @Test
    void the_form_leads_to_every_other_fragment() throws Exception {
        String address = to("/fragments").build().uri().toString();
        Model controls = controls(page(address), address);
        Resource search = controls.listResourcesWithProperty(controls.createProperty(HYDRA, "template"))
                .next();
        assertEquals(
                address + "{?subject,predicate,object}",
                search.getProperty(controls.createProperty(HYDRA, "template")).getString());
        assertEquals(
                3,
                search.listProperties(controls.createProperty(HYDRA, "mapping"))
                        .toList()
                        .size());
        String inTurtle = text(send(to("/fragments?format=ttl")));
        assertTrue(inTurtle.contains(address + "?format=ttl{&subject,predicate,object}"), inTurtle);
    }

    /** What is in an address comes back in IRIs, and long terms make no long headers. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "subject=https://example.org/%22%3E%0D%0AX:1, 400",
                "subject=_:b0, 400",
                "object=%22a%22%5E%5Enone, 400",
                "object=%22a%22%5E%5E%3Chttp://www.w3.org/2001/XMLSchema%23string%3E, 200",
                "object=%22a%22b%22@en-US, 200",
                "object=%22%F0%9F%95%8A%C3%A9%22, 200",
                "subject=?s&x=%3Cscript%3E, 200",
                "page=-1, 400",
                "page=1.5, 400",
            })
    void what_is_asked_is_answered_or_refused(String asked, int status) throws Exception {
        for (String format : List.of("ttl", "nq", "rdf", "jsonld", "html")) {
            HttpResponse<byte[]> answer = send(to("/fragments?" + asked + "&format=" + format));
            assertEquals(status, answer.statusCode(), format + ": " + text(answer));
            assertFalse(text(answer).contains("<script>"), "left as it came");
        }
    }

    @Test
    void a_long_object_is_asked_for_and_one_too_long_refused() throws Exception {
        String words = "w".repeat(50_000);
        HttpResponse<byte[]> answer = send(to("/fragments?format=nt&object=%22" + words + "%22"));
        assertEquals(200, answer.statusCode());
        assertEquals("", header(answer, "Content-Location"));
        assertEquals(
                414,
                send(to("/fragments?object=%22" + "w".repeat(1_000_000) + "%22"))
                        .statusCode());
    }
}
