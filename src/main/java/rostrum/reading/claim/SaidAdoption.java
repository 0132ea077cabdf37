package rostrum.reading.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.statement.Term.Value;

/** When and how a text was adopted, as speakers word it. */
final class SaidAdoption {
    private static final Pattern DATE = Pattern.compile("(?:(?:(\\d{1,2}) )?([A-Z][a-z]+) )?(\\d{4})");

    private SaidAdoption() {}

    /** "by consensus", or "unanimously" in all its forms. */
    static String manner(String words) {
        return words.toLowerCase(Locale.ROOT).contains("consensus") ? "by consensus" : "unanimously";
    }

    /**
     * "31 October 2000", "October 2000", "2000", "yesterday", "this morning".
     *
     * @param today the day of the meeting, without which "today" is no day
     */
    static Optional<Value> day(String words, Optional<LocalDate> today) {
        Matcher date = DATE.matcher(words);
        if (date.matches()) {
            return printed(date);
        }
        int back = words.equalsIgnoreCase("yesterday") ? 1 : 0;
        return today.map(day -> new Value(day.minusDays(back).toString(), "date"));
    }

    private static Optional<Value> printed(Matcher date) {
        String year = date.group(3);
        if (date.group(2) == null) {
            return Optional.of(new Value(year, "gYear"));
        }
        try {
            Month month = Month.valueOf(date.group(2).toUpperCase(Locale.ROOT));
            return Optional.of(
                    date.group(1) == null
                            ? new Value(String.format("%s-%02d", year, month.getValue()), "gYearMonth")
                            : new Value(
                                    LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(date.group(1)))
                                            .toString(),
                                    "date"));
        } catch (IllegalArgumentException | DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
