package rostrum.reading.names;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rostrum.authority.Authority;
import rostrum.authority.Body;
import rostrum.authority.Instrument;
import rostrum.authority.State;
import rostrum.authority.Theme;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;
import rostrum.statement.Term.Thing;

/** Finds the names of the known things: one automaton for proper names as written, one for issues in any case. */
public final class Names {
    private final AhoCorasickDoubleArrayTrie<Named> proper = new AhoCorasickDoubleArrayTrie<>();
    private final AhoCorasickDoubleArrayTrie<Named> issues = new AhoCorasickDoubleArrayTrie<>();
    private final Map<String, Thing> parties = new HashMap<>();

    public Names(Authority authority) {
        TreeMap<String, Named> names = new TreeMap<>();
        authority.places().forEach(place -> put(names, place.name(), new Thing(Kind.PLACE, place.id()), Form.NAMED));
        for (Instrument instrument : authority.instruments()) {
            Thing thing = new Thing(Kind.INSTRUMENT, instrument.id());
            put(names, instrument.name(), thing, Form.NAMED);
            instrument.aliases().forEach(alias -> put(names, alias, thing, Form.NAMED));
        }
        for (Body body : authority.bodies()) {
            Thing thing = new Thing(Kind.BODY, body.id());
            put(names, body.name(), thing, Form.NAMED);
            put(names, body.id(), thing, Form.NAMED);
            body.aliases().forEach(alias -> put(names, alias, thing, Form.NAMED));
        }
        for (State state : authority.states()) {
            Thing thing = new Thing(Kind.STATE, state.iso3());
            state.demonyms().forEach(demonym -> put(names, demonym, thing, Form.DEMONYM));
            put(names, state.name(), thing, Form.NAMED);
            state.aliases().forEach(alias -> put(names, alias, thing, Form.NAMED));
        }
        proper.build(names);
        names.forEach((name, named) -> parties.put(name.toLowerCase(Locale.ROOT), named.thing));
        TreeMap<String, Named> triggers = new TreeMap<>();
        for (Theme theme : authority.themes()) {
            Named named = new Named(new Thing(Kind.ISSUE, theme.id()), Form.NAMED);
            theme.triggers().forEach(trigger -> triggers.put(trigger.toLowerCase(Locale.ROOT), named));
        }
        issues.build(triggers);
    }

    private static void put(Map<String, Named> names, String name, Thing thing, Form form) {
        if (name.length() > 2 || name.equals("UN") || name.equals("UK") || name.equals("US") || name.equals("EU")) {
            names.put(name, new Named(thing, form));
        }
    }

    /** Parties by their names in lower case, for headings. */
    public Map<String, Thing> parties() {
        return java.util.Collections.unmodifiableMap(parties);
    }

    /** Marks that do not overlap within their automaton, the longest first. */
    public List<Mark> marks(RepairedText text) {
        List<Mark> marks = longest(text.value(), proper, text.value());
        marks.addAll(longest(text.value(), issues, text.value().toLowerCase(Locale.ROOT)));
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(mark -> -mark.end()));
        return marks;
    }

    private static List<Mark> longest(String text, AhoCorasickDoubleArrayTrie<Named> automaton, String searched) {
        Collection<AhoCorasickDoubleArrayTrie.Hit<Named>> hits = automaton.parseText(searched);
        List<Mark> found = new ArrayList<>();
        for (var hit : hits) {
            if (whole(text, hit.begin, hit.end)) {
                found.add(new Mark(hit.value.thing, hit.begin, hit.end, hit.value.form));
            }
        }
        found.sort(Comparator.comparingInt((Mark mark) -> mark.start() - mark.end())
                .thenComparingInt(Mark::start));
        boolean[] taken = new boolean[text.length()];
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : found) {
            if (!taken[mark.start()] && !taken[mark.end() - 1]) {
                kept.add(mark);
                java.util.Arrays.fill(taken, mark.start(), mark.end(), true);
            }
        }
        return kept;
    }

    private static boolean whole(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private record Named(Thing thing, Form form) {}
}
