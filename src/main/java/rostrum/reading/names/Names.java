package rostrum.reading.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rostrum.authority.Authority;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Kind;
import rostrum.statement.Mention;

/** Finds what a text names. Built once from the authority tables; then a pure function of the text. */
public final class Names {
    static final Comparator<Hit> LEFTMOST_LONGEST = Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::length).reversed())
            .thenComparing(hit -> hit.sense().role() == Sense.Role.BLOCK ? 0 : 1)
            .thenComparing(hit -> hit.thing().kind())
            .thenComparing(Hit::thing);

    private final Automaton automaton;
    private final States states;
    private final Places places;
    private final Bodies bodies;
    private final Issues issues;

    public Names(Authority authority) {
        automaton = Dictionary.automaton(authority);
        states = new States(authority);
        places = new Places();
        bodies = new Bodies(authority);
        issues = new Issues(authority);
    }

    /**
     * States, bodies, instruments and places, in order of reading. A shorter name inside a longer one is left out,
     * but for a state inside the name of a body or instrument, which is marked as nested.
     */
    public List<Mark> marks(RepairedText text) {
        String value = text.value();
        List<Hit> hits = automaton.in(Lexemes.of(value));
        Tokens tokens = Tokens.of(value);
        hits.addAll(CoinedInstruments.in(value, tokens, hits));
        hits.addAll(CoinedPlaces.in(value, tokens));
        hits.addAll(CoinedBodies.in(value, tokens, hits));
        hits.sort(LEFTMOST_LONGEST);
        hits = Towns.meant(value, hits);
        Chosen chosen = Chosen.from(hits);
        List<Mark> marks = new ArrayList<>();
        marks.addAll(states.marks(value, chosen));
        marks.addAll(places.marks(value, chosen));
        marks.addAll(bodies.marks(value, chosen));
        for (Hit hit : chosen.top(Kind.INSTRUMENT)) {
            marks.add(new Mark(hit.thing(), hit.start(), hit.end(), Mention.Form.NAMED));
        }
        marks.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed())
                .thenComparing(Mark::thing));
        return Titles.composed(value, marks, bodies);
    }

    /** The issues of the theme table that the text speaks of, at their words; they may lie over other marks. */
    public List<Mark> issues(RepairedText text) {
        return issues.marks(text.value());
    }
}
