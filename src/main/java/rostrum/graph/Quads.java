package rostrum.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Quads as they are gathered: each once, and sorted at the end, so that the same input gives the same bytes. */
final class Quads {
    /** By graph, subject, predicate, then object with IRIs before literals. */
    static final Comparator<Quad> ORDER = Comparator.<Quad, String>comparing(
                    quad -> quad.getGraph().getURI())
            .thenComparing(quad -> quad.getSubject().getURI())
            .thenComparing(quad -> quad.getPredicate().getURI())
            .thenComparing(Quad::getObject, Quads::compareObjects);

    private final Set<Quad> gathered = new LinkedHashSet<>();

    void add(Node graph, Node subject, Node predicate, Node object) {
        gathered.add(new Quad(graph, subject, predicate, object));
    }

    /** Quads of one graph about one subject. */
    Subject about(Node graph, Node subject) {
        return new Subject(graph, subject);
    }

    List<Quad> sorted() {
        List<Quad> sorted = new ArrayList<>(gathered);
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }

    static Node string(String value) {
        return NodeFactory.createLiteralString(value);
    }

    static Node english(String words) {
        return NodeFactory.createLiteralLang(words, "en");
    }

    static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    private static int compareObjects(Node left, Node right) {
        if (left.isURI() || right.isURI()) {
            return left.isURI() && right.isURI()
                    ? left.getURI().compareTo(right.getURI())
                    : Boolean.compare(right.isURI(), left.isURI());
        }
        int byForm = left.getLiteralLexicalForm().compareTo(right.getLiteralLexicalForm());
        int byLanguage = byForm != 0 ? byForm : left.getLiteralLanguage().compareTo(right.getLiteralLanguage());
        return byLanguage != 0 ? byLanguage : left.getLiteralDatatypeURI().compareTo(right.getLiteralDatatypeURI());
    }

    /** Says one thing after the other of the same subject. */
    final class Subject {
        private final Node graph;
        private final Node subject;

        private Subject(Node graph, Node subject) {
            this.graph = graph;
            this.subject = subject;
        }

        Subject add(Node predicate, Node object) {
            Quads.this.add(graph, subject, predicate, object);
            return this;
        }
    }
}
