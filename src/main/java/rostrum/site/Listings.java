package rostrum.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.site.view.Fact;
import rostrum.site.view.ListingPage;
import rostrum.site.view.Part;
import rostrum.site.view.Say;
import rostrum.store.Store;

/** All of one matter of a thing, fifty to a page, the newest statement first. */
final class Listings {
    private static final int SHOWN = 50;
    private static final String MENTIONS = "mentions";
    static final String FACTS = "facts";

    /** Parts of a page that a query of their own finds, each with that query and the one behind it. */
    private static final Map<String, Found> FOUND = Map.of(
            "happened", new Found(SiteQuery.LIST_HAPPENED, "happened"),
            "organs", new Found(SiteQuery.LIST_ORGANS, "organs"),
            "paragraphs", new Found(SiteQuery.LIST_PARAGRAPHS, "paragraphs"),
            "reported", new Found(SiteQuery.LIST_REPORTED, "realized"));

    private record Found(SiteQuery query, String behind) {}

    private final Store store;
    private final Iris iris;
    private final Places places;
    private final Ontology ontology;
    private final ClaimReader claims;
    private final Behind behind;

    Listings(Store store, Iris iris, Places places, Ontology ontology) {
        this.store = store;
        this.iris = iris;
        this.places = places;
        this.ontology = ontology;
        this.claims = new ClaimReader(store);
        this.behind = new Behind(places);
    }

    /**
     * A page of a listing; none where there is nothing on it.
     *
     * @param name of the matter, as {@link Matter} has it, or {@code mentions}, {@code organs}, {@code paragraphs}, {@code happened},
     *     {@code reported} or {@code facts}
     * @param number from 1
     * @throws NotAnswered where nothing is listed under the name
     */
    Optional<ListingPage> of(Node thing, String name, int number, Say say) {
        if (name.equals(FACTS)) {
            return facts(thing, number, say);
        }
        boolean mentions = name.equals(MENTIONS);
        Optional<Found> found = Optional.ofNullable(FOUND.get(name));
        Matter matter = mentions || found.isPresent()
                ? new Matter(Told.OBJECT, ROS.mentions.asNode())
                : Matter.named(name).orElseThrow(NotAnswered::noPart);
        SiteQuery query = found.map(Found::query).orElse(mentions ? SiteQuery.NAMED : SiteQuery.LISTING);
        PageRows rows = ask(query, thing, matter, number);
        List<ClaimRow> read = claims.read(rows.subjects("claim")).stream()
                .sorted(ClaimRow.NEWEST_FIRST)
                .toList();
        List<Node> spans = rows.subjects("mention");
        if (read.isEmpty() && spans.isEmpty()) {
            return Optional.empty();
        }
        Told told = told(thing, rows, read, spans, say);
        long count = count(rows);
        Part part = new Part(
                name,
                mentions || found.isPresent() ? say.of("entity." + name) : told.title(matter),
                count,
                Stream.concat(
                                read.stream().map(row -> found.isPresent() ? told.sentenceRow(row) : told.row(row)),
                                spans.stream().map(new Mentions(told)::row))
                        .toList(),
                false,
                Optional.empty(),
                mentions || found.isPresent()
                        ? behind.href(found.map(Found::behind).orElse(MENTIONS), thing)
                        : behind.href(
                                matter.role().equals(Told.SUBJECT) ? "said" : "heard", thing, matter.predicate()));
        return Optional.of(page(told, part, List.of(), number));
    }

    private Optional<ListingPage> facts(Node thing, int number, Say say) {
        PageRows rows = ask(SiteQuery.LIST_FACTS, thing, new Matter(Told.SUBJECT, ROS.mentions.asNode()), number);
        Told told = told(thing, rows, List.of(), List.of(), say);
        List<Fact> facts = new Facts(told).table(rows.of("fact").toList());
        Part part = new Part(
                FACTS,
                say.of("entity.facts"),
                count(rows),
                List.of(),
                false,
                Optional.empty(),
                behind.href(FACTS, thing));
        return facts.isEmpty() ? Optional.empty() : Optional.of(page(told, part, facts, number));
    }

    private static long count(PageRows rows) {
        return rows.of("count")
                .map(row -> Long.parseLong(row.value().getLiteralLexicalForm()))
                .reduce(0L, Long::sum);
    }

    private static ListingPage page(Told told, Part part, List<Fact> facts, int number) {
        int pages = (int) ((part.count() + SHOWN - 1) / SHOWN);
        String address = told.listing(part.id()) + "&page=";
        return new ListingPage(
                told.names().link(told.thing()),
                part,
                facts,
                number,
                pages,
                number > 1 ? Optional.of(address + (number - 1)) : Optional.empty(),
                number < pages ? Optional.of(address + (number + 1)) : Optional.empty());
    }

    private PageRows ask(SiteQuery query, Node thing, Matter matter, int number) {
        return PageRows.ask(
                store,
                query.from(
                        (number - 1L) * SHOWN,
                        Map.of(
                                "predicate", List.of(matter.predicate()),
                                "role", List.of(matter.role()),
                                "about", List.of(thing))));
    }

    private Told told(Node thing, PageRows rows, List<ClaimRow> read, List<Node> spans, Say say) {
        Around.Wanted wanted = new Around.Wanted().thing(thing);
        read.forEach(row -> wanted.line(iris, row).thing(row.graph(), thing));
        spans.forEach(span -> {
            wanted.context(Mentions.quoteOf(span));
            Places.speech(span).ifPresent(speech -> {
                wanted.speech(speech);
                wanted.thing(iris.speechGraph(ClaimViews.key(speech)), thing);
            });
        });
        rows.of("fact").forEach(row -> Facts.want(wanted, row));
        Stream.concat(Stream.of(thing), read.stream().flatMap(row -> Stream.of(row.subject(), row.object())))
                .flatMap(named -> Names.statesOf(named, places).stream())
                .forEach(wanted::thing);
        Around around = Around.read(store, iris.referenceGraph(), wanted);
        Names names = new Names(around, places, ontology, say);
        ClaimViews views = new ClaimViews(iris, places, around, names, say);
        return new Told(thing, rows, Tallied.of(rows), read, around, names, views, places, behind, say);
    }
}
