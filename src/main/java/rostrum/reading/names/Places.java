package rostrum.reading.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;

/** Which of the names that could be a place's are one. */
final class Places {
    private static final Set<String> INSTITUTIONS = Set.of(
            "University", "Institute", "School", "College", "Post", "Times", "Club", "Foundation", "Centre", "Center");

    private final Set<String> instrumentNouns = new HashSet<>(PhraseList.read(Places.class, "instrument-nouns.txt"));
    private final Persons persons = new Persons();

    List<Mark> marks(String text, Chosen chosen) {
        List<Mark> marks = new ArrayList<>();
        for (Hit hit : chosen.top(Kind.PLACE)) {
            Around around = new Around(text, hit.start(), hit.end());
            String after = around.next() == ' ' ? around.wordAfter() : "";
            boolean named = !instrumentNouns.contains(after) && !INSTITUTIONS.contains(after);
            boolean ofSchool = around.precedes("University of ") || around.precedes("Institute of ");
            if (named && !ofSchool && !persons.named(around)) {
                marks.add(new Mark(hit.thing(), hit.start(), hit.end(), Form.NAMED));
            }
        }
        return marks;
    }
}
