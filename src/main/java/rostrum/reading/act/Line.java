package rostrum.reading.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rostrum.reading.text.Mark;

/** A sentence as tokens; a name of several words is one. */
record Line(List<Token> tokens) {
    private static final int LONGEST = 600;
    private static final int HEADING = 20;

    /**
     * @param marks names that lie in the range, in order, without overlaps
     */
    static Line of(String text, int start, int end, List<Mark> marks) {
        List<Token> tokens = new ArrayList<>();
        int next = 0;
        int at = start;
        while (at < end && tokens.size() < LONGEST) {
            if (next < marks.size() && marks.get(next).start() <= at) {
                Mark mark = marks.get(next++);
                if (mark.start() == at) {
                    tokens.add(token(text, at, mark.end(), Optional.of(mark)));
                    at = mark.end();
                }
                continue;
            }
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int to = wordEnd(
                    text,
                    at,
                    next < marks.size() ? Math.min(end, marks.get(next).start()) : end);
            tokens.add(token(text, at, to, Optional.empty()));
            at = to;
        }
        return new Line(tokens);
    }

    private static Token token(String text, int start, int end, Optional<Mark> mark) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        return new Token(word, Character.isUpperCase(text.charAt(start)), start, end, mark);
    }

    private static int wordEnd(String text, int from, int end) {
        int at = from;
        while (at < end && inWord(text, at, end)) {
            at++;
        }
        return at == from ? from + Character.charCount(text.codePointAt(from)) : at;
    }

    /** Letters and digits, and a hyphen or apostrophe between them. */
    private static boolean inWord(String text, int at, int end) {
        char c = text.charAt(at);
        boolean joins = (c == '-' || c == '\'' || c == '’' || c == '.') && at + 1 < end;
        return Character.isLetterOrDigit(c)
                || (joins
                        && Character.isLetterOrDigit(text.charAt(at + 1))
                        && (c != '.' || Character.isDigit(text.charAt(at + 1))));
    }

    /** Index of the first token that is spoken: after the colon of a heading. */
    int body() {
        for (int at = 0; at < Math.min(HEADING, size()); at++) {
            if (word(at).equals(":")) {
                return at + 1;
            }
        }
        return 0;
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /** The word at an index; nothing where there is none or a name. */
    String word(int index) {
        return index < 0 || index >= tokens.size() || tokens.get(index).name()
                ? ""
                : tokens.get(index).word();
    }
}
