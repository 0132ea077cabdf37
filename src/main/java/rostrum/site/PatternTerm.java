package rostrum.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A term of a triple pattern as it stands in an address, in Hydra's explicit representation: {@code https://…},
 * {@code "words"}, {@code "words"@en}, {@code "5"^^http://www.w3.org/2001/XMLSchema#integer}, IRIs in angle brackets
 * too. Nothing, or a variable such as {@code ?s}, is anything.
 */
final class PatternTerm {
    private static final String CHARACTERS = "[^\\x00-\\x20<>\"{}|\\\\^`\\p{Cs}]";
    private static final Pattern IRI = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:" + CHARACTERS + "*)");
    private static final Pattern IN_BRACKETS = Pattern.compile("<" + IRI + ">");
    private static final Pattern VARIABLE = Pattern.compile("\\?\\w*");
    /** The words end at the last quotation mark, whatever stands within. */
    private static final Pattern LITERAL =
            Pattern.compile("\"(.*)\"(?:@([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+)|\\^\\^(.+))?", Pattern.DOTALL);

    private PatternTerm() {}

    /**
     * A subject or a property.
     *
     * @param field the name of the parameter
     */
    static Node iri(String field, String written) {
        return isAnything(written) ? Node.ANY : named(written).orElseThrow(() -> NotAnswered.noIri(field));
    }

    static Node object(String written) {
        if (isAnything(written)) {
            return Node.ANY;
        }
        return named(written).or(() -> literal(written)).orElseThrow(NotAnswered::noObject);
    }

    private static boolean isAnything(String written) {
        return written.isBlank() || VARIABLE.matcher(written).matches();
    }

    private static Optional<Node> named(String written) {
        String iri = written.strip();
        Matcher bracketed = IN_BRACKETS.matcher(iri);
        if (bracketed.matches()) {
            return Optional.of(NodeFactory.createURI(bracketed.group(1)));
        }
        return IRI.matcher(iri).matches() ? Optional.of(NodeFactory.createURI(iri)) : Optional.empty();
    }

    private static Optional<Node> literal(String written) {
        Matcher literal = LITERAL.matcher(written.strip());
        if (!literal.matches()) {
            return Optional.empty();
        }
        if (literal.group(2) != null) {
            return Optional.of(NodeFactory.createLiteralLang(literal.group(1), literal.group(2)));
        }
        if (literal.group(3) == null) {
            return Optional.of(NodeFactory.createLiteralString(literal.group(1)));
        }
        return named(literal.group(3)).map(type -> NodeFactory.createLiteralDT(literal.group(1), type(type.getURI())));
    }

    /** Jena keeps every type that it is asked for by name; what anybody may ask for is not kept. */
    private static RDFDatatype type(String iri) {
        RDFDatatype known = TypeMapper.getInstance().getTypeByName(iri);
        return known == null ? new BaseDatatype(iri) : known;
    }

    /** As it is asked for. */
    static String written(Node term) {
        if (term.isURI()) {
            return term.getURI();
        }
        if (!term.isLiteral()) {
            return "";
        }
        String words = "\"" + term.getLiteralLexicalForm() + "\"";
        String language = term.getLiteralLanguage();
        String type = term.getLiteralDatatypeURI();
        return language.isEmpty()
                ? words + (type.equals("http://www.w3.org/2001/XMLSchema#string") ? "" : "^^" + type)
                : words + "@" + language;
    }
}
