package rostrum.reading.heading;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.statement.SpeechRecord;
import rostrum.statement.SpeechRecord.Listing;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;

/**
 * A whole verbatim record of a meeting (S/PV) in one text, taken apart into its speeches: the front page tells symbol,
 * day, President and agenda, and each heading at the start of a line begins a speech. Running heads and the lines of
 * page numbers are left out of the speeches, since they are no words of theirs.
 */
public final class VerbatimRecord {
    private static final int FRONT = 6000;
    private static final Pattern SYMBOL =
            Pattern.compile("S/PV\\.\\s?(\\d{1,5})(?:\\s*\\(?\\s*Resumption\\s*(\\d+)\\s*\\)?)?");
    private static final Pattern MEETING = Pattern.compile("\\b\\d{1,2}?,?\\d{1,3}(?:st|nd|rd|th) meeting\\b");
    private static final Pattern OPENED =
            Pattern.compile("(?m)^\\s*The meeting (?:was called to order|was resumed|resumed|reconvened)[^\\n]*$");
    private static final Pattern CLOSED =
            Pattern.compile("(?m)^\\s*The meeting (?:rose|was suspended|was adjourned)[^\\n]*$");
    private static final Pattern DAY =
            Pattern.compile("\\b(\\d{1,2}) (January|February|March|April|May|June|July|August"
                    + "|September|October|November|December) (\\d{4})\\b");
    private static final Pattern PRESIDENT = Pattern.compile("(?m)^\\s*President:[^\\n(]*\\(([^)\\n]{2,80})\\)");
    private static final Pattern AGENDA =
            Pattern.compile("(?ms)^\\s*Agenda\\s*\\n(.*?)(?:\\n\\s*\\n\\s*\\n|^\\s*This record )");
    private static final Pattern FURNITURE = Pattern.compile("(?m)^[ \\t\\f]*(?:\\d{1,3}/\\d{1,3}[ \\t]+\\d\\d-\\d{4,6}"
            + "|\\d\\d-\\d{4,6}(?: \\(E\\))?(?:[ \\t]+\\d{1,3}(?:/\\d{1,3})?)?|\\d{1,3}"
            + "|S/PV\\.\\d+[^\\n]{0,140}\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,2}/\\d{1,2}/\\d{2,4}[^\\n]{0,140}S/PV\\.\\d+[^\\n]{0,20}"
            + "|S/PV\\.\\d+(?: \\(Resumption \\d+\\))?)[ \\t]*(?:\\n|$)");

    private final String text;
    private final String front;
    private final String symbol;
    private final String meeting;
    private final String fileName;

    private VerbatimRecord(String text, int body, Matcher symbol, String fileName) {
        this.text = text;
        this.front = text.substring(0, body);
        this.meeting = "S/PV." + symbol.group(1);
        this.symbol = meeting + (symbol.group(2) == null ? "" : " (Resumption " + symbol.group(2) + ")");
        this.fileName = fileName;
    }

    /**
     * The speeches of a record, numbered from 1 and tied to their neighbours.
     *
     * @return the statement alone where its text is no whole record, or where a record of it is known already
     */
    public static List<Statement> speeches(Statement statement) {
        String text = statement.text().value();
        String start = text.substring(0, Math.min(text.length(), FRONT));
        Matcher opened = OPENED.matcher(start);
        Matcher symbol = SYMBOL.matcher(start);
        boolean whole = statement.record().isEmpty()
                && MEETING.matcher(start).find()
                && symbol.find()
                && opened.find()
                && symbol.start() < opened.start();
        if (!whole) {
            return List.of(statement);
        }
        List<Statement> speeches =
                new VerbatimRecord(text, opened.end(), symbol, statement.fileName()).apart(opened.end());
        return speeches.isEmpty() ? List.of(statement) : speeches;
    }

    private List<Statement> apart(int body) {
        List<Integer> starts = headings(body);
        List<Statement> speeches = new ArrayList<>();
        for (int at = 0; at < starts.size(); at++) {
            int to = at + 1 < starts.size() ? starts.get(at + 1) : text.length();
            String words = text.substring(starts.get(at), to);
            Matcher closed = CLOSED.matcher(words);
            String said = closed.find() ? words.substring(0, closed.start()) : words;
            String speech = FURNITURE.matcher(said).replaceAll("").strip() + "\n";
            SpeechRecord record = record(at + 1, starts.size(), speech);
            String name = fileName.replaceFirst("\\.[^.]*$", "") + String.format("_spch%03d.txt", at + 1);
            speeches.add(new Statement(record.key(), name, SpeechText.of(speech), Optional.of(record)));
        }
        return speeches;
    }

    /** Where a line begins with a heading that ends in a colon. */
    private List<Integer> headings(int body) {
        List<Integer> starts = new ArrayList<>();
        for (int line = text.indexOf('\n', body) + 1; line > 0; line = text.indexOf('\n', line) + 1) {
            int at = line;
            while (at < text.length()
                    && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\f')) {
                at++;
            }
            if (at < text.length() && Character.isUpperCase(text.charAt(at))) {
                String rest = text.substring(at, Math.min(text.length(), at + 300));
                boolean heading = Opening.of(rest)
                        .filter(opening -> rest.substring(0, opening.end()).contains(":"))
                        .isPresent();
                if (heading) {
                    starts.add(at);
                }
            }
        }
        return starts;
    }

    private SpeechRecord record(int number, int of, String speech) {
        boolean presiding = Opening.of(speech)
                .filter(opening -> opening.honorific().isEmpty())
                .filter(opening -> opening.name().endsWith("President"))
                .isPresent();
        SpeechRecord record = new SpeechRecord(
                symbol,
                meeting,
                day(),
                number,
                agenda(),
                presiding ? president() : Optional.empty(),
                presiding ? Optional.of("The President") : Optional.empty(),
                List.of(symbol));
        return record.listed(Listing.NONE.between(
                number > 1 ? Optional.of(numbered(record, number - 1)) : Optional.empty(),
                number < of ? Optional.of(numbered(record, number + 1)) : Optional.empty()));
    }

    private static String numbered(SpeechRecord record, int number) {
        return SpeechRecord.iriForm(record.documentSymbol()) + "-" + String.format("%03d", number);
    }

    private Optional<LocalDate> day() {
        Matcher day = DAY.matcher(front);
        if (!day.find()) {
            return Optional.empty();
        }
        Month month = Month.valueOf(day.group(2).toUpperCase(Locale.ROOT));
        int number = Integer.parseInt(day.group(1));
        return number >= 1 && number <= month.minLength()
                ? Optional.of(LocalDate.of(Integer.parseInt(day.group(3)), month, number))
                : Optional.empty();
    }

    private Optional<String> president() {
        Matcher president = PRESIDENT.matcher(front);
        return president.find() ? Optional.of(president.group(1).strip()) : Optional.empty();
    }

    private List<String> agenda() {
        Matcher agenda = AGENDA.matcher(front);
        return agenda.find()
                ? agenda.group(1)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(4)
                        .toList()
                : List.of();
    }
}
