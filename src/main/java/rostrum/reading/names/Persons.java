package rostrum.reading.names;

import java.util.HashSet;
import java.util.Set;

/** Tells where the name of a state or place is a person's: "Mr. Jordan", "Michael Jordan", "Chad Smith". */
final class Persons {
    private static final Set<String> BEFORE_A_STATE = Set.of(
            "Government",
            "Republic",
            "Kingdom",
            "State",
            "North",
            "South",
            "East",
            "West",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Lake",
            "Greater",
            "President",
            "King",
            "Minister",
            "Queen",
            "Central",
            "Upper",
            "Lower",
            "Neighbouring",
            "University",
            "Mount",
            "The",
            "And",
            "In",
            "Fort",
            "Port",
            "New");

    private final Set<String> titles = new HashSet<>(PhraseList.read(Persons.class, "person-titles.txt"));
    private final Set<String> alsoPersons = new HashSet<>(PhraseList.read(Persons.class, "personal-states.txt"));

    boolean named(Around around) {
        if (titles.contains(around.titleBefore())) {
            return true;
        }
        String words = around.text().substring(around.start(), around.end());
        return alsoPersons.contains(words) && (surname(around) || givenName(around));
    }

    private static boolean surname(Around around) {
        if (!around.precedes(" ")) {
            return false;
        }
        String before = around.wordBefore();
        int from = around.start() - 1 - before.length();
        boolean opens = new Around(around.text(), Math.max(0, from), around.start()).opensSentence();
        return Around.capitalised(before)
                && before.length() > 1
                && !opens
                && !BEFORE_A_STATE.contains(before)
                && !Capitals.allUpper(before, 0, before.length());
    }

    /** A family name follows: "Chad Smith"; what belongs to a state does not make one: "Jordan River". */
    private static boolean givenName(Around around) {
        String after = around.wordAfter();
        return around.next() == ' '
                && Around.capitalised(after)
                && after.length() > 1
                && !Capitals.allUpper(after, 0, after.length())
                && FAMILY_NAME_CUES.contains(around.titleBefore());
    }

    private static final Set<String> FAMILY_NAME_CUES =
            Set.of("Ambassador", "colleague", "Representative", "Minister", "Director");
}
