package rostrum.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import rostrum.ontology.ROS;
import rostrum.site.view.Link;
import rostrum.site.view.Part;
import rostrum.site.view.ThingPage;

/** Pages of the kinds that are told by what they are, what they say and what is said of them. */
final class ThingPages {
    private static final Map<String, List<Node>> PARTICULARS = Map.of(
            "body", List.of(ROS.partOfSystem.asNode(), SKOS.altLabel.asNode(), SKOS.exactMatch.asNode()),
            "place", List.of(SKOS.exactMatch.asNode(), OWL.sameAs.asNode()),
            "issue", List.of(SKOS.broader.asNode(), SKOS.closeMatch.asNode(), SKOS.exactMatch.asNode()),
            "agreement", List.of(ROS.hasParty.asNode(), ROS.agreementStatus.asNode()),
            "negotiation", List.of(ROS.hasParty.asNode(), ROS.agreementStatus.asNode()),
            "event", List.of(ROS.occurredIn.asNode(), ROS.occurredOn.asNode(), ROS.relativeDate.asNode()));

    private ThingPages() {}

    static ThingPage of(Told told, List<Link> data) {
        String kind = told.places().kind(told.thing());
        Node counted = kind.equals("person") ? ROS.speaker.asNode() : ROS.onBehalfOf.asNode();
        List<Part> parts = new ArrayList<>();
        String statements = kind.equals("person") ? "entity.speeches" : "entity.statements";
        told.heard(counted, told.say().of(statements, told.names().words(told.thing())))
                .ifPresent(parts::add);
        told.part(
                        "reported",
                        told.say().of("entity.reported"),
                        told.claims(row -> row.realizedBy().equals(java.util.Optional.of(told.thing()))),
                        "realized",
                        told.behind().href("realized", told.thing()))
                .ifPresent(parts::add);
        told.part(
                        "happened",
                        told.say().of("entity.happened"),
                        told.claims(row -> told.rows().subjects("happened").contains(row.claim())),
                        "happened",
                        told.behind().href("happened", told.thing()))
                .ifPresent(parts::add);
        parts.addAll(told.parts(Told.SUBJECT, List.of()));
        parts.addAll(told.parts(Told.OBJECT, List.of(counted)));
        return new ThingPage(
                told.profile(data),
                told.particulars(PARTICULARS.getOrDefault(kind, List.of())),
                told.years(counted, told.say().of("entity.years.statements")),
                parts,
                told.mentions());
    }
}
