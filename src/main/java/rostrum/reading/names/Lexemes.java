package rostrum.reading.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the automaton reads it: words in folded form and single punctuation marks, white space left out, each
 * with its place in the text. So "Secretary- General" reads as "Secretary-General", across a line's end too.
 */
final class Lexemes {
    private final String text;
    private final List<String> folded = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private Lexemes(String text) {
        this.text = text;
    }

    static Lexemes of(String text) {
        Lexemes lexemes = new Lexemes(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (Character.isLetterOrDigit(c)) {
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
            }
            if (!Character.isWhitespace(c)) {
                lexemes.add(at, end);
            }
            at = end;
        }
        return lexemes;
    }

    private void add(int start, int end) {
        if (folded.size() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[folded.size()] = start;
        ends[folded.size()] = end;
        folded.add(Folding.of(text.substring(start, end)));
    }

    String text() {
        return text;
    }

    int size() {
        return folded.size();
    }

    String folded(int at) {
        return folded.get(at);
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }
}
