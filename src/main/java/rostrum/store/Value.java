package rostrum.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import rostrum.ontology.Prefixes;

/** A value that a person writes for a query's parameter, on the command line or in a page's address. */
public final class Value {
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s\"{}|\\\\^`]+)>");
    private static final Pattern ABSOLUTE = Pattern.compile("(?:https?://|urn:|mailto:|tag:)[^<>\\s\"{}|\\\\^`]+");
    private static final Pattern PREFIXED = Pattern.compile("([a-z]+):([\\w.-]*)");
    private static final Pattern QUOTED = Pattern.compile("(?s)\"(.*)\"(?:@([A-Za-z]+(?:-[A-Za-z0-9]+)*))?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Value() {}

    /**
     * An IRI in angle brackets or whole, a name with a prefix that we know, words in quotation marks with or without
     * their language, a whole number, a day; anything else is plain words.
     */
    public static Node of(String written) {
        String value = written.strip();
        Matcher bracketed = IN_BRACKETS.matcher(value);
        if (bracketed.matches()) {
            return NodeFactory.createURI(bracketed.group(1));
        }
        if (ABSOLUTE.matcher(value).matches()) {
            return NodeFactory.createURI(value);
        }
        Matcher prefixed = PREFIXED.matcher(value);
        if (prefixed.matches() && Prefixes.vocabularies().containsKey(prefixed.group(1))) {
            return NodeFactory.createURI(Prefixes.vocabularies().get(prefixed.group(1)) + prefixed.group(2));
        }
        Matcher quoted = QUOTED.matcher(value);
        if (quoted.matches()) {
            return quoted.group(2) == null
                    ? NodeFactory.createLiteralString(quoted.group(1))
                    : NodeFactory.createLiteralLang(quoted.group(1), quoted.group(2));
        }
        if (WHOLE_NUMBER.matcher(value).matches()) {
            return NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
        }
        return DAY.matcher(value).matches()
                ? NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate)
                : NodeFactory.createLiteralString(value);
    }
}
