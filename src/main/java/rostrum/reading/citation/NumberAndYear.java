package rostrum.reading.citation;

import java.util.Optional;

/**
 * "1325 (2000)" as a scan may print it: "1325(2000,)", "233] (2016)".
 *
 * @param start of the number
 * @param end after the bracket
 */
record NumberAndYear(int number, int year, int start, int end) {

    /** The number before and the year after an opening bracket, where both are there. */
    static Optional<NumberAndYear> around(String text, int open) {
        int numberEnd = open > 0 && text.charAt(open - 1) == ' ' ? open - 1 : open;
        int start = numberEnd;
        while (start > 0 && Digits.like(text.charAt(start - 1))) {
            start--;
        }
        int yearEnd = open + 1;
        while (yearEnd < text.length() && yearEnd < open + 6 && Digits.like(text.charAt(yearEnd))) {
            yearEnd++;
        }
        String number = Digits.repaired(text.substring(start, numberEnd));
        String year = Digits.repaired(text.substring(open + 1, yearEnd));
        boolean inWord =
                start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '/');
        boolean shaped = Digits.all(number) && number.length() <= 4 && Digits.all(year) && year.length() == 4;
        return shaped && !inWord
                ? Optional.of(new NumberAndYear(
                        Integer.parseInt(number), Integer.parseInt(year), start, closed(text, yearEnd)))
                : Optional.empty();
    }

    /** Past a stray comma, full stop or space and the closing bracket, as far as they are there. */
    private static int closed(String text, int yearEnd) {
        int at = yearEnd;
        while (at < text.length() && at < yearEnd + 2 && ",. ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean closes = at < text.length() && (text.charAt(at) == ')' || text.charAt(at) == ']');
        return closes ? at + 1 : yearEnd;
    }
}
