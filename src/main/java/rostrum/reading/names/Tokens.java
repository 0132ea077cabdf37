package rostrum.reading.names;

import java.util.Arrays;

/** The words of a text by number, with what parts them. */
final class Tokens {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int size;

    private Tokens(String text, int[] starts, int[] ends, int size) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.size = size;
    }

    static Tokens of(String text) {
        int[] starts = new int[16];
        int[] ends = new int[16];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            if (!wordly(text.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            while (at < text.length() && wordly(text.charAt(at))) {
                at++;
            }
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = from;
            ends[size++] = at;
        }
        return new Tokens(text, starts, ends, size);
    }

    int size() {
        return size;
    }

    String word(int at) {
        return text.substring(starts[at], ends[at]);
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    /** Whether one space parts this word from the next. */
    boolean spaced(int at) {
        return at + 1 < size && starts[at + 1] == ends[at] + 1 && text.charAt(ends[at]) == ' ';
    }

    /** Whether a comma and a space part this word from the next. */
    boolean comma(int at) {
        return at + 1 < size && starts[at + 1] == ends[at] + 2 && text.charAt(ends[at]) == ',';
    }

    boolean opensSentence(int at) {
        return new Around(text, starts[at], ends[at]).opensSentence();
    }

    private static boolean wordly(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '’';
    }
}
