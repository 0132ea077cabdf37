package rostrum.reading.citation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.Set;

/**
 * What looks like a document symbol, its damage repaired.
 *
 * @param organ {@code S} also where the scan made it 8
 * @param parts what follows the first slash, without white space: {@code 2016/949}
 * @param tail the bracket after it, where one belongs to it: {@code (Resumption 1)}
 * @param end of organ and parts
 * @param tailEnd of the tail, or {@code end}
 */
record PrintedSymbol(String organ, String parts, Optional<String> tail, int start, int end, int tailEnd) {
    private static final int LONGEST = 80;
    private static final Set<String> ORGANS =
            Set.of("S", "A", "E", "8", "ST", "SI", "CCPR", "CEDAW", "CAT", "CRC", "TD");
    private static final Pattern TAIL = Pattern.compile("^ ?(\\((?:Resumption ?\\d+|\\d{4}|[IVX]+|Part [IVX]+)\\))");

    /** The symbol around its first slash, where it begins at or after {@code free} and has a digit. */
    static Optional<PrintedSymbol> at(String text, int slash, int free) {
        int organEnd = text.charAt(slash - 1) == ' ' ? slash - 1 : slash;
        int start = organEnd;
        while (start > 0 && organEnd - start < 6 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        String organ = text.substring(start, organEnd);
        if (start < free || !ORGANS.contains(organ)) {
            return Optional.empty();
        }
        int end = partsEnd(text, slash, Math.min(text.length(), slash + LONGEST));
        String printed = text.substring(slash + 1, Math.max(slash + 1, end)).replaceAll("\\s", "");
        String parts = repaired(printed);
        if (parts.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String council = organ.equals("8") || organ.equals("SI") ? "S" : organ;
        Matcher tail = TAIL.matcher(text.substring(end, Math.min(text.length(), end + 20)));
        return Optional.of(
                tail.find()
                        ? new PrintedSymbol(council, parts, Optional.of(tail.group(1)), start, end, end + tail.end())
                        : new PrintedSymbol(council, parts, Optional.empty(), start, end, end));
    }

    /** Where the last part ends, a closing full stop or hyphen left out. */
    private static int partsEnd(String text, int slash, int last) {
        int at = slash;
        int end = slash;
        while (at < last && text.charAt(at) == '/') {
            int from = past(text, at + 1, last);
            int to = from;
            while (to < last && inPart(text.charAt(to))) {
                to++;
            }
            if (to == from) {
                break;
            }
            end = to;
            at = past(text, to, last);
        }
        while (end > slash + 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        return end;
    }

    private static int past(String text, int at, int last) {
        return at < last && Character.isWhitespace(text.charAt(at)) ? at + 1 : at;
    }

    private static boolean inPart(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '.' || c == ']' || c == '-';
    }

    /** Letters that stand for digits in parts that are numbers; "PVI888" is "PV.1888". */
    private static String repaired(String rest) {
        StringBuilder parts = new StringBuilder();
        for (String part : rest.split("/", -1)) {
            String digits = Digits.repaired(part);
            String whole = Digits.all(digits) ? digits : part;
            if (whole.startsWith("PV") && !whole.startsWith("PV.")) {
                whole = "PV." + Digits.repaired(whole.substring(2));
            } else if (whole.startsWith("PV.")) {
                whole = "PV." + Digits.repaired(whole.substring(3));
            }
            parts.append(parts.isEmpty() ? "" : "/").append(whole);
        }
        return parts.toString();
    }
}
