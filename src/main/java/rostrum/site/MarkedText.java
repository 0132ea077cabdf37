package rostrum.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import rostrum.reading.text.RepairedText;
import rostrum.site.text.Segment;
import rostrum.site.text.Segments;
import rostrum.site.view.Link;
import rostrum.site.view.StatementView.Piece;
import rostrum.statement.Span;
import rostrum.statement.SpeechText;

/** A speech's text with the words of its claims and the names in it marked, repaired or as it was scanned. */
final class MarkedText {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("government", "state"),
            Map.entry("people", "state"),
            Map.entry("delegation", "state"),
            Map.entry("ministry", "state"),
            Map.entry("meeting", "body"),
            Map.entry("record", "document"),
            Map.entry("instrument", "document"),
            Map.entry("pillar", "policy"),
            Map.entry("agreement", "policy"),
            Map.entry("negotiation", "policy"),
            Map.entry("event", "issue"),
            Map.entry("group", "issue"),
            Map.entry("action", "issue"),
            Map.entry("approach", "issue"),
            Map.entry("value", "issue"),
            Map.entry("position", "issue"),
            Map.entry("concept", "issue"),
            Map.entry("language", "speech"));
    private static final List<String> ORDER =
            List.of("state", "body", "document", "policy", "place", "person", "issue", "speech", "claim", "repair");

    private final SpeechText text;
    private final Map<Span, Link> named;
    private final Map<Span, List<Integer>> resting = new HashMap<>();
    private final Map<Span, List<Integer>> noted = new HashMap<>();
    private final Set<Span> joined;
    private final Set<Span> marks = new TreeSet<>();

    /** @param named the things whose names stand in the text, by the place */
    MarkedText(SpeechText text, List<ClaimRow> claims, Map<Span, Link> named) {
        this.text = text;
        this.named = named;
        this.joined = new HashSet<>(RepairedText.of(text).joined());
        for (ClaimRow claim : claims) {
            int number = Places.number(claim.claim());
            Span note = claim.evidence().contains(claim.argument()) ? claim.argument() : claim.evidence();
            resting.computeIfAbsent(claim.evidence(), first -> new ArrayList<>())
                    .add(number);
            noted.computeIfAbsent(note, first -> new ArrayList<>()).add(number);
        }
        Stream.of(named.keySet(), resting.keySet(), noted.keySet(), joined).forEach(marks::addAll);
        marks.removeIf(span -> span.end() > text.length());
    }

    /** What a kind of thing is shown as in the text: one of ten kinds that a reader can tell apart. */
    static String shownAs(String kind) {
        String shown = KINDS.getOrDefault(kind, kind);
        return ORDER.contains(shown) ? shown : "issue";
    }

    /** How many marks there are of each kind that is there, in the order of the key. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>(Comparator.comparingInt(ORDER::indexOf));
        named.values().forEach(link -> counts.merge(shownAs(link.kind()), 1, Integer::sum));
        counts.merge("claim", noted.values().stream().mapToInt(List::size).sum(), Integer::sum);
        counts.merge("repair", joined.size(), Integer::sum);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Words that the scan had joined, as printed. */
    List<String> repairs() {
        return joined.stream().sorted().map(text::cut).distinct().toList();
    }

    List<List<Piece>> paragraphs() {
        return pieces(Segments.of(text, marks), true);
    }

    List<List<Piece>> asPrinted() {
        return pieces(List.of(Segments.asPrinted(text, marks)), false);
    }

    private List<List<Piece>> pieces(List<List<Segment>> paragraphs, boolean repaired) {
        Map<Span, Segment> last = new HashMap<>();
        paragraphs.forEach(paragraph ->
                paragraph.forEach(segment -> segment.marks().forEach(mark -> last.put(mark, segment))));
        Set<Span> begun = new HashSet<>();
        List<List<Piece>> shown = new ArrayList<>();
        for (List<Segment> paragraph : paragraphs) {
            List<Piece> row = new ArrayList<>();
            for (Segment segment : paragraph) {
                List<Span> first = segment.marks().stream().filter(begun::add).toList();
                row.add(new Piece(
                        segment.text(),
                        thing(segment),
                        first.stream()
                                .filter(mark -> named.containsKey(mark) || resting.containsKey(mark))
                                .map(ClaimViews::place)
                                .toList(),
                        numbers(segment.marks().stream(), resting),
                        numbers(segment.marks().stream().filter(mark -> last.get(mark) == segment), noted),
                        printed(segment, repaired)));
            }
            shown.add(row);
        }
        return shown;
    }

    private static List<Integer> numbers(Stream<Span> marks, Map<Span, List<Integer>> claims) {
        return marks.flatMap(mark -> claims.getOrDefault(mark, List.of()).stream())
                .sorted()
                .toList();
    }

    private Optional<String> printed(Segment segment, boolean repaired) {
        return repaired
                ? segment.marks().stream().filter(joined::contains).findFirst().map(text::cut)
                : Optional.empty();
    }

    /** The innermost thing named, else the innermost claim that rests on the words. */
    private Link thing(Segment segment) {
        Link claim = Link.words("");
        Link thing = Link.words("");
        for (Span mark : segment.marks()) {
            if (named.containsKey(mark)) {
                Link link = named.getOrDefault(mark, thing);
                thing = new Link(link.href(), link.words(), shownAs(link.kind()));
            } else if (resting.containsKey(mark)) {
                claim = new Link(
                        "#claim-" + resting.getOrDefault(mark, List.of(0)).getFirst(), "", "claim");
            }
        }
        return thing.href().isEmpty() ? claim : thing;
    }
}
