package rostrum.reading.heading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rostrum.reading.names.PhraseList;

/**
 * The heading's parts with their places in the repaired text.
 *
 * @param name without honorific; "The President" as it stands
 * @param nameEnd end of honorific and name
 * @param end index of the first word that is spoken
 */
record Opening(Optional<String> honorific, String name, int nameEnd, List<Bracket> brackets, int end) {
    private static final int LONGEST = 240;
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}\\p{Ll}\\. ");
    private static final Pattern TITLED = Pattern.compile("^(" + titles() + ")(?:[.,]\\s*|\\s+)(\\p{L}.*)$");
    private static final Pattern OFFICE = Pattern.compile(
            "^(?:The |THE )?(?:Acting |Temporary )?(?:President|PRESIDENT|Vice-President|(?:Deputy |DEPUTY )?Secretary-\\s?General"
                    + "|(?:DEPUTY )?SECRETARY-GENERAL|Chair(?:man|person|woman)?|Observer|Representative)$");

    /** Words in round brackets, brackets included in the range. */
    record Bracket(String words, int start, int end) {
        boolean ofLanguage() {
            String lower = words.toLowerCase(java.util.Locale.ROOT);
            return lower.startsWith("spoke")
                    || lower.startsWith("interpretation")
                    || lower.startsWith("interpreted")
                    || lower.startsWith("speaking")
                    || lower.startsWith("translated");
        }
    }

    /** The heading that the text begins with, if it begins with one. */
    static Optional<Opening> of(String text) {
        List<Bracket> brackets = new ArrayList<>();
        int nameEnd = -1;
        int at = 0;
        int last = Math.min(text.length(), LONGEST);
        while (at < last) {
            char c = text.charAt(at);
            if (c == '(') {
                int close = closing(text, at, last);
                if (close < 0) {
                    return Optional.empty();
                }
                nameEnd = nameEnd < 0 ? at : nameEnd;
                brackets.add(new Bracket(text.substring(at + 1, close).strip().replace('\n', ' '), at, close + 1));
                at = close + 1;
            } else if (c == ':' && nameEnd < 0 && bracketThenColon(text, at + 1, last)) {
                nameEnd = at;
                at++;
            } else if (c == ':' || (c == ';' && nameEnd > 0)) {
                return named(text, nameEnd < 0 ? at : nameEnd, brackets, at + 1);
            } else if (nameEnd > 0 && !Character.isWhitespace(c) && c != '.' && c != ',') {
                return Character.isUpperCase(c)
                        ? named(text, nameEnd, brackets, at)
                                .filter(o -> o.honorific().isPresent())
                        : Optional.empty();
            } else {
                at++;
            }
        }
        return Optional.empty();
    }

    /** A colon that slipped in before the party: "Mr. Name: (State):". */
    private static boolean bracketThenColon(String text, int from, int last) {
        int open = from;
        while (open < last && text.charAt(open) == ' ') {
            open++;
        }
        int close = open < last && text.charAt(open) == '(' ? closing(text, open, last) : -1;
        return close > 0 && close + 1 < text.length() && text.charAt(close + 1) == ':';
    }

    private static int closing(String text, int open, int last) {
        for (int at = open + 1; at < last; at++) {
            char c = text.charAt(at);
            if (c == ')' || c == ']' || c == '}') {
                return at;
            }
            if (c == ':') {
                return -1;
            }
        }
        return -1;
    }

    private static Optional<Opening> named(String text, int nameEnd, List<Bracket> brackets, int end) {
        int to = nameEnd;
        while (to > 0 && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        String head = text.substring(0, to).replace('\n', ' ');
        int from = 0;
        while (from < to && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        if (from >= to) {
            return Optional.empty();
        }
        Matcher titled = TITLED.matcher(head.substring(from));
        if (titled.matches() && likeAName(titled.group(2))) {
            return Optional.of(new Opening(
                    Optional.of(printed(text, from, titled.group(1))),
                    titled.group(2).strip(),
                    to,
                    brackets,
                    after(text, end)));
        }
        String plain = head.substring(from);
        boolean office = OFFICE.matcher(plain).matches() || plain.startsWith("President ");
        boolean bracketed = !brackets.isEmpty() && likeAName(plain) && Character.isUpperCase(plain.charAt(0));
        return office || bracketed
                ? Optional.of(new Opening(Optional.empty(), plain, to, brackets, after(text, end)))
                : Optional.empty();
    }

    /** The honorific with the full stop that follows it in print. */
    private static String printed(String text, int from, String title) {
        int end = from + title.length();
        return end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',') ? title + "." : title;
    }

    private static boolean likeAName(String words) {
        if (words.length() > 80) {
            return false;
        }
        String[] parts = words.strip().split("\\s+");
        long lower = java.util.Arrays.stream(parts)
                .filter(part -> Character.isLowerCase(part.charAt(0)) && part.length() > 4)
                .count();
        return parts.length <= 9
                && lower <= 1
                && !words.contains("?")
                && !SENTENCE_END.matcher(words).find();
    }

    private static int after(String text, int colon) {
        int at = colon;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String titles() {
        return PhraseList.read(Opening.class, "honorifics.txt").stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
