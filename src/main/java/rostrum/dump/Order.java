package rostrum.dump;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** The order of what is written. It depends on the data alone, never on how a store came to hold them. */
final class Order {
    /** By subject, predicate, object. */
    static final Comparator<Triple> TRIPLES = Comparator.comparing(Triple::getSubject, Order::compare)
            .thenComparing(Triple::getPredicate, Order::compare)
            .thenComparing(Triple::getObject, Order::compare);

    /** The same, for quads of one graph. */
    static final Comparator<Quad> WITHIN_GRAPH = Comparator.comparing(Quad::getSubject, Order::compare)
            .thenComparing(Quad::getPredicate, Order::compare)
            .thenComparing(Quad::getObject, Order::compare);

    private Order() {}

    /** IRIs before blank nodes before literals; literals by their words, then by language, then by datatype. */
    private static int compare(Node left, Node right) {
        if (left == right) {
            return 0;
        }
        if (left.isURI() && right.isURI()) {
            return left.getURI().compareTo(right.getURI());
        }
        if (left.isLiteral() && right.isLiteral()) {
            int byForm = left.getLiteralLexicalForm().compareTo(right.getLiteralLexicalForm());
            int byLanguage = byForm != 0 ? byForm : left.getLiteralLanguage().compareTo(right.getLiteralLanguage());
            return byLanguage != 0 ? byLanguage : left.getLiteralDatatypeURI().compareTo(right.getLiteralDatatypeURI());
        }
        int byKind = Integer.compare(kind(left), kind(right));
        return byKind != 0 ? byKind : left.toString().compareTo(right.toString());
    }

    private static int kind(Node node) {
        return node.isURI() ? 0 : node.isBlank() ? 1 : 2;
    }
}
