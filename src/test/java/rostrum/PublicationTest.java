package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;
import rostrum.ontology.Definitions;
import rostrum.ontology.ROS;
import rostrum.release.Release;
import rostrum.store.Store;

/** What a release holds beside its statements, and what stays of it when another statement is loaded. */
class PublicationTest {
    private static final Iris IRIS = Iris.canonical();
    private static final String BUNDLED = "data/seed-statement.txt";

    @TempDir
    private static Path folder;

    private static Publication publication;
    private static Release first;
    private static List<Quad> quads;

    @BeforeAll
    static void publish() throws IOException {
        publication = Publication.of(Path.of(""), Iris.CANONICAL_BASE);
        first = published(BUNDLED);
        quads = quads(first);
    }

    @Test
    void a_release_holds_the_ontology() {
        assertEquals(
                new Definitions().ontology().stream().collect(Collectors.toSet()),
                in(IRIS.ontologyGraph()).stream().map(Quad::asTriple).collect(Collectors.toSet()));
    }

    @Test
    void a_release_says_whose_it_is_and_under_which_licence() {
        for (Node property : List.of(
                DCTerms.title.asNode(),
                DCTerms.license.asNode(),
                DCTerms.creator.asNode(),
                DCTerms.issued.asNode(),
                VOID.sparqlEndpoint.asNode(),
                VOID.uriSpace.asNode(),
                VOID.rootResource.asNode())) {
            assertEquals(1, told(IRIS.dataset(), property).size(), property.toString());
        }
        assertTrue(told(IRIS.dataset(), VOID.vocabulary.asNode()).stream()
                .anyMatch(vocabulary -> vocabulary.getURI().equals(ROS.NS)));
    }

    @Test
    void the_figures_of_a_release_are_counted() {
        long triples = quads.stream().map(Quad::asTriple).distinct().count();
        assertEquals(triples, number(IRIS.dataset(), VOID.triples.asNode()));
        assertEquals(1, members(ROS.Speech.asNode()));
        assertEquals(
                quads.stream()
                        .filter(quad -> quad.getPredicate().equals(RDF.type.asNode())
                                && quad.getObject().equals(ROS.Claim.asNode()))
                        .count(),
                members(ROS.Claim.asNode()));
    }

    @Test
    void the_same_data_are_the_same_release() throws IOException {
        assertEquals(first, published(BUNDLED));
    }

    @Test
    void another_statement_leaves_the_first_one_whole() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), """
                Mr. Example (Kenya): We condemn the attack that took place in Nairobi yesterday.
                """);
        Set<Quad> before = ofStatements(quads);
        Set<Quad> after = ofStatements(quads(published(other.toString())));
        assertTrue(after.containsAll(before));
        assertTrue(after.stream().anyMatch(quad -> quad.getSubject().equals(IRIS.speech("other"))));
        assertFalse(in(IRIS.enrichmentGraph("resolved-dates")).isEmpty());
    }

    private static Set<Quad> ofStatements(List<Quad> quads) {
        return quads.stream()
                .filter(quad -> !quad.getGraph().equals(IRIS.datasetGraph()))
                .collect(Collectors.toSet());
    }

    private static long members(Node type) {
        Node part = told(IRIS.dataset(), VOID.classPartition.asNode()).stream()
                .filter(partition -> told(partition, VOID._class.asNode()).contains(type))
                .findFirst()
                .orElseThrow();
        return number(part, VOID.entities.asNode());
    }

    private static long number(Node subject, Node property) {
        return Long.parseLong(told(subject, property).getFirst().getLiteralLexicalForm());
    }

    private static List<Node> told(Node subject, Node property) {
        return in(IRIS.datasetGraph()).stream()
                .filter(quad ->
                        quad.getSubject().equals(subject) && quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .toList();
    }

    private static List<Quad> in(Node graph) {
        return quads.stream().filter(quad -> quad.getGraph().equals(graph)).toList();
    }

    private static List<Quad> quads(Release release) throws IOException {
        try (Store store = Store.open(release.folder())) {
            return store.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        }
    }

    private static Release published(String input) throws IOException {
        Outcome outcome = publication.publish(List.of(input), InputStream.nullInputStream(), folder.resolve("store"));
        assertTrue(outcome instanceof Outcome.Published, outcome.toString());
        return ((Outcome.Published) outcome).release();
    }
}
