package rostrum.reading.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;
import rostrum.statement.Term.Thing;

/**
 * Representatives and envoys of the Secretary-General who are told apart by their state: "Special Representative of
 * the Secretary-General for Iraq" is one body, and "the Special Representative" of a text that names one mission
 * is that mission's head.
 */
final class Titles {
    private static final Map<String, String> TITLES = Map.of(
            "SRSG", "Special Representative of the Secretary-General",
            "SESG", "Special Envoy of the Secretary-General",
            "PESG", "Personal Envoy of the Secretary-General");

    private Titles() {}

    /** The name of a composed office, from its id: {@code SRSG-SOUTH-SUDAN}. */
    static Optional<String> name(Thing thing) {
        int hyphen = thing.id().indexOf('-');
        return Optional.ofNullable(hyphen < 0 ? null : TITLES.get(thing.id().substring(0, hyphen)))
                .map(title -> title + " for " + inWords(thing.id().substring(hyphen + 1)));
    }

    private static String inWords(String capitals) {
        StringBuilder words = new StringBuilder();
        for (String word : capitals.split("-")) {
            boolean small = word.equals("OF") || word.equals("THE") || word.equals("AND");
            String lower = word.toLowerCase(Locale.ROOT);
            words.append(words.isEmpty() ? "" : " ")
                    .append(small || lower.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
        }
        return words.toString();
    }

    /** Marks with each general title told apart as far as the text allows. */
    static List<Mark> composed(String text, List<Mark> marks, Bodies bodies) {
        Optional<Thing> mission = soleMission(marks, bodies);
        List<Mark> composed = new ArrayList<>(marks.size());
        for (int at = 0; at < marks.size(); at++) {
            Mark mark = marks.get(at);
            boolean general = mark.thing().kind() == Kind.BODY
                    && TITLES.containsKey(mark.thing().id());
            composed.add(general ? told(text, marks, at, mission) : mark);
        }
        return composed;
    }

    private static Mark told(String text, List<Mark> marks, int at, Optional<Thing> mission) {
        Mark mark = marks.get(at);
        Optional<Mark> state = stateAfter(text, marks, at);
        if (state.isPresent()) {
            String name = text.substring(state.get().start(), state.get().end());
            return new Mark(
                    office(mark.thing(), name), mark.start(), state.get().end(), Form.NAMED);
        }
        return headedMission(text, marks, at)
                .or(() -> mission)
                .flatMap(headed -> stateIn(text, marks, headed))
                .map(name -> new Mark(office(mark.thing(), name), mark.start(), mark.end(), Form.NAMED))
                .orElse(mark);
    }

    /** The mission in "Special Representative of the Secretary-General and Head of the …". */
    private static Optional<Thing> headedMission(String text, List<Mark> marks, int at) {
        int end = marks.get(at).end();
        return marks.stream()
                .filter(mark -> mark.start() > end
                        && mark.start() - end < 40
                        && mark.thing().kind() == Kind.BODY)
                .filter(mark -> text.substring(end, mark.start()).matches(",? and [Hh]ead of (?:the )?"))
                .map(Mark::thing)
                .findFirst();
    }

    /** The one mission that the text speaks of more than once, where no other representative is told apart. */
    private static Optional<Thing> soleMission(List<Mark> marks, Bodies bodies) {
        Set<Thing> named = new HashSet<>();
        marks.forEach(mark -> named.add(mark.thing()));
        boolean another = named.stream().anyMatch(thing -> thing.id().startsWith("SRSG-"));
        return bodies.onlyMission(named)
                .filter(only -> !another)
                .filter(only ->
                        marks.stream().filter(mark -> mark.thing().equals(only)).count() > 1);
    }

    private static Optional<Mark> stateAfter(String text, List<Mark> marks, int at) {
        int end = marks.get(at).end();
        for (int next = at + 1; next < marks.size(); next++) {
            Mark mark = marks.get(next);
            String between = mark.start() < end ? "" : text.substring(end, mark.start());
            boolean joined = between.equals(" for ")
                    || between.equals(" in ")
                    || between.equals(" to ")
                    || between.equals(" for the ")
                    || between.equals(" in the ")
                    || between.equals(" on ");
            if (joined && mark.thing().kind() == Kind.STATE) {
                return Optional.of(mark);
            }
            if (between.length() > 10) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The name of the state in the full name of a mission. */
    private static Optional<String> stateIn(String text, List<Mark> marks, Thing mission) {
        return marks.stream()
                .filter(mark -> mark.thing().equals(mission))
                .flatMap(whole -> marks.stream()
                        .filter(inner -> inner.form() == Form.NESTED
                                && inner.start() >= whole.start()
                                && inner.end() <= whole.end()))
                .map(inner -> text.substring(inner.start(), inner.end()))
                .findFirst();
    }

    private static Thing office(Thing title, String state) {
        String plain = Normalizer.normalize(state, Normalizer.Form.NFD).replaceAll("[^A-Za-z]+", "-");
        return new Thing(Kind.BODY, title.id() + "-" + plain.toUpperCase(Locale.ROOT));
    }
}
