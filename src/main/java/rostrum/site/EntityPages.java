package rostrum.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import rostrum.graph.Iris;
import rostrum.site.view.ClaimPage;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.store.Store;

/**
 * The pages of things, each kind by its own template. Three questions to the store: what there is of the thing; the
 * claims to be shown; names, words and days around them.
 */
final class EntityPages {
    private static final Map<String, SiteQuery> QUERIES = Map.of(
            "state", SiteQuery.STATE,
            "document", SiteQuery.DOCUMENT,
            "place", SiteQuery.PLACE,
            "policy", SiteQuery.POLICY,
            "meeting", SiteQuery.MEETING,
            "record", SiteQuery.RECORD,
            "agreement", SiteQuery.TIE,
            "negotiation", SiteQuery.TIE,
            "event", SiteQuery.TIE);

    private final Store store;
    private final Iris iris;
    private final Places places;
    private final Ontology ontology;
    private final ClaimReader claims;
    private final Behind behind;

    EntityPages(Store store, Iris iris, Places places, Ontology ontology) {
        this.store = store;
        this.iris = iris;
        this.places = places;
        this.ontology = ontology;
        this.claims = new ClaimReader(store);
        this.behind = new Behind(places);
    }

    /**
     * A page to be rendered.
     *
     * @param template by its file's name without ending
     */
    record Shown(String template, String title, Object view) {}

    /**
     * None where the store has nothing of the thing but where others lead to it.
     *
     * @param number of the page, from 1, where its kind has so much to list that there are more
     */
    Optional<Shown> of(Node thing, Say say, List<Link> data, int number) {
        String kind = places.kind(thing);
        PageRows rows = PageRows.ask(store, QUERIES.getOrDefault(kind, SiteQuery.ENTITY), thing, iris.referenceGraph());
        return rows.isEmpty() ? Optional.empty() : Optional.of(shown(thing, rows, say, data, number));
    }

    /** The page of a thing of which nothing is known but that others lead to it. */
    Shown bare(Node thing, Say say, List<Link> data) {
        return shown(thing, PageRows.none(), say, data, 1);
    }

    private Shown shown(Node thing, PageRows rows, Say say, List<Link> data, int number) {
        Told told = told(thing, rows, say);
        String title = told.names().words(thing);
        return switch (places.kind(thing)) {
            case "state" -> new Shown("state", title, StatePages.of(told, data));
            case "document", "instrument" -> new Shown("document", title, DocumentPages.of(told, data));
            case "policy" -> new Shown("policy", title, PolicyPages.of(told, data));
            case "meeting", "record" -> new Shown("meeting", title, MeetingPages.of(told, data, number));
            default -> new Shown("thing", title, ThingPages.of(told, data));
        };
    }

    private Told told(Node thing, PageRows rows, Say say) {
        Tallied tallied = Tallied.of(rows);
        List<ClaimRow> read = claims.read(tallied.claims(rows));
        Around around = Around.read(store, iris.referenceGraph(), wanted(thing, rows, tallied, read));
        Names names = new Names(around, places, ontology, say);
        ClaimViews views = new ClaimViews(iris, places, around, names, say);
        return new Told(thing, rows, tallied, read, around, names, views, places, behind, say);
    }

    private Around.Wanted wanted(Node thing, PageRows rows, Tallied tallied, List<ClaimRow> read) {
        Around.Wanted wanted = new Around.Wanted().thing(thing);
        List<Node> policies = tallied.found("policy", rows);
        for (ClaimRow row : read) {
            boolean inSentencesOnly = policies.contains(row.claim())
                    && !row.subject().equals(thing)
                    && !row.object().equals(thing);
            if (inSentencesOnly) {
                wanted.sentence(row);
            } else {
                wanted.line(iris, row);
            }
        }
        Stream.concat(Facts.shown(rows).stream(), rows.of("fact").filter(row -> !Facts.follows(row)))
                .forEach(row -> Facts.want(wanted, row));
        rows.of("fact")
                .filter(row -> row.property().equals(org.apache.jena.vocabulary.RDFS.label.asNode()))
                .findFirst()
                .ifPresent(row -> wanted.thing(row.graph(), thing));
        tallied.mentions(rows).forEach(span -> {
            wanted.context(Mentions.quoteOf(span));
            Places.speech(span).ifPresent(wanted::speech);
        });
        Stream.of("together", "paragraph", "speech", "adopted", "item")
                .flatMap(rows::of)
                .flatMap(row -> Stream.of(row.subject(), row.value()))
                .filter(Node::isURI)
                .forEach(wanted::thing);
        rows.of("together").forEach(row -> wanted.thing(iris.speechGraph(ClaimViews.key(row.subject())), row.value()));
        tallied.together().keySet().forEach(wanted::thing);
        Stream.concat(Stream.of(thing), read.stream().flatMap(row -> Stream.of(row.subject(), row.object())))
                .flatMap(named -> Names.statesOf(named, places).stream())
                .forEach(wanted::thing);
        return wanted;
    }

    /** A claim on a page of its own; none where the store has no such claim. */
    Optional<Shown> claim(Node claim, Say say, List<Link> data) {
        List<ClaimRow> read = claims.read(List.of(claim));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        ClaimRow row = read.getFirst();
        Around.Wanted wanted = new Around.Wanted().whole(iris, row);
        Stream.of(row.subject(), row.object())
                .flatMap(named -> Names.statesOf(named, places).stream())
                .forEach(wanted::thing);
        Around around = Around.read(store, iris.referenceGraph(), wanted);
        Names names = new Names(around, places, ontology, say);
        var view = new ClaimViews(iris, places, around, names, say).of(row);
        return Optional.of(new Shown(
                "claim", view.sentence(), new ClaimPage(view, claim.getURI(), behind.href("claim", claim), data)));
    }
}
