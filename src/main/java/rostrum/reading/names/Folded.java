package rostrum.reading.names;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the form names are compared in: lower case, no accents, one kind of apostrophe and hyphen, spaces for
 * line breaks, and no space after a hyphen that a line's end left inside a name ("Secretary- General"). Each
 * character remembers its place in the text.
 */
final class Folded {
    private final String text;
    private final String value;
    private final int[] index;

    private Folded(String text, String value, int[] index) {
        this.text = text;
        this.value = value;
        this.index = index;
    }

    static Folded of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] index = new int[text.length()];
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ' ' && strayAfterHyphen(text, at)) {
                continue;
            }
            index[folded.length()] = at;
            folded.append(fold(c));
        }
        return new Folded(text, folded.toString(), Arrays.copyOf(index, folded.length()));
    }

    /** A name as a key: folded as texts are. */
    static String key(String name) {
        return of(name.strip()).value;
    }

    String value() {
        return value;
    }

    /** Where in the text a folded range begins. */
    int start(int from) {
        return index[from];
    }

    /** Where in the text a folded range ends. */
    int end(int to) {
        return index[to - 1] + 1;
    }

    String text() {
        return text;
    }

    private static boolean strayAfterHyphen(String text, int space) {
        return space > 1
                && space + 1 < text.length()
                && text.charAt(space - 1) == '-'
                && Character.isLetter(text.charAt(space - 2))
                && Character.isUpperCase(text.charAt(space + 1));
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\n' ? ' ' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\u00B4' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u00A0', '\u202F' -> ' ';
            case 'ı' -> 'i';
            case 'ø', 'Ø' -> 'o';
            case 'ł', 'Ł' -> 'l';
            default -> unaccented(c);
        };
    }

    private static char unaccented(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return Character.toLowerCase(parts.charAt(0));
    }
}
