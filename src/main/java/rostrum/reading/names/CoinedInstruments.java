package rostrum.reading.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/**
 * Treaties, declarations and agendas that no table knows, by the noun that heads their capitalised name:
 * "Migration Policy Framework for Africa", "Convention on Cluster Munitions". National ones are policies and are
 * left to the rules that read those.
 */
final class CoinedInstruments {
    private static final Set<String> WEAK =
            Set.copyOf(PhraseList.read(CoinedInstruments.class, "instrument-weak-heads.txt"));
    private static final Set<String> HEADS = heads();

    /** Capitalised words that tell no instrument from another. */
    private static final Set<String> EMPTY =
            Set.of("Additional", "Optional", "Final", "First", "Second", "Peace", "Action", "Reconciliation", "New");

    private static final Set<String> JOINTS = Set.of(
            "of",
            "on",
            "for",
            "the",
            "to",
            "and",
            "in",
            "against",
            "with",
            "by",
            "from",
            "at",
            "concerning",
            "relating",
            "regarding",
            "de",
            "du",
            "do",
            "its");
    private static final Set<String> NATIONAL =
            Set.copyOf(PhraseList.read(CoinedInstruments.class, "not-international.txt"));

    private CoinedInstruments() {}

    static List<Hit> in(String text, Tokens tokens, List<Hit> known) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String head = tokens.word(at);
            if (HEADS.contains(head)) {
                int from = left(tokens, at);
                int to = right(tokens, at);
                Optional<Hit> tail =
                        head.startsWith("Agreement") ? Optional.empty() : knownTail(tokens, from, at, known);
                if (tail.isPresent()) {
                    hits.add(new Hit(tail.get().sense(), tokens.start(from), tokens.end(at)));
                } else if (worthy(tokens, from, at, to) && !overlapsInstrument(tokens, from, to, known)) {
                    hits.add(hit(text, tokens.start(from), tokens.end(to - 1)));
                }
                at = Math.max(at, to - 1);
            }
        }
        return hits;
    }

    /** A known name that is only the end of the printed one: "Trafficking Protocol" in "Palermo Anti-Trafficking Protocol". */
    private static Optional<Hit> knownTail(Tokens tokens, int from, int head, List<Hit> known) {
        int start = tokens.start(from);
        int end = tokens.end(head);
        return known.stream()
                .filter(hit -> hit.is(Kind.INSTRUMENT) && hit.end() == end && hit.start() > start)
                .findFirst();
    }

    private static int left(Tokens tokens, int head) {
        int from = head;
        while (from > 0
                && tokens.spaced(from - 1)
                && Around.capitalised(tokens.word(from - 1))
                && !(tokens.opensSentence(from - 1) && !from(tokens, from - 1, head))
                && head - from < 9) {
            from--;
        }
        return from;
    }

    /** The first word of a sentence belongs to the name only if it is no word that opens any sentence. */
    private static boolean from(Tokens tokens, int first, int head) {
        return first < head && !OPENING.contains(tokens.word(first));
    }

    private static int right(Tokens tokens, int head) {
        int to = head + 1;
        int at = to;
        while (at < tokens.size() && at - head < 30) {
            boolean afterComma = tokens.comma(at - 1);
            String word = tokens.word(at);
            if (afterComma ? word.equals("Especially") : tokens.spaced(at - 1)) {
                if (Around.capitalised(word)) {
                    to = at + 1;
                } else if (!JOINTS.contains(word)) {
                    break;
                }
            } else {
                break;
            }
            at++;
        }
        return to;
    }

    private static boolean worthy(Tokens tokens, int from, int head, int to) {
        for (int at = from; at < to; at++) {
            if (NATIONAL.contains(tokens.word(at))) {
                return false;
            }
        }
        boolean content = false;
        for (int at = from; at < to; at++) {
            String word = tokens.word(at);
            content |= Around.capitalised(word) && !HEADS.contains(word) && !EMPTY.contains(word);
        }
        boolean named = content && (from < head || to > head + 2);
        boolean strong =
                !WEAK.contains(tokens.word(head)) || action(tokens, from, head, to) || head - from > 1 && to > head + 1;
        return named && strong && to - from >= 2;
    }

    private static boolean action(Tokens tokens, int from, int head, int to) {
        return (head > from + 1 && tokens.word(head - 1).equals("Action"))
                || (to > head + 2 && tokens.word(head + 2).equals("Action") && (from < head || to > head + 3));
    }

    private static boolean overlapsInstrument(Tokens tokens, int from, int to, List<Hit> known) {
        int start = tokens.start(from);
        int end = tokens.end(to - 1);
        return known.stream().anyMatch(hit -> hit.is(Kind.INSTRUMENT) && hit.start() < end && start < hit.end());
    }

    private static Hit hit(String text, int start, int end) {
        String name = text.substring(start, end).replace('\n', ' ');
        String slug = CoinedPlaces.slug(name).toLowerCase(Locale.ROOT);
        return new Hit(new Sense(new Thing(Kind.INSTRUMENT, slug), Sense.Role.NAME, name), start, end);
    }

    private static final Set<String> OPENING = Set.of(
            "The", "This", "That", "These", "Those", "Our", "Its", "Their", "In", "On", "As", "Under", "By", "Both",
            "And", "But", "With", "While", "Since", "We", "I", "All", "Any", "Such", "Through", "For", "From", "To");

    private static Set<String> heads() {
        Set<String> heads = new HashSet<>(PhraseList.read(CoinedInstruments.class, "instrument-heads.txt"));
        heads.addAll(WEAK);
        return heads;
    }
}
