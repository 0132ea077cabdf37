package rostrum.reading.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Kind;
import rostrum.statement.SpeechRecord;
import rostrum.statement.Term.Thing;

/** Finds documents cited by number or symbol. */
public final class Citations {
    private static final Pattern RESOLUTIONS = Pattern.compile(
            "(?<para>[Pp]aragraph (?<number>\\d{1,3})(?: \\([a-z]\\))? of )?(?:Security )?(?:Council )?[Rr]esolutions? (?=\\d)");
    private static final Pattern COUNCIL =
            Pattern.compile("\\G(?<no>\\d{1,4}) ?\\((?<year>(?:19|20)\\d{2})\\)(?:, and |, | and )?");
    private static final Pattern ASSEMBLY =
            Pattern.compile("\\G(?<session>\\d{2})/(?<no>\\d{1,3})(?:, and |, | and )?");
    private static final Pattern SYMBOLS = Pattern.compile(
            "\\b(?:S/RES/\\d{1,4} ?\\((?:19|20)\\d{2}\\)|[SA]/PRST/\\d{4}/\\d+|S/PV\\.\\d+|A/RES/\\d{2}/\\d+"
                    + "|S/\\d{4}/\\d+(?:/Add\\.\\d+)?|A/\\d{2}/\\d+)");

    private Citations() {}

    /** Citations in order of reading. A list "1325 (2000) and 1820 (2008)" gives one for each number. */
    public static List<Citation> in(RepairedText text) {
        List<Citation> found = new ArrayList<>();
        Matcher lead = RESOLUTIONS.matcher(text.value());
        while (lead.find()) {
            numbers(text.value(), lead, COUNCIL, found);
            numbers(text.value(), lead, ASSEMBLY, found);
        }
        Matcher symbol = SYMBOLS.matcher(text.value());
        while (symbol.find()) {
            String canonical = symbol.group().replaceFirst(" ?\\(", " (");
            found.add(new Citation(
                    thing(canonical), canonical, Optional.empty(), symbol.start(), symbol.start(), symbol.end()));
        }
        found.sort(java.util.Comparator.comparingInt(Citation::start));
        return found;
    }

    private static void numbers(String text, Matcher lead, Pattern pattern, List<Citation> found) {
        Matcher number = pattern.matcher(text);
        boolean first = true;
        for (int at = lead.end(); number.find(at); at = number.end()) {
            boolean council = pattern == COUNCIL;
            String symbol = council
                    ? "S/RES/" + number.group("no") + " (" + number.group("year") + ")"
                    : "A/RES/" + number.group("session") + "/" + number.group("no");
            int end = council ? text.indexOf(')', number.start()) + 1 : number.end("no");
            int documentStart = first ? afterParagraph(lead) : number.start();
            Optional<String> paragraph = first ? Optional.ofNullable(lead.group("number")) : Optional.empty();
            found.add(new Citation(
                    thing(symbol), symbol, paragraph, first ? lead.start() : number.start(), documentStart, end));
            first = false;
        }
    }

    private static int afterParagraph(Matcher lead) {
        return lead.group("para") == null ? lead.start() : lead.end("para");
    }

    private static Thing thing(String symbol) {
        return new Thing(Kind.DOCUMENT, SpeechRecord.iriForm(symbol));
    }
}
