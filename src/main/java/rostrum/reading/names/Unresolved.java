package rostrum.reading.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Reading.Flag;

/** Acronyms that stand for a body or an instrument that no table knows: "the CPLP", "SADCBRIG". */
public final class Unresolved {
    private static final Pattern ACRONYM = Pattern.compile("[A-Z]{3,9}(?:-[A-Z]{2,6})?s?");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");
    private static final Set<String> PLAIN = Set.copyOf(PhraseList.read(Unresolved.class, "abbreviations.txt"));

    private Unresolved() {}

    /**
     * One flag for each such acronym, at its first place.
     *
     * @param from index into the repaired text at which the speech begins, past its heading
     * @param marks all that the text names
     */
    public static List<Flag> flags(RepairedText text, int from, List<Mark> marks) {
        Tokens tokens = Tokens.of(text.value());
        Set<String> told = new HashSet<>();
        List<Flag> flags = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            int start = tokens.start(at);
            int end = tokens.end(at);
            if (start >= from
                    && end - start >= 3
                    && Character.isUpperCase(text.value().charAt(start + 1))) {
                String word = tokens.word(at);
                boolean acronym = ACRONYM.matcher(word).matches()
                        && !PLAIN.contains(word)
                        && !ROMAN.matcher(word).matches()
                        && !shouted(tokens, at);
                if (acronym && told.add(word) && marks.stream().noneMatch(mark -> over(mark, start, end))) {
                    flags.add(new Flag(
                            "name-unresolved", "No table knows what " + word + " stands for.", text.span(start, end)));
                }
            }
        }
        return flags;
    }

    /** Whether the words around are in capitals too, so that they are printed so and are no acronym. */
    private static boolean shouted(Tokens tokens, int at) {
        int from = at;
        while (from > 0 && tokens.spaced(from - 1) && capitals(tokens.word(from - 1))) {
            from--;
        }
        int to = at;
        while (tokens.spaced(to) && capitals(tokens.word(to + 1))) {
            to++;
        }
        return to - from > 1;
    }

    private static boolean capitals(String word) {
        return word.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
    }

    private static boolean over(Mark mark, int start, int end) {
        return mark.start() < end && start < mark.end();
    }
}
