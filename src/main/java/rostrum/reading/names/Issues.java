package rostrum.reading.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rostrum.authority.Authority;
import rostrum.authority.Theme;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;
import rostrum.statement.Term.Thing;

/**
 * The phrases that show a theme, in one automaton; capitals do not matter, the longest phrase stands. A phrase that is
 * the name of a state or a place shows that state or place and no theme.
 */
final class Issues {
    private final Automaton automaton = new Automaton();

    Issues(Authority authority) {
        Set<String> named = new HashSet<>();
        authority.states().forEach(state -> {
            named.add(state.name());
            named.addAll(state.aliases());
        });
        authority.places().forEach(place -> named.add(place.name()));
        for (Theme theme : authority.themes()) {
            Thing thing = new Thing(Kind.ISSUE, theme.id());
            theme.triggers().stream()
                    .filter(phrase -> !named.contains(phrase))
                    .forEach(phrase -> automaton.add(phrase, new Sense(thing, Sense.Role.NAME, phrase)));
            automaton.add(theme.label(), new Sense(thing, Sense.Role.NAME, theme.label()));
        }
    }

    List<Mark> marks(String text) {
        List<Hit> hits = automaton.anyCase(Lexemes.of(text));
        hits.removeIf(hit -> acronym(hit.sense().name()) && !Capitals.allUpper(text, hit.start(), hit.end()));
        hits.sort(Names.LEFTMOST_LONGEST);
        List<Mark> marks = new ArrayList<>();
        for (Hit hit : Chosen.from(hits).top(Kind.ISSUE)) {
            marks.add(new Mark(hit.thing(), hit.start(), hit.end(), Form.NAMED));
        }
        return marks;
    }

    private static boolean acronym(String phrase) {
        return phrase.length() <= 5 && Capitals.allUpper(phrase, 0, phrase.length());
    }
}
