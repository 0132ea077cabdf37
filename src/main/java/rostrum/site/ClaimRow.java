package rostrum.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import rostrum.graph.Iris;
import rostrum.graph.NaturalOrder;
import rostrum.ontology.ROS;
import rostrum.statement.Span;

/**
 * A claim as the store has it.
 *
 * @param graph that it stands in, which names the things it speaks of as its speech does
 * @param label the claim in English words, as the data have them
 * @param speechAct end of the concept's IRI: {@code express-solidarity}; so for the other qualities
 * @param rule name of the reading rule that found it
 */
record ClaimRow(
        Node claim,
        Node graph,
        Node speech,
        String label,
        Node subject,
        Node predicate,
        Node object,
        Optional<Node> claimant,
        Optional<Node> realizedBy,
        String regarding,
        Span evidence,
        Span argument,
        String speechAct,
        String modality,
        String grounding,
        String completeness,
        String voice,
        String rule) {

    /** By speech, newest record first where records are numbered, then in the order of the text. */
    static final Comparator<ClaimRow> NEWEST_FIRST = Comparator.comparing(
                    (ClaimRow row) -> row.speech().getURI(), NaturalOrder::compare)
            .reversed()
            .thenComparing(ClaimRow::evidence)
            .thenComparing(row -> Places.number(row.claim()));

    /** In the order of the text of one speech. */
    static final Comparator<ClaimRow> IN_THE_TEXT =
            Comparator.comparing(ClaimRow::evidence).thenComparing(row -> Places.number(row.claim()));

    /** A claim of its properties; none where one is missing that every claim has. */
    static Optional<ClaimRow> of(Node claim, Node graph, Map<Node, Node> properties) {
        Optional<Span> evidence = at(properties, ROS.evidence.asNode()).flatMap(Places::span);
        Optional<Span> argument = at(properties, ROS.argument.asNode()).flatMap(Places::span);
        List<Node> needed =
                List.of(ROS.madeIn.asNode(), ROS.subject.asNode(), ROS.predicate.asNode(), Iris.term("object"));
        if (evidence.isEmpty() || argument.isEmpty() || !properties.keySet().containsAll(needed)) {
            return Optional.empty();
        }
        return Optional.of(new ClaimRow(
                claim,
                graph,
                properties.getOrDefault(ROS.madeIn.asNode(), claim),
                words(properties, RDFS.label.asNode()),
                properties.getOrDefault(ROS.subject.asNode(), claim),
                properties.getOrDefault(ROS.predicate.asNode(), claim),
                properties.getOrDefault(Iris.term("object"), claim),
                at(properties, ROS.claimant.asNode()),
                at(properties, ROS.realizedBy.asNode()),
                words(properties, ROS.regarding.asNode()),
                evidence.get(),
                argument.get(),
                term(properties, ROS.speechAct.asNode()),
                term(properties, ROS.modality.asNode()),
                term(properties, ROS.grounding.asNode()),
                term(properties, ROS.completeness.asNode()),
                term(properties, ROS.voice.asNode()),
                words(properties, ROS.rule.asNode())));
    }

    /** Local name of the predicate: {@code hasAgreementWith}. */
    String predicateName() {
        return Words.local(predicate);
    }

    private static Optional<Node> at(Map<Node, Node> properties, Node property) {
        return Optional.ofNullable(properties.get(property));
    }

    private static String words(Map<Node, Node> properties, Node property) {
        return at(properties, property)
                .filter(Node::isLiteral)
                .map(node -> Words.oneLine(node.getLiteralLexicalForm()))
                .orElse("");
    }

    private static String term(Map<Node, Node> properties, Node property) {
        return at(properties, property)
                .filter(Node::isURI)
                .map(node -> node.getURI().substring(node.getURI().lastIndexOf('/') + 1))
                .orElse("");
    }
}
