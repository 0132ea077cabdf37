package rostrum.reading.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rostrum.reading.names.Sense.Role;
import rostrum.statement.Kind;

/**
 * Which names of small towns are meant. They are many, and some are family names or words of other languages, so that
 * one counts only after a preposition of place, or in a list after another place: "in Sibut, Damara and Bangui".
 */
final class Towns {
    private static final Set<String> BEFORE = Set.of(
            "in", "near", "around", "outside", "inside", "towards", "at", "from", "to", "into", "between", "reached",
            "In", "Near", "Around", "At", "From");
    private static final List<String> NOUNS =
            List.of("city", "town", "village", "port", "capital", "district", "province", "camp", "area", "outskirts");
    private static final Set<String> LISTED = Set.of(", ", " and ", ", and ", " or ", "-", " to ");

    private Towns() {}

    /** The hits, sorted, without the towns that are not meant. */
    static List<Hit> meant(String text, List<Hit> hits) {
        List<Hit> kept = new ArrayList<>(hits.size());
        int placeEnd = -1;
        for (int at = 0; at < hits.size(); at++) {
            Hit hit = hits.get(at);
            boolean town = hit.sense().role() == Role.TOWN;
            boolean listed = town && placeEnd >= 0 && placeEnd < hit.start() && listed(text, placeEnd, hit.start());
            boolean ofState = town && beforeItsState(text, hits, at);
            if (!town || listed || ofState || located(new Around(text, hit.start(), hit.end()))) {
                kept.add(hit);
                placeEnd = hit.is(Kind.PLACE) ? hit.end() : placeEnd;
            }
        }
        return kept;
    }

    /** "Karak, Jordan". */
    private static boolean beforeItsState(String text, List<Hit> hits, int at) {
        int end = hits.get(at).end();
        return text.startsWith(", ", end)
                && hits.stream()
                        .skip(at + 1L)
                        .limit(3)
                        .anyMatch(next -> next.is(Kind.STATE)
                                && next.start() == end + 2
                                && next.sense().role() == Role.NAME);
    }

    private static boolean listed(String text, int from, int to) {
        return to - from <= 6 && LISTED.contains(text.substring(from, to).replace('\n', ' '));
    }

    private static boolean located(Around around) {
        String before = around.wordBefore();
        boolean ofNoun = NOUNS.stream().anyMatch(noun -> around.precedes(noun + " of "));
        boolean alone = around.next() != ' ' || !Around.capitalised(around.wordAfter());
        return alone && (BEFORE.contains(before) || ofNoun);
    }
}
