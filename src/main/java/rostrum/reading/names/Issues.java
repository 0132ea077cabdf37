package rostrum.reading.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rostrum.authority.Authority;
import rostrum.authority.Theme;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;
import rostrum.statement.Term.Thing;

/** The phrases that show a theme, in one automaton; capitals do not matter, the longest phrase stands. */
final class Issues {
    private final Automaton automaton;

    Issues(Authority authority) {
        Map<String, List<Sense>> senses = new TreeMap<>();
        for (Theme theme : authority.themes()) {
            Thing thing = new Thing(Kind.ISSUE, theme.id());
            List<String> phrases = new ArrayList<>(theme.triggers());
            phrases.add(theme.label());
            for (String phrase : phrases) {
                String key = Folded.key(phrase);
                senses.computeIfAbsent(key, absent -> new ArrayList<>(1))
                        .add(new Sense(thing, Sense.Role.NAME, acronym(phrase) ? phrase : key));
            }
        }
        automaton = Automaton.of(senses);
    }

    List<Mark> marks(String text) {
        List<Hit> hits = automaton.anyCase(Folded.of(text));
        hits.sort(Names.LEFTMOST_LONGEST);
        List<Mark> marks = new ArrayList<>();
        for (Hit hit : Chosen.from(hits).top(Kind.ISSUE)) {
            marks.add(new Mark(hit.thing(), hit.start(), hit.end(), Form.NAMED));
        }
        return marks;
    }

    private static boolean acronym(String phrase) {
        return phrase.length() <= 5 && phrase.equals(phrase.toUpperCase(java.util.Locale.ROOT));
    }
}
