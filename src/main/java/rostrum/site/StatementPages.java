package rostrum.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import rostrum.ontology.ROS;
import rostrum.site.text.Segment;
import rostrum.site.text.Segments;
import rostrum.site.view.ClaimView;
import rostrum.site.view.Fact;
import rostrum.site.view.Link;
import rostrum.site.view.StatementView;
import rostrum.site.view.StatementView.Doubt;
import rostrum.site.view.StatementView.Piece;
import rostrum.statement.Span;
import rostrum.statement.SpeechText;
import rostrum.store.Store;

/** A speech with every claim's and every name's words marked. */
final class StatementPages {
    private static final List<Node> RECORD =
            List.of(DCTerms.date.asNode(), DCTerms.isPartOf.asNode(), ROS.speechNumber.asNode());

    private final Store store;
    private final Claims claims;
    private final Words words;

    StatementPages(Store store, Claims claims, Words words) {
        this.store = store;
        this.claims = claims;
        this.words = words;
    }

    /** None where the store has no text of this speech. */
    Optional<StatementView> of(Node speech, List<Link> data) {
        return object(speech, ROS.hasText.asNode())
                .flatMap(text -> object(text, ROS.text.asNode()))
                .map(text -> view(speech, SpeechText.of(text.getLiteralLexicalForm()), data));
    }

    private StatementView view(Node speech, SpeechText text, List<Link> data) {
        List<Claims.Placed> placed = claims.of(SiteQuery.CLAIMS_OF_SPEECH, speech);
        Map<Span, Link> named = named(speech, placed);
        Map<Span, List<Integer>> resting = new HashMap<>();
        placed.forEach(claim -> resting.computeIfAbsent(claim.evidence(), span -> new ArrayList<>())
                .add(claim.view().number()));
        Set<Span> marks = new LinkedHashSet<>(named.keySet());
        marks.addAll(resting.keySet());
        marks.removeIf(span -> span.end() > text.length());
        List<ClaimView> views = placed.stream()
                .map(claim ->
                        claim.subject().equals(speech) ? claim.view().of(Link.words("This speech")) : claim.view())
                .toList();
        return new StatementView(
                words.label(speech),
                speech.getURI(),
                facts(speech),
                pieces(Segments.of(text, marks), named, resting),
                views,
                doubts(speech),
                data);
    }

    /** Words of the speech that are flagged, each with what does not fit and the likely reading. */
    private List<Doubt> doubts(Node speech) {
        return store
                .select(
                        SiteQuery.FLAGS_OF_SPEECH.sparql(),
                        Map.of("about", speech),
                        row -> new Doubt(
                                Words.oneLine(row.get("printed").getLiteralLexicalForm()),
                                row.get("doubt").getLiteralLexicalForm(),
                                Optional.ofNullable(row.get("likely"))
                                        .map(words::link)
                                        .orElse(Link.words(""))))
                .stream()
                .distinct()
                .toList();
    }

    /** The things whose names stand in the text; where two share their words, the first by address. */
    private Map<Span, Link> named(Node speech, List<Claims.Placed> placed) {
        Map<Span, Link> named = new HashMap<>();
        store.select(
                        SiteQuery.MENTIONS_IN.sparql(),
                        Map.of("about", speech),
                        row -> Map.entry(row.get("span"), row.get("thing")))
                .forEach(mention -> Places.span(mention.getKey())
                        .ifPresent(span -> named.merge(span, words.link(mention.getValue()), StatementPages::first)));
        for (Claims.Placed claim : placed) {
            if (claim.object().isURI() && !claim.argument().equals(claim.evidence())) {
                named.putIfAbsent(claim.argument(), claim.view().object());
            }
        }
        return named;
    }

    private static Link first(Link one, Link other) {
        return one.href().compareTo(other.href()) <= 0 ? one : other;
    }

    private static List<List<Piece>> pieces(
            List<List<Segment>> paragraphs, Map<Span, Link> named, Map<Span, List<Integer>> resting) {
        List<Segment> flat = paragraphs.stream().flatMap(List::stream).toList();
        Map<Span, Integer> first = new HashMap<>();
        Map<Span, Integer> last = new HashMap<>();
        for (int at = 0; at < flat.size(); at++) {
            for (Span mark : flat.get(at).marks()) {
                first.putIfAbsent(mark, at);
                last.put(mark, at);
            }
        }
        List<List<Piece>> shown = new ArrayList<>();
        int at = 0;
        for (List<Segment> paragraph : paragraphs) {
            List<Piece> row = new ArrayList<>();
            for (Segment segment : paragraph) {
                int place = at;
                String anchor = segment.marks().stream()
                        .filter(mark -> Integer.valueOf(place).equals(first.get(mark)) && named.containsKey(mark))
                        .map(mark -> "at-" + mark.start())
                        .findFirst()
                        .orElse("");
                row.add(new Piece(
                        link(segment, named, resting),
                        anchor,
                        at(segment, first, at, resting),
                        at(segment, last, at, resting)));
                at++;
            }
            shown.add(row);
        }
        return shown;
    }

    /** Numbers of the claims whose words have their border at a segment. */
    private static List<Integer> at(
            Segment segment, Map<Span, Integer> borders, int place, Map<Span, List<Integer>> resting) {
        return segment.marks().stream()
                .filter(mark -> Integer.valueOf(place).equals(borders.get(mark)))
                .flatMap(mark -> resting.getOrDefault(mark, List.of()).stream())
                .sorted()
                .toList();
    }

    private static Link link(Segment segment, Map<Span, Link> named, Map<Span, List<Integer>> resting) {
        Link link = Link.words(segment.text());
        for (Span mark : segment.marks()) {
            if (named.containsKey(mark)) {
                Link thing = named.getOrDefault(mark, link);
                link = new Link(thing.href(), segment.text(), thing.kind());
            } else {
                link = new Link(
                        "#claim-" + resting.getOrDefault(mark, List.of(0)).getFirst(), segment.text(), "claim");
            }
        }
        return link;
    }

    private List<Fact> facts(Node speech) {
        return RECORD.stream()
                .flatMap(property -> store.find(Node.ANY, speech, property, Node.ANY).stream())
                .map(quad -> new Fact(
                        words.link(quad.getPredicate()), words.link(quad.getObject()), Link.words("the record")))
                .distinct()
                .toList();
    }

    private Optional<Node> object(Node subject, Node property) {
        return store.find(Node.ANY, subject, property, Node.ANY).stream()
                .map(Quad::getObject)
                .findFirst();
    }
}
