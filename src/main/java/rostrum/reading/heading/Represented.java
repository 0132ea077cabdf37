package rostrum.reading.heading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rostrum.authority.Authority;
import rostrum.reading.names.PhraseList;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;
import rostrum.statement.Term.Thing;

/**
 * Who is spoken for, told by the text: "in my capacity as Executive Director of UNODC", "on behalf of the
 * International Organization for Migration", "in my national capacity as the representative of Japan".
 *
 * @param name as the text prints it
 */
record Represented(Thing thing, String name) {
    private static final int OPENING_WORDS = 1500;
    private static final Set<String> ORGANS = Set.of("UNSC", "UNGA", "UNSG", "UNDSG");

    /** Words after which the text names whom the speaker stands for. */
    static List<String> cues(Authority authority) {
        return PhraseList.read(Represented.class, "represented.txt", authority);
    }

    /**
     * @param cues see {@link #cues}
     * @param office the heading's words where it names an office in place of a person
     * @param marks what the text names, in order of reading
     */
    static Optional<Represented> in(
            List<String> cues, String text, int body, List<Mark> marks, Optional<String> office) {
        boolean presiding = office.filter(words -> words.contains("resident")).isPresent();
        String opening = text.substring(body, Math.min(text.length(), body + OPENING_WORDS));
        Optional<Represented> told = cues.stream()
                .flatMap(cue -> cue(cue, opening, presiding).stream()
                        .map(end -> after(text, body + end, marks, cue.startsWith("in my")))
                        .flatMap(Optional::stream))
                .findFirst();
        return told.or(() -> office.filter(words -> words.endsWith("General"))
                .map(words -> new Represented(new Thing(Kind.BODY, "UN"), "United Nations")));
    }

    /** Where the words of a cue end; a President speaks for a state only "in my capacity as". */
    private static Optional<Integer> cue(String cue, String opening, boolean presiding) {
        int at = opening.indexOf(cue);
        boolean heard = at >= 0 && (!presiding || cue.startsWith("in my"));
        return heard ? Optional.of(at + cue.length()) : Optional.empty();
    }

    /** The first body or state named close after a cue. */
    private static Optional<Represented> after(String text, int cueEnd, List<Mark> marks, boolean capacity) {
        int reach = Math.min(text.length(), cueEnd + (capacity ? 160 : 110));
        int stop = sentenceEnd(text, cueEnd, reach);
        return marks.stream()
                .filter(mark -> mark.start() >= cueEnd && mark.start() < stop)
                .filter(mark -> mark.form() == Form.NAMED)
                .filter(mark -> mark.thing().kind() == Kind.BODY || mark.thing().kind() == Kind.STATE)
                .filter(mark -> !ORGANS.contains(mark.thing().id()))
                .findFirst()
                .map(mark -> new Represented(
                        mark.thing(), text.substring(mark.start(), mark.end()).replace('\n', ' ')));
    }

    private static int sentenceEnd(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '.' && at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1)))) {
                return at;
            }
        }
        return to;
    }
}
