package rostrum.site;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import rostrum.ontology.ROS;
import rostrum.site.view.Link;
import rostrum.site.view.Part;
import rostrum.site.view.PolicyPage;

/** The page of a policy: its parts in order, those announced against those listed. */
final class PolicyPages {
    private static final List<Node> PARTS = List.of(ROS.hasPillar.asNode(), ROS.pillarCount.asNode());

    private PolicyPages() {}

    static PolicyPage of(Told told, List<Link> data) {
        List<ClaimRow> pillars = told
                .claims(row ->
                        row.subject().equals(told.thing()) && row.predicate().equals(ROS.hasPillar.asNode()))
                .stream()
                .sorted(Comparator.comparingInt((ClaimRow row) -> number(told, row.object()))
                        .thenComparing(ClaimRow.IN_THE_TEXT))
                .toList();
        List<Part> parts = new java.util.ArrayList<>(told.parts(Told.SUBJECT, PARTS));
        parts.addAll(told.parts(Told.OBJECT, List.of()));
        return new PolicyPage(
                told.profile(data),
                told.particulars(List.of(ROS.ofState.asNode())),
                told
                        .claims(row -> row.subject().equals(told.thing())
                                && row.predicate().equals(ROS.pillarCount.asNode()))
                        .stream()
                        .map(row -> told.names().words(row.object()))
                        .findFirst(),
                pillars.stream().map(told::row).toList(),
                told.behind().href("parts", told.thing()),
                parts,
                told.mentions());
    }

    private static int number(Told told, Node pillar) {
        return told.rows()
                .of("pillar")
                .filter(row -> row.subject().equals(pillar))
                .map(row -> row.value().getLiteralLexicalForm())
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
