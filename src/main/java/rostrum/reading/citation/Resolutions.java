package rostrum.reading.citation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rostrum.authority.Authority;
import rostrum.reading.citation.Citation.DocumentKind;
import rostrum.reading.citation.Citation.Doubt;

/**
 * Resolutions cited by number: "resolution 1325 (2000)", "resolutions 1325 (2000), 1889 (2009) and 2242 (2015)",
 * "General Assembly resolution 64/293", "resolution 194 (III)", "resolution 1325".
 */
final class Resolutions {
    private static final Pattern WORD = Pattern.compile("\\b[Rr]esolutions?,? $");
    private static final Pattern COUNCIL = Pattern.compile("(?:United Nations )?Security Council(?:'s|’s)? $");
    private static final Pattern ITEM = Pattern.compile(
            "^(?:(?P<session>(?:ES-|S-)?\\d{1,2}/\\d{1,3}(?: ?[A-Z]\\b)?)|(?P<roman>\\d{1,4}(?: [A-Z])?) ?\\((?P<numeral>S-[IVX]+|[IVX]+)\\)"
                    + "|(?P<bare>\\d{2,4})(?: \\(|\\b))");
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
        int lastEnd = -1;
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            Optional<NumberAndYear> read = NumberAndYear.around(text, open);
            if (read.isPresent()) {
                Optional<Found> one = council(text, read.get(), lastEnd);
                lastEnd = one.map(Found::end).orElse(lastEnd);
                one.ifPresent(found::add);
            }
        }
    }

    private Optional<Found> council(String text, NumberAndYear read, int lastEnd) {
        int start = read.start();
        int worded = backTo(WORD, text, start);
        int council = backTo(COUNCIL, text, start);
        boolean listed = lastEnd >= 0
                && start >= lastEnd
                && start - lastEnd <= 12
                && JOINT.matcher(text.substring(lastEnd, start)).find();
        boolean assembly = worded >= 0 && assembly(text, worded);
        OptionalInt known = authority.resolutionYear(read.number());
        boolean fits = known.isPresent() && known.getAsInt() == read.year();
        if (assembly || !(fits || worded >= 0 || listed)) {
            return Optional.empty();
        }
        int from = worded >= 0 ? worded : council >= 0 ? council : start;
        return Optional.of(
                council(Integer.toString(read.number()), Integer.toString(read.year()), known, from, read.end()));
    }

    private static Found council(String number, String year, OptionalInt known, int start, int end) {
        int digits = Integer.parseInt(number);
        String symbol = "S/RES/" + digits + " (" + year + ")";
        return new Found(symbol, DocumentKind.SC_RESOLUTION, start, end, doubt(digits, Integer.parseInt(year), known));
    }

    private static Optional<Doubt> doubt(int number, int year, OptionalInt known) {
        if (known.isEmpty()) {
            return Optional.of(new Doubt(
                    "No Security Council resolution has the number " + number + " (" + year + ").", Optional.empty()));
        }
        if (known.getAsInt() == year) {
            return Optional.empty();
        }
        String likely = "S/RES/" + number + " (" + known.getAsInt() + ")";
        return Optional.of(new Doubt(
                "Resolution " + number + " is of " + known.getAsInt() + ", not of " + year + "; likely " + likely + ".",
                Optional.of(likely)));
    }

    /** What follows the word "resolution" without a year: General Assembly forms and bare numbers, lists of them. */
    private void listed(String text, List<Found> found) {
        for (int word = text.indexOf("esolution"); word > 0; word = text.indexOf("esolution", word + 1)) {
            int start = word - 1;
            boolean assembly = assembly(text, start);
            int at = afterWord(text, word + "esolution".length());
            while (at >= 0 && at < text.length()) {
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

    /** Past the rest of the word "resolutions" and one space, or -1 where no number can follow. */
    private static int afterWord(String text, int end) {
        int at = end;
        at += text.startsWith("s", at) ? 1 : 0;
        at += text.startsWith(",", at) ? 1 : 0;
        return text.startsWith(" ", at) ? at + 1 : -1;
    }

    /** Past a "1325 (2000)" that {@link #numbered} has read, or -1 where none stands here. */
    private static int pastCouncilItem(String text, int at) {
        int open = text.indexOf('(', at);
        return open < 0 || open - at > 6
                ? -1
                : NumberAndYear.around(text, open)
                        .filter(read -> read.start() == at)
                        .map(NumberAndYear::end)
                        .orElse(-1);
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
