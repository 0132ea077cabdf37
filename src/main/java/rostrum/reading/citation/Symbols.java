package rostrum.reading.citation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rostrum.reading.citation.Citation.DocumentKind;
import rostrum.reading.citation.Citation.Doubt;

/** Documents cited by symbol, with the scan's damage repaired: "S/2016/949", "8/2016/235", "S/2014 / l89", "S/PVI888". */
final class Symbols {
    private static final Pattern STATEMENT =
            Pattern.compile("\\b[Pp]residential [Ss]tatements?,? (?:[a-z]+ )?(?P<number>\\d{4}/\\d{1,3})\\b");
    private static final Pattern COUNCIL_PLAIN = Pattern.compile("^\\d{4,5}(?:/(?:Add|Corr|Rev)\\.\\d+)*$");
    private static final Pattern YEARLY = Pattern.compile("^(\\d{4})/\\d{1,4}(?:/(?:Add|Corr|Rev)\\.\\d+(?:\\*)?)*$");
    private static final Pattern RECORD = Pattern.compile("^PV\\.\\d{1,5}(?:/(?:Add|Corr)\\.\\d+)*$");
    private static final Pattern SESSIONAL =
            Pattern.compile("^(?:(?:ES|S)-)?\\d{1,2}/(?:PV\\.|L\\.|INF/|SR\\.)?\\d{1,4}(?:/(?:Add|Corr|Rev)\\.\\d+)*$");
    private static final Pattern SUBSIDIARY =
            Pattern.compile("^(?:HRC|AC\\.\\d+|C\\.\\d+|CN\\.\\d+|CONF\\.\\d+|INF|NGO|ECE|AGENDA)(?:/[A-Z0-9.-]+)+$");

    private Symbols() {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int free = 0;
        for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
            Optional<Found> one = PrintedSymbol.at(text, slash, free).flatMap(printed -> symbol(text, printed));
            one.ifPresent(found::add);
            free = one.map(Found::end).orElse(free);
        }
        if (text.contains("residential ")) {
            statements(text, found);
        }
        return found;
    }

    private static void statements(String text, List<Found> found) {
        Matcher statement = STATEMENT.matcher(text);
        while (statement.find()) {
            found.add(new Found(
                    "S/PRST/" + statement.group("number"),
                    DocumentKind.PRESIDENTIAL_STATEMENT,
                    statement.start(),
                    statement.end()));
        }
    }

    private static Optional<Found> symbol(String text, PrintedSymbol printed) {
        String parts = printed.parts();
        if (printed.organ().equals("S")) {
            return council(text, printed);
        }
        if (parts.startsWith("RES/")) {
            String number = parts + printed.tail().map(tail -> " " + tail).orElse("");
            return Optional.of(new Found(
                    printed.organ() + "/" + number, DocumentKind.GA_RESOLUTION, printed.start(), printed.tailEnd()));
        }
        boolean real = SESSIONAL.matcher(parts).matches()
                || SUBSIDIARY.matcher(parts).matches()
                || YEARLY.matcher(parts).matches();
        return real ? Optional.of(found(text, printed, Optional.empty())) : Optional.empty();
    }

    private static Optional<Found> council(String text, PrintedSymbol printed) {
        String parts = printed.parts();
        int start = printed.start();
        if (parts.startsWith("RES/")) {
            String number = parts.substring("RES/".length());
            return printed.tail()
                    .filter(tail -> Digits.all(number))
                    .map(tail -> new Found(
                            "S/RES/" + number + " " + tail, DocumentKind.SC_RESOLUTION, start, printed.tailEnd()));
        }
        if (parts.startsWith("PRST/")) {
            return Optional.of(new Found("S/" + parts, DocumentKind.PRESIDENTIAL_STATEMENT, start, printed.end()));
        }
        if (RECORD.matcher(parts).matches()) {
            Optional<String> resumed = printed.tail().filter(tail -> tail.startsWith("(Resumption"));
            return Optional.of(new Found(
                    "S/" + parts + resumed.map(tail -> " " + tail).orElse(""),
                    DocumentKind.OTHER,
                    start,
                    resumed.isPresent() ? printed.tailEnd() : printed.end()));
        }
        Matcher yearly = YEARLY.matcher(parts);
        if (yearly.matches()) {
            int year = Integer.parseInt(yearly.group(1));
            boolean fits = year >= 1994 && year <= 2099;
            return Optional.of(found(
                    text,
                    printed,
                    fits
                            ? Optional.empty()
                            : Optional.of(new Doubt(
                                    "No document symbol of the Council has the year " + year + ".",
                                    Optional.empty()))));
        }
        boolean plain = COUNCIL_PLAIN.matcher(parts).matches() || parts.startsWith("AC.");
        return plain ? Optional.of(found(text, printed, Optional.empty())) : Optional.empty();
    }

    private static Found found(String text, PrintedSymbol printed, Optional<Doubt> doubt) {
        return new Found(
                printed.organ() + "/" + printed.parts(),
                kind(text, printed.start()),
                printed.start(),
                printed.end(),
                doubt);
    }

    /** A report where the words before, in the same sentence, say so. */
    private static DocumentKind kind(String text, int start) {
        String before = text.substring(Math.max(0, start - 120), start).toLowerCase(Locale.ROOT);
        int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
        String clause = before.substring(stop + 1);
        int report = clause.lastIndexOf("report");
        int other = Math.max(
                Math.max(clause.lastIndexOf("letter"), clause.lastIndexOf("draft")),
                Math.max(clause.lastIndexOf("concept"), clause.lastIndexOf("see s")));
        return report > other ? DocumentKind.REPORT : DocumentKind.OTHER;
    }
}
