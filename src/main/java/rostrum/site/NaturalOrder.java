package rostrum.site;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/** The order in which people sort names with numbers: S-PV.999 before S-PV.1000. */
final class NaturalOrder {
    private static final Pattern RUN = Pattern.compile("\\d+|\\D+");

    private NaturalOrder() {}

    static int compare(String one, String other) {
        List<String> left = runs(one);
        List<String> right = runs(other);
        for (int at = 0; at < Math.min(left.size(), right.size()); at++) {
            int order = compareRuns(left.get(at), right.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareRuns(String one, String other) {
        return Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0))
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static List<String> runs(String name) {
        return RUN.matcher(name)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
