package rostrum.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import rostrum.ontology.ROS;
import rostrum.site.view.ClaimView;
import rostrum.site.view.EntityView;
import rostrum.site.view.EntityView.Group;
import rostrum.site.view.Fact;
import rostrum.site.view.Link;
import rostrum.statement.Span;
import rostrum.store.Store;

/** Anything else that has an IRI: what is said of it, where it is named, and the facts the data have. */
final class EntityPages {
    private static final int READ = 3_000;
    private static final int SHOWN = 500;
    private static final int MENTIONS = 100;
    private static final Set<Node> ELSEWHERE = Set.of(RDFS.label.asNode(), RDF.type.asNode(), ROS.text.asNode());

    private final Store store;
    private final Places places;
    private final Claims claims;
    private final Words words;

    EntityPages(Store store, Places places, Claims claims, Words words) {
        this.store = store;
        this.places = places;
        this.claims = claims;
        this.words = words;
    }

    EntityView of(Node entity, List<Link> data) {
        List<Claims.Placed> about = claims.of(SiteQuery.CLAIMS_ABOUT, entity);
        List<Link> mentions = mentions(entity);
        List<Quad> quads = store.find(Node.ANY, entity, Node.ANY, Node.ANY);
        return new EntityView(
                words.label(entity),
                places.kind(entity),
                entity.getURI(),
                quads.stream()
                        .filter(quad -> quad.getPredicate().equals(RDF.type.asNode()))
                        .map(quad -> words.link(quad.getObject()))
                        .distinct()
                        .toList(),
                groups(entity, about),
                mentions.stream().limit(MENTIONS).toList(),
                facts(quads),
                data,
                about.size() > SHOWN || mentions.size() > MENTIONS);
    }

    private static List<Group> groups(Node entity, List<Claims.Placed> about) {
        Map<Node, List<ClaimView>> outward = new LinkedHashMap<>();
        Map<Node, List<ClaimView>> inward = new LinkedHashMap<>();
        for (Claims.Placed claim : about.stream().limit(SHOWN).toList()) {
            Map<Node, List<ClaimView>> side = claim.subject().equals(entity) ? outward : inward;
            side.computeIfAbsent(claim.predicate(), predicate -> new ArrayList<>())
                    .add(claim.view());
        }
        List<Group> groups = new ArrayList<>();
        outward.values().forEach(same -> groups.add(new Group(same.getFirst().predicate(), true, same)));
        inward.values().forEach(same -> groups.add(new Group(same.getFirst().predicate(), false, same)));
        return groups;
    }

    private List<Link> mentions(Node entity) {
        return store
                .select(SiteQuery.MENTIONS_OF.sparql(), Map.of("about", entity), row -> {
                    String around = row.get("prefix").getLiteralLexicalForm()
                            + row.get("exact").getLiteralLexicalForm()
                            + row.get("suffix").getLiteralLexicalForm();
                    String at = Places.span(row.get("span"))
                            .map(Span::start)
                            .map(start -> "#at-" + start)
                            .orElse("");
                    return new Link(
                            places.href(row.get("speech")) + at,
                            "… " + Words.oneLine(around) + " …",
                            row.get("label").getLiteralLexicalForm());
                })
                .stream()
                .distinct()
                .sorted(Comparator.comparing(Link::kind).thenComparing(Link::href))
                .toList();
    }

    private List<Fact> facts(List<Quad> quads) {
        return quads.stream()
                .filter(quad -> !ELSEWHERE.contains(quad.getPredicate()))
                .limit(READ)
                .map(quad -> new Fact(
                        words.link(quad.getPredicate()), words.link(quad.getObject()), source(quad.getGraph())))
                .distinct()
                .sorted(Comparator.comparing((Fact fact) -> fact.property().words())
                        .thenComparing(fact -> fact.value().words())
                        .thenComparing(fact -> fact.source().words()))
                .limit(SHOWN)
                .toList();
    }

    /** Who says so, by the graph it is said in. */
    private Link source(Node graph) {
        String[] parts = graph.getURI().replaceFirst(".*/graph/", "").split("/", -1);
        String who = switch (parts[0]) {
            case "speech" -> "the speaker";
            case "record" -> "the record";
            case "derived" -> "follows from a claim";
            case "reference" -> "reference list";
            case "enrichment" -> "added: " + parts[parts.length - 1].replace('-', ' ');
            default -> parts[0];
        };
        boolean ofSpeech =
                parts.length == 2 && Set.of("speech", "record", "derived").contains(parts[0]);
        return ofSpeech ? new Link(places.path("/page/speech/" + parts[1]), who, "speech") : Link.words(who);
    }
}
