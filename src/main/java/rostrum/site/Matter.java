package rostrum.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import rostrum.graph.Iris;

/**
 * What a page lists of a thing, as the page's address names it: {@code said-condemns} for what it condemns,
 * {@code heard-condemns} for who condemns it.
 *
 * @param role as what the thing stands in the claims: their subject or their object
 */
record Matter(Node role, Node predicate) {
    private static final Pattern NAME = Pattern.compile("(said|heard)-([A-Za-z]{1,60})");

    static String of(Node role, Node predicate) {
        return (role.equals(Told.SUBJECT) ? "said-" : "heard-") + Words.local(predicate);
    }

    /** None where nothing is called so. */
    static Optional<Matter> named(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new Matter(
                        parts.group(1).equals("said") ? Told.SUBJECT : Told.OBJECT, Iris.term(parts.group(2))))
                : Optional.empty();
    }
}
