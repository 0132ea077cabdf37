package rostrum.reading.names;

import java.text.Normalizer;

/** The form that names are compared in: lower case, no accents, one kind of apostrophe and of hyphen. */
final class Folding {
    private Folding() {}

    static String of(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            folded.append(of(words.charAt(at)));
        }
        return folded.toString();
    }

    private static char of(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\u00B4' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u00A0', '\u202F' -> ' ';
            case 'ı' -> 'i';
            case 'ø', 'Ø' -> 'o';
            case 'ł', 'Ł' -> 'l';
            default -> Character.toLowerCase(unaccented(c));
        };
    }

    private static char unaccented(char c) {
        return Character.isSurrogate(c)
                ? c
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
}
