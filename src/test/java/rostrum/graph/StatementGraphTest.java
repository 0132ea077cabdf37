package rostrum.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rostrum.GoldReading;
import rostrum.ontology.ROS;
import rostrum.statement.Kind;
import rostrum.statement.Reading;

@Tag("gold")
class StatementGraphTest {
    private final Iris iris = Iris.canonical();
    private final StatementGraph graph = new StatementGraph(iris);
    private final Reading reading = GoldReading.withRecord();
    private final List<Quad> quads = graph.quads(reading);

    @Test
    void the_same_reading_is_the_same_sorted_list_without_repetition() {
        assertEquals(quads, graph.quads(GoldReading.withRecord()));
        assertEquals(quads.stream().sorted(Quads.ORDER).distinct().toList(), quads);
    }

    @Test
    void there_is_no_blank_node() {
        assertTrue(quads.stream()
                .allMatch(quad -> quad.getSubject().isURI() && !quad.getObject().isBlank()));
    }

    @Test
    void every_claim_has_its_node_in_the_graph_of_its_voice() {
        assertEquals(70, claims(iris.speechGraph("S-PV.7847-101")));
        assertEquals(3, claims(iris.recordGraph("S-PV.7847-101")));
    }

    @Test
    void every_quote_is_cut_from_the_text_at_its_position() {
        String text = reading.statement().text().value();
        Set<String> spans = quads.stream()
                .filter(quad -> quad.getPredicate().equals(OA.exact.asNode()))
                .map(quad -> {
                    String[] range =
                            quad.getSubject().getURI().replaceAll(".*=", "").split(",", -1);
                    String cut = text.substring(Integer.parseInt(range[0]), Integer.parseInt(range[1]));
                    return cut.equals(quad.getObject().getLiteralLexicalForm()) ? "" : quad.toString();
                })
                .collect(Collectors.toSet());
        assertEquals(Set.of(""), spans);
    }

    @Test
    void a_direct_triple_follows_from_a_whole_claim_only() {
        Node derived = iris.derivedGraph("S-PV.7847-101");
        Node peru = iris.thing(Kind.STATE, "PER");
        assertTrue(holds(derived, peru, ROS.hasAgreementWith.asNode(), iris.thing(Kind.STATE, "COL")));
        assertFalse(holds(derived, peru, ROS.coSponsors.asNode(), iris.thing(Kind.DOCUMENT, "S-RES-2331-2016")));
        assertTrue(quads.stream()
                .noneMatch(quad ->
                        quad.getGraph().equals(derived) && quad.getPredicate().equals(ROS.attributedTo.asNode())));
    }

    @Test
    void a_relative_day_is_resolved_beside_the_speech_and_only_with_a_record() {
        Node resolved = iris.enrichmentGraph("resolved-dates");
        assertEquals(
                List.of("2016-12-19", "2016-12-19"),
                quads.stream()
                        .filter(quad -> quad.getGraph().equals(resolved))
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .toList());
        assertTrue(graph.quads(GoldReading.withoutRecord()).stream()
                .noneMatch(quad -> quad.getGraph().equals(resolved)
                        || quad.getGraph().equals(iris.enrichmentGraph("resolved-dates"))));
    }

    @Test
    void events_and_positions_belong_to_their_speech() {
        assertTrue(quads.stream()
                .filter(quad -> quad.getPredicate().equals(ROS.occurredIn.asNode()))
                .allMatch(quad ->
                        quad.getSubject().getURI().startsWith("https://w3id.org/rostrum/id/event/S-PV.7847-101-")));
    }

    private long claims(Node graph) {
        return quads.stream()
                .filter(quad ->
                        quad.getGraph().equals(graph) && quad.getObject().equals(ROS.Claim.asNode()))
                .count();
    }

    private boolean holds(Node graph, Node subject, Node predicate, Node object) {
        return quads.contains(new Quad(graph, subject, predicate, object));
    }
}
