package rostrum.store.remote;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Durations that a store gives in seconds, however they were written: Virtuoso does, bare in an answer to a query, and
 * with the sign in the middle in a graph, neither of which is a form of theirs.
 */
final class Durations {
    private static final BigInteger DAY = BigInteger.valueOf(86_400);

    private static final Pattern SECONDS = Pattern.compile("(?:PT)?([-+]?[0-9]{1,15}(?:\\.[0-9]{1,9})?)S?");

    private Durations() {}

    /** An {@code xsd:dayTimeDuration} in its canonical form (XML Schema 1.1, part 2, section E.2); else the same. */
    static Node mended(Node literal) {
        if (!XSDDatatype.XSDdayTimeDuration.getURI().equals(literal.getLiteralDatatypeURI())) {
            return literal;
        }
        Matcher seconds = SECONDS.matcher(literal.getLiteralLexicalForm());
        return seconds.matches()
                ? NodeFactory.createLiteralDT(
                        canonical(new BigDecimal(seconds.group(1))), XSDDatatype.XSDdayTimeDuration)
                : literal;
    }

    private static String canonical(BigDecimal signed) {
        BigDecimal all = signed.abs();
        BigInteger[] days = all.toBigInteger().divideAndRemainder(DAY);
        long rest = days[1].longValueExact();
        BigDecimal seconds = all.remainder(BigDecimal.valueOf(60)).stripTrailingZeros();
        String time = part(rest / 3600, "H")
                + part(rest % 3600 / 60, "M")
                + (seconds.signum() == 0 ? "" : seconds.toPlainString() + "S");
        String date = part(days[0].longValueExact(), "D");
        return (signed.signum() < 0 ? "-P" : "P")
                + (date.isEmpty() && time.isEmpty() ? "T0S" : date + (time.isEmpty() ? "" : "T" + time));
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }
}
