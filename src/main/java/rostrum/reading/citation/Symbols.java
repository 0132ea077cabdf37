package rostrum.reading.citation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rostrum.reading.citation.Citation.DocumentKind;

/** Documents cited by symbol, with the scan's damage repaired: "S/2016/949", "8/2016/235", "S/2014 / l89", "S/PVI888". */
final class Symbols {
    private static final String PART = "[A-Za-z0-9.\\]-]+";
    private static final Pattern SYMBOL = Pattern.compile(
            "\\b(?P<organ>S|A|E|8|ST|SI|CCPR|CEDAW|CAT|CRC|TD)\\s?/\\s?(?P<rest>" + PART + "(?:\\s?/\\s?" + PART + ")*)"
                    + "(?P<tail> ?\\((?:Resumption ?\\d+|\\d{4}|[IVX]+|Part [IVX]+)\\)| \\(\\d{4}\\))?");
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
        Matcher matcher = SYMBOL.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            Optional<Found> one = symbol(text, matcher);
            one.ifPresent(found::add);
            from = one.map(Found::end).orElse(matcher.start() + 1);
        }
        Matcher statement = STATEMENT.matcher(text);
        while (statement.find()) {
            found.add(new Found(
                    "S/PRST/" + statement.group("number"),
                    DocumentKind.PRESIDENTIAL_STATEMENT,
                    statement.start(),
                    statement.end()));
        }
        return found;
    }

    private static Optional<Found> symbol(String text, Matcher matcher) {
        String organ = matcher.group("organ");
        String rest = matcher.group("rest").replaceAll("\\s", "");
        int end = matcher.end("rest");
        while (rest.endsWith(".") || rest.endsWith("-")) {
            rest = rest.substring(0, rest.length() - 1);
            end--;
        }
        String parts = repaired(rest);
        String council = organ.equals("8") || organ.equals("SI") ? "S" : organ;
        Optional<String> tail = Optional.ofNullable(matcher.group("tail")).map(String::strip);
        boolean tailed = tail.isPresent() && end == matcher.end("rest");
        if (council.equals("S")) {
            return council(
                    text, parts, tailed ? tail : Optional.empty(), matcher.start(), end, tailed ? matcher.end() : end);
        }
        if (parts.startsWith("RES/")) {
            String number = parts + (tailed ? " " + tail.orElse("") : "");
            return Optional.of(new Found(
                    council + "/" + number, DocumentKind.GA_RESOLUTION, matcher.start(), tailed ? matcher.end() : end));
        }
        boolean real = SESSIONAL.matcher(parts).matches()
                || SUBSIDIARY.matcher(parts).matches()
                || YEARLY.matcher(parts).matches();
        return real
                ? Optional.of(new Found(council + "/" + parts, kind(text, matcher.start()), matcher.start(), end))
                : Optional.empty();
    }

    private static Optional<Found> council(
            String text, String parts, Optional<String> tail, int start, int end, int tailEnd) {
        if (parts.startsWith("RES/")) {
            String number = parts.substring(4);
            return Digits.all(number) && tail.isPresent()
                    ? Optional.of(
                            new Found("S/RES/" + number + " " + tail.get(), DocumentKind.SC_RESOLUTION, start, tailEnd))
                    : Optional.empty();
        }
        if (parts.startsWith("PRST/")) {
            return Optional.of(new Found("S/" + parts, DocumentKind.PRESIDENTIAL_STATEMENT, start, end));
        }
        if (RECORD.matcher(parts).matches()) {
            boolean resumed =
                    tail.filter(words -> words.startsWith("(Resumption")).isPresent();
            String symbol = "S/" + parts + (resumed ? " " + tail.orElse("") : "");
            return Optional.of(new Found(symbol, DocumentKind.OTHER, start, resumed ? tailEnd : end));
        }
        Matcher yearly = YEARLY.matcher(parts);
        if (yearly.matches()) {
            int year = Integer.parseInt(yearly.group(1));
            Optional<String> doubt = year >= 1994 && year <= 2099
                    ? Optional.empty()
                    : Optional.of("No document symbol of the Council has the year " + year + ".");
            return Optional.of(new Found("S/" + parts, kind(text, start), start, end, doubt));
        }
        boolean plain = COUNCIL_PLAIN.matcher(parts).matches() || parts.startsWith("AC.");
        return plain ? Optional.of(new Found("S/" + parts, kind(text, start), start, end)) : Optional.empty();
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
