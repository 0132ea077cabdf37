package rostrum.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.site.view.Fact;
import rostrum.site.view.Link;
import rostrum.site.view.Part;
import rostrum.site.view.Profile;
import rostrum.site.view.Say;
import rostrum.site.view.Years;

/** What is told of one thing, as its page wants it: its facts, and claims by what the thing is to them. */
final class Told {
    static final Node SUBJECT = ROS.subject.asNode();
    static final Node OBJECT = Iris.term("object");

    /** The order in which matters are told; those not named here come after, by name. */
    private static final List<String> ORDER = List.of(
            "condemns",
            "supports",
            "welcomes",
            "commends",
            "expressesSolidarityWith",
            "regrets",
            "callsFor",
            "proposes",
            "commitsTo",
            "hopesFor",
            "holdsPosition",
            "submits",
            "coSponsors",
            "votesFor",
            "votesAgainst",
            "abstainsOn");

    /** Of more than this a page shows but the first. */
    static final int LONG = 25;

    private static final int SHOWN = 6;

    /** Of a long matter, so that a page with many of them stays short. */
    private static final int FIRST = 3;

    /** Of what a page's query finds one more shows that there is more. */
    static final int FOUND = 60;

    private final Node thing;
    private final PageRows rows;
    private final Tallied tallied;
    private final List<ClaimRow> claims;
    private final Around around;
    private final Names names;
    private final ClaimViews views;
    private final Places places;
    private final Behind behind;
    private final Say say;

    Told(
            Node thing,
            PageRows rows,
            Tallied tallied,
            List<ClaimRow> claims,
            Around around,
            Names names,
            ClaimViews views,
            Places places,
            Behind behind,
            Say say) {
        this.thing = thing;
        this.rows = rows;
        this.tallied = tallied;
        this.claims = claims.stream().sorted(ClaimRow.NEWEST_FIRST).toList();
        this.around = around;
        this.names = names;
        this.views = views;
        this.places = places;
        this.behind = behind;
        this.say = say;
    }

    Node thing() {
        return thing;
    }

    PageRows rows() {
        return rows;
    }

    Tallied tallied() {
        return tallied;
    }

    Names names() {
        return names;
    }

    Behind behind() {
        return behind;
    }

    Say say() {
        return say;
    }

    Places places() {
        return places;
    }

    Around around() {
        return around;
    }

    /** Those of the claims at hand that a test holds for, newest statement first. */
    List<ClaimRow> claims(Predicate<ClaimRow> test) {
        return claims.stream().filter(test).toList();
    }

    /** A claim in a sentence. */
    String sentence(ClaimRow row) {
        return views.sentence(row);
    }

    Facts facts() {
        return new Facts(this);
    }

    Profile profile(List<Link> data) {
        return facts().profile(data);
    }

    List<Fact> particulars(List<Node> properties) {
        return facts().particulars(properties);
    }

    /** A matter in words, the other side left open. */
    String title(Matter matter) {
        return views.matter(matter.role(), matter.predicate(), thing);
    }

    /** A matter of which the thing is the subject: "Peru condemns …". */
    Optional<Part> said(Node predicate) {
        return part(SUBJECT, predicate, views.matter(SUBJECT, predicate, thing));
    }

    /** A matter of which the thing is the object: "… condemns Peru". */
    Optional<Part> heard(Node predicate) {
        return part(OBJECT, predicate, views.matter(OBJECT, predicate, thing));
    }

    /** As {@link #heard(Node)} under a title of its own. */
    Optional<Part> heard(Node predicate, String title) {
        return part(OBJECT, predicate, title);
    }

    /** Every matter of a role but for some, in the order in which they are told. */
    List<Part> parts(Node role, Collection<Node> but) {
        Stream<Node> atHand = claims(row -> role(row, role)).stream().map(ClaimRow::predicate);
        return atHand.distinct()
                .filter(predicate -> !but.contains(predicate))
                .sorted(Comparator.comparing(Told::rank).thenComparing(Words::local))
                .map(predicate -> role.equals(SUBJECT) ? said(predicate) : heard(predicate))
                .flatMap(Optional::stream)
                .toList();
    }

    private static int rank(Node predicate) {
        int at = ORDER.indexOf(Words.local(predicate));
        return at < 0 ? ORDER.size() : at;
    }

    private boolean role(ClaimRow row, Node role) {
        return thing.equals(role.equals(SUBJECT) ? row.subject() : row.object());
    }

    private Optional<Part> part(Node role, Node predicate, String title) {
        List<ClaimRow> its = claims(row -> role(row, role) && row.predicate().equals(predicate));
        if (its.isEmpty()) {
            return Optional.empty();
        }
        String id = Matter.of(role, predicate);
        long count = tallied.count(role, predicate).orElse((long) its.size());
        String query = behind.href(role.equals(SUBJECT) ? "said" : "heard", thing, predicate);
        return Optional.of(new Part(
                id,
                title,
                count,
                its.stream().limit(shown(count)).map(this::row).toList(),
                false,
                count > shown(count) ? Optional.of(listing(id)) : Optional.empty(),
                query));
    }

    /** Of some matters, where all that the release counts can be read; none where that is at hand. */
    List<Link> all(List<Node> roles, List<Node> predicates) {
        return roles.stream()
                .flatMap(role -> predicates.stream()
                        .filter(predicate -> tallied.count(role, predicate).orElse(0L) > SHOWN)
                        .map(predicate -> new Matter(role, predicate)))
                .map(matter -> new Link(
                        listing(Matter.of(matter.role(), matter.predicate())),
                        say.of("entity.listed.all", title(matter), count(matter)),
                        ""))
                .toList();
    }

    private long count(Matter matter) {
        return tallied.count(matter.role(), matter.predicate()).orElse(0L);
    }

    /** How many of so many a page shows. */
    static int shown(long count) {
        return count > LONG ? FIRST : SHOWN;
    }

    /** Where all of one matter can be read. */
    String listing(String id) {
        return places.href(thing) + "?part=" + id;
    }

    /** A claim as a line of this page: whom or what it names beside the thing itself. */
    Part.Row row(ClaimRow row) {
        boolean subject = row.subject().equals(thing);
        return views.line(
                row,
                subject
                        ? names.link(row.object())
                        : places.kind(row.subject()).equals("speech") ? views.speech(row) : names.link(row.subject()));
    }

    /**
     * Claims under a title of their own, each told in a sentence.
     *
     * @param found the part of the page's query that found them
     */
    Optional<Part> part(String id, String title, List<ClaimRow> its, String found, String query) {
        Optional<Long> counted = tallied.counted(found);
        boolean more = counted.isEmpty() && rows.subjects(found).size() > FOUND;
        boolean isLong = more || counted.orElse(0L) > FOUND;
        return its.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        id,
                        title,
                        counted.orElse(more ? FOUND : (long) its.size()),
                        its.stream()
                                .limit(isLong ? FIRST : FOUND)
                                .map(this::sentenceRow)
                                .toList(),
                        more,
                        isLong ? Optional.of(listing(id)) : Optional.empty(),
                        query));
    }

    /** A claim as a line that tells it in a sentence. */
    Part.Row sentenceRow(ClaimRow row) {
        return views.line(row, new Link(places.href(row.claim()), views.sentence(row), ""));
    }

    /** Where the thing is named; the first of many. */
    Optional<Part> mentions() {
        return new Mentions(this).part();
    }

    /** How often in each year, as the release counted it, else counted from what is at hand, which is then all. */
    Years years(Node predicate, String title) {
        SortedMap<String, Long> counted = new TreeMap<>(tallied.years(OBJECT, predicate));
        if (!tallied.isKept()) {
            for (ClaimRow row :
                    claims(row -> role(row, OBJECT) && row.predicate().equals(predicate))) {
                String day = around.day(row.speech());
                if (day.length() >= 4) {
                    counted.merge(day.substring(0, 4), 1L, Long::sum);
                }
            }
        }
        List<Years.Year> years = new ArrayList<>();
        counted.forEach((year, count) -> years.add(new Years.Year(year, count)));
        return new Years(title, years, behind.href("years", thing, predicate));
    }
}
