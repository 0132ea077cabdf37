package rostrum.reading.act;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** Whom a speaker speaks for beside its own state: "I speak on behalf of the European Union". */
final class SpokenFor {
    private static final int OPENING = 1200;
    private static final int CUE = 80;
    private static final Pattern BEHALF = Pattern.compile(
            "\\bon behalf of (?:the )?(?:(?:[Mm]ember )?[Ss]tates (?:members )?of |countries of |members of )?(?:the )?$");

    private SpokenFor() {}

    /** The party, and the bodies that it says it speaks for where its statement begins. */
    static Set<Thing> with(Thing party, String text, List<Mark> marks) {
        Set<Thing> selves = new LinkedHashSet<>();
        selves.add(party);
        for (Mark mark : marks) {
            if (mark.thing().kind() == Kind.BODY && mark.start() < OPENING) {
                String before = text.substring(Math.max(0, mark.start() - CUE), mark.start());
                if (BEHALF.matcher(before.replace('\n', ' ')).find()) {
                    selves.add(mark.thing());
                }
            }
        }
        return selves;
    }
}
