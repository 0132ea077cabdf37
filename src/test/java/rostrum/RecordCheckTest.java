package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.store.Store;

/** Checks against the record as they are published: in a graph of their own, beside the claim, replaced with it. */
class RecordCheckTest {
    private static final Iris IRIS = Iris.canonical();
    private static final Node CHECKS = IRIS.enrichmentGraph("council-record");
    private static final Node FLAGS = IRIS.enrichmentGraph("reading-flags");

    @TempDir
    private Path folder;

    @Test
    void a_claim_is_the_same_with_its_check_and_without() throws IOException {
        List<Quad> quads = published("Mr. Example (Brazil): Brazil co-sponsored resolution 1960 (2010).");
        Node check = IRIS.recordCheck("example", 3);
        Node claim = IRIS.claim("example", 3);
        assertEquals(Set.of(claim), told(quads, check, ROS.checks.asNode()));
        assertEquals(Set.of(IRIS.concept("outcome", "confirmed")), told(quads, check, ROS.outcome.asNode()));
        assertEquals(
                Set.of(NodeFactory.createURI("https://digitallibrary.un.org/record/695067")),
                told(quads, check, DCTerms.source.asNode()));
        assertEquals(
                Set.of(IRIS.speechGraph("example")),
                quads.stream()
                        .filter(quad -> quad.getSubject().equals(claim))
                        .map(Quad::getGraph)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_doubtful_number_keeps_its_printed_form_and_offers_another() throws IOException {
        List<Quad> quads = published("Mr. Example (Kenya): We recall resolution 2231 (2016).");
        Node flag = IRIS.flag("example", 1);
        assertEquals("resolution 2231 (2016)", words(quads, flag, ROS.printedForm.asNode()));
        assertEquals(
                "Resolution 2231 is of 2015, not of 2016; likely S/RES/2231 (2015).",
                words(quads, flag, ROS.doubt.asNode()));
        Node likely = told(quads, flag, ROS.likelyReading.asNode()).iterator().next();
        assertEquals("S/RES/2231 (2015)", words(quads, likely, ROS.symbol.asNode()));
    }

    @Test
    void a_speech_that_is_loaded_again_brings_its_own_checks_and_flags() throws IOException {
        List<Quad> before = published("Mr. Example (Kenya): Kenya co-sponsored resolution 2231 (2016).");
        assertTrue(before.stream().anyMatch(quad -> quad.getGraph().equals(CHECKS)));
        assertTrue(before.stream().anyMatch(quad -> quad.getGraph().equals(FLAGS)));
        List<Quad> after = published("Mr. Example (Kenya): Kenya commends the Secretary-General.");
        assertEquals(
                List.of(),
                after.stream()
                        .filter(quad -> quad.getGraph().equals(CHECKS)
                                || quad.getGraph().equals(FLAGS))
                        .toList());
    }

    private static Set<Node> told(List<Quad> quads, Node subject, Node property) {
        return quads.stream()
                .filter(quad ->
                        quad.getSubject().equals(subject) && quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .collect(Collectors.toSet());
    }

    private static String words(List<Quad> quads, Node subject, Node property) {
        return told(quads, subject, property).iterator().next().getLiteralLexicalForm();
    }

    private List<Quad> published(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("example.txt"), text + "\n");
        Outcome outcome = Publication.of(Path.of(""), Iris.CANONICAL_BASE)
                .publish(List.of(file.toString()), InputStream.nullInputStream(), folder.resolve("store"));
        assertTrue(outcome instanceof Outcome.Published, outcome.toString());
        try (Store store = Store.open(((Outcome.Published) outcome).release().folder())) {
            return store.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        }
    }
}
