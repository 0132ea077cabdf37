package rostrum.reading.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rostrum.authority.Authority;
import rostrum.authority.State;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;
import rostrum.statement.Term.Thing;

/** Which of the names that could be a state's are one, and which state's. */
final class States {
    private static final Thing CONGO = new Thing(Kind.STATE, "COG");
    private static final Thing DEMOCRATIC_CONGO = new Thing(Kind.STATE, "COD");

    private final Map<Thing, State> states = new HashMap<>();
    private final Map<Thing, Thing> stateOfPlace = new HashMap<>();
    private final Map<Thing, String> placeNames = new HashMap<>();
    private final Set<String> instrumentNouns;
    private final Persons persons = new Persons();

    States(Authority authority) {
        for (State state : authority.states()) {
            states.put(new Thing(Kind.STATE, state.iso3()), state);
        }
        authority
                .places()
                .forEach(place -> place.state().ifPresent(iso3 -> {
                    Thing thing = new Thing(Kind.PLACE, place.id());
                    stateOfPlace.put(thing, new Thing(Kind.STATE, iso3));
                    placeNames.put(thing, place.name());
                }));
        instrumentNouns = new HashSet<>(PhraseList.read(States.class, "instrument-nouns.txt"));
    }

    List<Mark> marks(String text, Chosen chosen) {
        Set<Thing> certain = certain(text, chosen);
        List<Mark> marks = new ArrayList<>();
        for (List<Hit> group : chosen.groups()) {
            Hit first = group.getFirst();
            if (first.is(Kind.STATE) && meant(text, first)) {
                marks.add(mark(text, first, sense(text, group, certain)));
            }
        }
        for (Chosen.Inner inner : chosen.inner()) {
            if (inner.hit().is(Kind.STATE)) {
                Hit outer = inner.outer();
                boolean part =
                        region(new Around(text, inner.hit().start(), inner.hit().end()));
                if (!part && (outer.is(Kind.BODY) || outer.is(Kind.INSTRUMENT))) {
                    marks.add(new Mark(
                            inner.hit().thing(),
                            inner.hit().start(),
                            inner.hit().end(),
                            Form.NESTED));
                } else if (outer.is(Kind.PLACE) && partOf(outer, inner.hit())) {
                    marks.add(mark(text, inner.hit(), inner.hit().thing()));
                }
            }
        }
        return marks;
    }

    /** "Ukraine" in "eastern Ukraine"; not "Kuwait" in "Kuwait City". */
    private boolean partOf(Hit place, Hit state) {
        return state.thing().equals(stateOfPlace.get(place.thing())) && state.start() > place.start();
    }

    /** States named in a way that leaves no choice. */
    private static Set<Thing> certain(String text, Chosen chosen) {
        Set<Thing> certain = new HashSet<>();
        for (List<Hit> group : chosen.groups()) {
            Hit first = group.getFirst();
            if (group.size() == 1 && first.is(Kind.STATE) && !bareCongo(text, first)) {
                certain.add(first.thing());
            }
        }
        chosen.inner().stream()
                .filter(inner -> !inner.outer().is(Kind.STATE))
                .map(Chosen.Inner::hit)
                .filter(hit -> hit.is(Kind.STATE) && !bareCongo(text, hit))
                .forEach(hit -> certain.add(hit.thing()));
        return certain;
    }

    private boolean meant(String text, Hit hit) {
        Around around = new Around(text, hit.start(), hit.end());
        if (hit.sense().role() == Sense.Role.DEMONYM) {
            return !Languages.speaks(around) && !region(around);
        }
        return !persons.named(around);
    }

    /** "Central African States", "the American continent": a part of the world. */
    private static boolean region(Around around) {
        boolean partly = around.follows(" States")
                || around.follows(" countries")
                || around.follows(" subregion")
                || around.follows(" region")
                || around.follows(" continent")
                || around.follows(" hemisphere")
                || around.follows(" Economic");
        String words = around.text().substring(around.start(), around.end());
        return partly && (words.equals("Central African") || words.equals("American"));
    }

    private Mark mark(String text, Hit hit, Thing thing) {
        Around around = new Around(text, hit.start(), hit.end());
        String after = around.wordAfter();
        boolean ofInstrument = around.next() == ' ' && Around.capitalised(after) && instrumentNouns.contains(after);
        Form named = hit.sense().role() == Sense.Role.DEMONYM ? Form.DEMONYM : Form.NAMED;
        return new Mark(thing, hit.start(), hit.end(), ofInstrument ? Form.NESTED : named);
    }

    /** Of several states with the same name or people, the one that the text names for certain. */
    private Thing sense(String text, List<Hit> group, Set<Thing> certain) {
        Thing first = group.getFirst().thing();
        List<Thing> could =
                group.stream().filter(hit -> hit.is(Kind.STATE)).map(Hit::thing).toList();
        if (bareCongo(text, group.getFirst())) {
            return congo(
                    new Around(text, group.getFirst().start(), group.getFirst().end()), certain);
        }
        return could.stream().filter(certain::contains).findFirst().orElse(likeliest(could));
    }

    private static boolean bareCongo(String text, Hit hit) {
        return hit.thing().equals(CONGO) && text.startsWith("Congo", hit.start()) && hit.length() == "Congo".length();
    }

    /** Which of the two states "Congo" is: the one named in full elsewhere, else with an article the larger one. */
    private static Thing congo(Around around, Set<Thing> certain) {
        boolean article = around.precedes("the ") || around.precedes("The ");
        boolean east = around.precedes("eastern ") || around.precedes("Eastern ");
        boolean heading = around.precedes("(") && around.next() == ')';
        boolean larger = east || (certain.contains(DEMOCRATIC_CONGO) && !certain.contains(CONGO)) || article;
        return larger && !certain.contains(CONGO) && !heading ? DEMOCRATIC_CONGO : CONGO;
    }

    /** The member states before the others; of two members the one with the longer land border, as a rough size. */
    private Thing likeliest(List<Thing> could) {
        return could.stream()
                .max(java.util.Comparator.<Thing>comparingInt(this::standing).thenComparing(Thing::compareTo))
                .orElseThrow();
    }

    private int standing(Thing thing) {
        State state = states.get(thing);
        int member = state != null && state.membership() == State.Membership.MEMBER ? 100 : 0;
        return state == null ? 0 : member + state.borders().size();
    }
}
