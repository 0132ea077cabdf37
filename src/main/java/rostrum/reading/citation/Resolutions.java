package rostrum.reading.citation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rostrum.authority.Authority;
import rostrum.reading.citation.Citation.DocumentKind;

/**
 * Resolutions cited by number: "resolution 1325 (2000)", "resolutions 1325 (2000), 1889 (2009) and 2242 (2015)",
 * "General Assembly resolution 64/293", "resolution 194 (III)", "resolution 1325".
 */
final class Resolutions {
    private static final String D = Digits.CLASS;
    private static final Pattern NUMBER_AND_YEAR = Pattern.compile("(" + D + "{1,4}) ?\\((" + D + "{4})[,.]? ?[)\\]]?");
    private static final Pattern WORD = Pattern.compile("\\b[Rr]esolutions?,? $");
    private static final Pattern COUNCIL = Pattern.compile("(?:United Nations )?Security Council(?:'s|’s)? $");
    private static final Pattern ITEM = Pattern.compile(
            "^(?:(?P<session>(?:ES-|S-)?\\d{1,2}/\\d{1,3}(?: ?[A-Z]\\b)?)|(?P<roman>\\d{1,4}(?: [A-Z])?) ?\\((?P<numeral>S-[IVX]+|[IVX]+)\\)"
                    + "|(?P<bare>\\d{2,4})(?: \\(|\\b))");
    private static final Pattern RESOLUTION_WORD = Pattern.compile("\\b[Rr]esolutions?,? ");
    private static final Pattern JOINT =
            Pattern.compile("^(?:, and |,? and |, |,? as well as |,? or | through | to |; )");
    private static final Pattern DATED = Pattern.compile("^,? of (?:\\d{1,2} )?(?:[A-Z][a-z]+ )?(\\d{4})");

    private final Authority authority;

    Resolutions(Authority authority) {
        this.authority = authority;
    }

    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        numbered(text, found);
        listed(text, found);
        return found;
    }

    /** Every "1325 (2000)" whose number and year fit, and those after the word "resolution" that do not. */
    private void numbered(String text, List<Found> found) {
        Matcher matcher = NUMBER_AND_YEAR.matcher(text);
        int lastEnd = -1;
        while (matcher.find()) {
            int start = matcher.start();
            boolean inWord =
                    start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '/');
            if (inWord) {
                continue;
            }
            String number = Digits.repaired(matcher.group(1));
            String year = Digits.repaired(matcher.group(2));
            if (!Digits.all(number) || !Digits.all(year)) {
                continue;
            }
            int worded = backTo(WORD, text, start);
            boolean listed = lastEnd >= 0
                    && JOINT.matcher(text.substring(lastEnd, Math.min(text.length(), start + 1)))
                            .find()
                    && start - lastEnd <= 12;
            boolean assembly = worded >= 0 && assembly(text, worded);
            OptionalInt known = authority.resolutionYear(Integer.parseInt(number));
            boolean fits = known.isPresent() && known.getAsInt() == Integer.parseInt(year);
            if (!assembly && (fits || worded >= 0 || listed)) {
                int from =
                        worded >= 0 ? worded : backTo(COUNCIL, text, start) >= 0 ? backTo(COUNCIL, text, start) : start;
                found.add(council(number, year, known, from, matcher.end()));
                lastEnd = matcher.end();
            }
        }
    }

    private static Found council(String number, String year, OptionalInt known, int start, int end) {
        String symbol = "S/RES/" + Integer.parseInt(number) + " (" + year + ")";
        Optional<String> doubt = known.isPresent() && known.getAsInt() == Integer.parseInt(year)
                ? Optional.empty()
                : Optional.of(
                        known.isPresent()
                                ? "Resolution " + number + " is of " + known.getAsInt() + ", not of " + year
                                        + "; likely S/RES/" + Integer.parseInt(number) + " (" + known.getAsInt() + ")."
                                : "No Security Council resolution has the number " + number + " (" + year + ").");
        return new Found(symbol, DocumentKind.SC_RESOLUTION, start, end, doubt);
    }

    /** What follows the word "resolution" without a year: General Assembly forms and bare numbers, lists of them. */
    private void listed(String text, List<Found> found) {
        Matcher word = RESOLUTION_WORD.matcher(text);
        while (word.find()) {
            boolean assembly = assembly(text, word.start());
            int at = word.end();
            int start = word.start();
            while (at < text.length()) {
                Matcher item = ITEM.matcher(text.substring(at, Math.min(text.length(), at + 24)));
                if (!item.find()) {
                    at = pastCouncilItem(text, at);
                    if (at < 0) {
                        break;
                    }
                } else {
                    Optional<Found> one = item(text, item, start, at, assembly);
                    one.ifPresent(found::add);
                    at = at + item.end();
                    if (one.isEmpty()) {
                        at = pastCouncilItem(text, at - item.end());
                        if (at < 0) {
                            break;
                        }
                    }
                }
                Matcher joint = JOINT.matcher(text.substring(at, Math.min(text.length(), at + 14)));
                if (!joint.find()) {
                    break;
                }
                at += joint.end();
                start = at;
            }
        }
    }

    private Optional<Found> item(String text, Matcher item, int start, int at, boolean assembly) {
        String session = item.group("session");
        String numeral = item.group("numeral");
        String bare = item.group("bare");
        if (session != null) {
            boolean rights = before(text, start).endsWith("Human Rights Council ");
            String symbol = (rights ? "A/HRC/RES/" : "A/RES/") + session.replace(" ", "");
            return Optional.of(new Found(symbol, DocumentKind.GA_RESOLUTION, start, at + item.end()));
        }
        if (numeral != null) {
            String symbol = "A/RES/" + item.group("roman") + " (" + numeral + ")";
            return Optional.of(new Found(symbol, DocumentKind.GA_RESOLUTION, start, at + item.end()));
        }
        boolean opensBracket = item.group().endsWith("(");
        if (bare == null || assembly || opensBracket) {
            return Optional.empty();
        }
        int end = at + bare.length();
        Matcher dated = DATED.matcher(text.substring(end, Math.min(text.length(), end + 24)));
        OptionalInt year = authority.resolutionYear(Integer.parseInt(bare));
        boolean number =
                year.isPresent() && !text.startsWith("/", end) && !text.startsWith(" per ", end) && bare.length() >= 3;
        if (!number) {
            return Optional.empty();
        }
        boolean own = dated.find() && Integer.parseInt(dated.group(1)) == year.getAsInt();
        return Optional.of(
                council(bare, Integer.toString(year.getAsInt()), year, start, own ? end + dated.end() : end));
    }

    /** Past a "1325 (2000)" that {@link #numbered} has read, or -1 where none stands here. */
    private static int pastCouncilItem(String text, int at) {
        Matcher matcher = NUMBER_AND_YEAR.matcher(text.substring(at, Math.min(text.length(), at + 16)));
        return matcher.find() && matcher.start() == 0 ? at + matcher.end() : -1;
    }

    private static boolean assembly(String text, int start) {
        String before = before(text, start);
        return before.endsWith("Assembly ") || before.endsWith("Assembly's ") || before.endsWith("Assembly’s ");
    }

    private static String before(String text, int start) {
        return text.substring(Math.max(0, start - 24), start);
    }

    /** Where the words begin that the pattern finds right before an index, or -1. */
    private static int backTo(Pattern pattern, String text, int index) {
        int from = Math.max(0, index - 40);
        Matcher matcher = pattern.matcher(text.substring(from, index));
        return matcher.find() ? from + matcher.start() : -1;
    }
}
