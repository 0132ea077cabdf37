package rostrum.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import rostrum.ontology.ROS;
import rostrum.site.view.DocumentPage;
import rostrum.site.view.DocumentPage.Together;
import rostrum.site.view.Fact;
import rostrum.site.view.Link;

/** A document's page. */
final class DocumentPages {
    private static final List<Node> RECORD = List.of(
            ROS.adoptedOn.asNode(),
            ROS.recordedVote.asNode(),
            ROS.adoptedAt.asNode(),
            ROS.resolution.asNode(),
            ROS.documentKind.asNode());
    private static final int TOGETHER = 12;

    private DocumentPages() {}

    static DocumentPage of(Told told, List<Link> data) {
        Node cites = ROS.cites.asNode();
        return new DocumentPage(
                told.profile(data),
                told.rows()
                        .value("fact", DCTerms.title.asNode())
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                record(told),
                told.rows().values("fact", ROS.recordedSponsor.asNode()).stream()
                        .map(told.names()::link)
                        .sorted(java.util.Comparator.comparing(Link::words))
                        .toList(),
                told.years(cites, told.say().of("entity.years.citations")),
                told.heard(cites, told.say().of("entity.citedIn")),
                told.part(
                        "paragraphs",
                        told.say().of("entity.paragraphs"),
                        told.claims(row -> told.rows().subjects("paragraph").contains(row.claim())),
                        "paragraph",
                        told.behind().href("paragraphs", told.thing())),
                together(told),
                told.behind().href("cited-with", told.thing()),
                rest(told),
                told.mentions());
    }

    /** What the reference data record, not what speeches say of the same. */
    private static List<Fact> record(Told told) {
        List<Fact> facts = new ArrayList<>();
        for (Node property : RECORD) {
            told.rows()
                    .of("fact")
                    .filter(row -> row.property().equals(property)
                            && !row.graph().getURI().contains("/graph/derived/"))
                    .map(row ->
                            new Fact(told.names().link(property), told.names().link(row.value()), Link.words("")))
                    .distinct()
                    .forEach(facts::add);
        }
        return facts;
    }

    private static List<rostrum.site.view.Part> rest(Told told) {
        List<rostrum.site.view.Part> parts = new ArrayList<>(told.parts(Told.OBJECT, List.of(ROS.cites.asNode())));
        parts.addAll(told.parts(Told.SUBJECT, List.of()));
        return parts;
    }

    /** As the release counted it for what is cited much, else counted from what the query found. */
    private static List<Together> together(Told told) {
        Map<Node, Set<Node>> speeches = new HashMap<>();
        told.rows()
                .of("together")
                .forEach(row -> speeches.computeIfAbsent(row.value(), first -> new HashSet<>())
                        .add(row.subject()));
        Map<Node, Long> counts = told.tallied().isKept()
                ? told.tallied().together()
                : speeches.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, other ->
                        (long) other.getValue().size()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Long>comparingByValue()
                        .reversed()
                        .thenComparing(other -> other.getKey().getURI()))
                .limit(TOGETHER)
                .map(other -> new Together(told.names().link(other.getKey()), other.getValue()))
                .toList();
    }
}
