package rostrum.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import rostrum.source.TabSeparated.Row;

/** The day that a row gives: whole in {@code date}, or in {@code year}, {@code month} (a name or a number), {@code day}. */
final class PrintedDate {
    private PrintedDate() {}

    static Optional<LocalDate> of(Row row) {
        return row.cell("date")
                .flatMap(PrintedDate::whole)
                .or(() -> row.cell("year")
                        .flatMap(year -> row.cell("month")
                                .flatMap(month -> row.cell("day").flatMap(day -> parts(year, month, day)))));
    }

    private static Optional<LocalDate> whole(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parts(String year, String month, String day) {
        try {
            int number = Arrays.stream(Month.values())
                    .filter(name -> name.name().equalsIgnoreCase(month))
                    .mapToInt(Month::getValue)
                    .findFirst()
                    .orElseGet(() -> Integer.parseInt(month));
            return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }
}
