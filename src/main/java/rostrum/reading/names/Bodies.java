package rostrum.reading.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rostrum.authority.Authority;
import rostrum.authority.Body;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;
import rostrum.statement.Term.Thing;

/** Which body a name stands for, and the short forms "the Council", "the Assembly", "the Mission". */
final class Bodies {
    private static final Thing SECURITY_COUNCIL = new Thing(Kind.BODY, "UNSC");
    private static final Thing GENERAL_ASSEMBLY = new Thing(Kind.BODY, "UNGA");
    private static final Thing SECRETARY_GENERAL = new Thing(Kind.BODY, "UNSG");
    private static final Thing UNITED_NATIONS = new Thing(Kind.BODY, "UN");
    private static final Thing CHARTER = new Thing(Kind.INSTRUMENT, "UNCharter");
    private static final Set<String> OPENING = Set.of(
            "The", "This", "That", "Our", "Your", "If", "When", "As", "While", "Since", "Today", "Most", "Many", "Both",
            "All", "Every", "Each", "No", "Should", "May", "Let", "Will", "Would", "To", "In", "By", "For", "With",
            "From", "And", "But", "Through", "Under", "Some", "Other", "Also", "Does", "Can", "Could", "Members");

    private final Map<Thing, Body> bodies = new HashMap<>();

    Bodies(Authority authority) {
        authority.bodies().forEach(body -> bodies.put(new Thing(Kind.BODY, body.id()), body));
    }

    List<Mark> marks(String text, Chosen chosen) {
        List<Mark> marks = new ArrayList<>();
        List<List<Hit>> groups = chosen.groups();
        Set<Thing> named = new HashSet<>();
        for (int at = 0; at < groups.size(); at++) {
            Hit hit = groups.get(at).getFirst();
            if (hit.is(Kind.BODY) && !(hit.thing().equals(SECRETARY_GENERAL) && ofAnother(text, groups, at))) {
                for (Hit one : together(text, groups.get(at))) {
                    marks.add(new Mark(one.thing(), one.start(), one.end(), Form.NAMED));
                    named.add(one.thing());
                }
            }
        }
        shortForm(text, chosen, "Council", SECURITY_COUNCIL, marks);
        if (named.contains(GENERAL_ASSEMBLY)) {
            shortForm(text, chosen, "Assembly", GENERAL_ASSEMBLY, marks);
        }
        shortForm(text, chosen, "Charter", CHARTER, marks);
        onlyMission(named).ifPresent(mission -> shortForm(text, chosen, "Mission", mission, marks));
        return marks;
    }

    /** All that a name stands for where it names several: "International Tribunals for the Former Yugoslavia and Rwanda". */
    private static List<Hit> together(String text, List<Hit> group) {
        Hit first = group.getFirst();
        boolean several = text.substring(first.start(), first.end()).contains(" and ")
                && group.stream().allMatch(hit -> hit.is(Kind.BODY));
        return several ? group : List.of(first);
    }

    /** A body by its thing, where the tables know it. */
    Optional<Body> body(Thing thing) {
        return Optional.ofNullable(bodies.get(thing));
    }

    /** The one mission that the text names. */
    Optional<Thing> onlyMission(Set<Thing> named) {
        List<Thing> missions = named.stream()
                .filter(thing -> body(thing)
                        .flatMap(Body::kind)
                        .filter(kind -> kind.endsWith("mission"))
                        .isPresent())
                .toList();
        return missions.size() == 1 ? Optional.of(missions.getFirst()) : Optional.empty();
    }

    /** "Secretary-General of the League of Arab States", "the NATO Secretary-General". */
    private static boolean ofAnother(String text, List<List<Hit>> groups, int at) {
        Hit hit = groups.get(at).getFirst();
        if (at + 1 < groups.size()) {
            Hit next = groups.get(at + 1).getFirst();
            String between = text.substring(hit.end(), Math.max(hit.end(), next.start()));
            if (other(next) && (between.equals(" of the ") || between.equals(" of "))) {
                return true;
            }
        }
        if (at > 0) {
            Hit before = groups.get(at - 1).getFirst();
            return other(before) && text.substring(before.end(), hit.start()).equals(" ");
        }
        return false;
    }

    private static boolean other(Hit hit) {
        return hit.is(Kind.BODY) && !hit.thing().equals(UNITED_NATIONS);
    }

    private static void shortForm(String text, Chosen chosen, String word, Thing meant, List<Mark> marks) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            int end = at + word.length();
            Around around = new Around(text, at, end);
            if (!chosen.covers(at) && whole(text, at, end) && alone(around, word)) {
                marks.add(new Mark(meant, at, end, Form.NAMED));
            }
        }
    }

    private static boolean whole(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** No other word makes it the name of something else: "Transitional Council", "Council of Ministers". */
    private static boolean alone(Around around, String word) {
        String before = around.wordBefore();
        boolean free = !Around.capitalised(before) || OPENING.contains(before);
        boolean definite = word.equals("Council") || before.equals("the") || before.equals("The");
        return free
                && definite
                && !named(around, " of ")
                && !named(around, " of the ")
                && !named(around, " for ")
                && !(around.next() == '-');
    }

    private static boolean named(Around around, String joint) {
        int at = around.end() + joint.length();
        return around.follows(joint)
                && at < around.text().length()
                && Character.isUpperCase(around.text().charAt(at));
    }
}
