package rostrum.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rostrum.ontology.ROS;
import rostrum.site.view.Fact;
import rostrum.site.view.Link;
import rostrum.site.view.Profile;

/** What the data say of a thing beside the claims: its kind, its names elsewhere, and who says so. */
final class Facts {
    /** So many are found at most, as the query says. */
    private static final int FOUND = 100;

    private static final int SHOWN = 10;
    private static final List<Node> ELSEWHERE = List.of(RDFS.label.asNode(), RDF.type.asNode(), ROS.text.asNode());

    private final Told told;

    Facts(Told told) {
        this.told = told;
    }

    Profile profile(List<Link> data) {
        return new Profile(
                told.names().link(told.thing()),
                told.places().kind(told.thing()),
                told.thing().getURI(),
                told.rows().values("fact", RDF.type.asNode()).stream()
                        .map(told.names()::link)
                        .toList(),
                table(shown(told.rows())),
                found(told.rows()).size(),
                isMore(told.rows()),
                isLong(told.rows()) ? Optional.of(told.listing(Listings.FACTS)) : Optional.empty(),
                told.behind().href("facts", told.thing()),
                data);
    }

    private static List<PageRows.Row> found(PageRows rows) {
        return rows.of("fact")
                .filter(row -> !ELSEWHERE.contains(row.property()))
                .toList();
    }

    private static boolean isMore(PageRows rows) {
        return rows.of("fact").count() >= FOUND;
    }

    private static boolean isLong(PageRows rows) {
        return found(rows).size() > Told.LONG || isMore(rows);
    }

    /** Those that a page shows: all of few; of many, what does not follow from claims first. */
    static List<PageRows.Row> shown(PageRows rows) {
        return found(rows).stream()
                .sorted(Comparator.comparing(Facts::follows))
                .limit(isLong(rows) ? SHOWN : Told.LONG)
                .toList();
    }

    /** Whether it stands in the page's claims too. */
    static boolean follows(PageRows.Row fact) {
        return fact.graph().getURI().contains("/graph/derived/");
    }

    /** The name of a fact's value, which a speech gives where nobody else does. */
    static void want(Around.Wanted wanted, PageRows.Row fact) {
        wanted.thing(fact.value());
        if (follows(fact)) {
            wanted.thing(
                    NodeFactory.createURI(fact.graph().getURI().replace("/graph/derived/", "/graph/speech/")),
                    fact.value());
        }
    }

    /** Facts with who says so, by their words. */
    List<Fact> table(List<PageRows.Row> facts) {
        return facts.stream()
                .map(row -> new Fact(
                        told.names().link(row.property()), told.names().link(row.value()), source(row.graph())))
                .distinct()
                .sorted(Comparator.comparing((Fact fact) -> fact.property().words())
                        .thenComparing(fact -> fact.value().words())
                        .thenComparing(fact -> fact.source().words()))
                .toList();
    }

    /** The values of some properties, each once, in the order in which the properties are given. */
    List<Fact> particulars(List<Node> properties) {
        List<Fact> facts = new ArrayList<>();
        for (Node property : properties) {
            told.rows().values("fact", property).stream()
                    .map(told.names()::link)
                    .distinct()
                    .forEach(value -> facts.add(new Fact(elsewhere(property, value), value, Link.words(""))));
        }
        return facts;
    }

    /** What a particular is called; what leads out of the house goes by the house that it leads to. */
    private Link elsewhere(Node property, Link value) {
        if (property.equals(SKOS.altLabel.asNode())) {
            return Link.words(told.say().of("entity.also"));
        }
        return value.href().startsWith("http")
                ? Link.words(value.href().replaceFirst("https?://(?:www\\.)?([^/]+).*", "$1"))
                : told.names().link(property);
    }

    /** Who says so, by the graph it is said in. */
    private Link source(Node graph) {
        String[] parts = graph.getURI().replaceFirst(".*/graph/", "").split("/", -1);
        String who = switch (parts[0]) {
            case "speech", "record", "derived", "reference" -> told.say().of("entity.source." + parts[0]);
            case "enrichment" -> told.say().of("entity.source.enrichment", parts[parts.length - 1].replace('-', ' '));
            default -> parts[0];
        };
        boolean ofSpeech =
                parts.length == 2 && List.of("speech", "record", "derived").contains(parts[0]);
        return ofSpeech ? new Link(told.places().path("/page/speech/" + parts[1]), who, "speech") : Link.words(who);
    }
}
