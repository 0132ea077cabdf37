package rostrum.reading.citation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.reading.citation.Citation.Doubt;

/** A number of which one digit is wrong, where the same speech cites the resolution of that year with the right one. */
final class Misprint {
    private static final Pattern COUNCIL = Pattern.compile("S/RES/(\\d+) \\((\\d{4})\\)");

    private Misprint() {}

    /** The citation's doubt, with the likelier reading that the rest of the speech offers where it does. */
    static Optional<Doubt> weighed(Citation doubtful, List<Citation> all) {
        return doubtful.doubt()
                .map(doubt -> all.stream()
                        .filter(other -> other.doubt().isEmpty() && oneDigitApart(doubtful.symbol(), other.symbol()))
                        .findFirst()
                        .map(other -> new Doubt(
                                doubt.sentence().replaceFirst("[;.] ?(?:likely .*)?$", "") + "; likely "
                                        + other.symbol() + ", which the speech cites too.",
                                Optional.of(other.symbol())))
                        .orElse(doubt));
    }

    private static boolean oneDigitApart(String one, String other) {
        Matcher left = COUNCIL.matcher(one);
        Matcher right = COUNCIL.matcher(other);
        if (!left.matches() || !right.matches() || !left.group(2).equals(right.group(2))) {
            return false;
        }
        String a = left.group(1);
        String b = right.group(1);
        long different = a.length() == b.length()
                ? java.util.stream.IntStream.range(0, a.length())
                        .filter(at -> a.charAt(at) != b.charAt(at))
                        .count()
                : 0;
        return different == 1;
    }
}
