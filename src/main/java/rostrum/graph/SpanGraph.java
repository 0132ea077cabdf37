package rostrum.graph;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import rostrum.statement.Span;
import rostrum.statement.Statement;

/** The spans of one text: a node each, shared by all that rests on it, told by position and by quote. */
final class SpanGraph {
    /** Characters of context on each side of a quote. */
    private static final int CONTEXT = 20;

    private final Iris iris;
    private final Statement statement;
    private final Quads quads;
    private final Map<Span, Node> nodes = new HashMap<>();

    SpanGraph(Iris iris, Statement statement, Quads quads) {
        this.iris = iris;
        this.statement = statement;
        this.quads = quads;
    }

    /** The node of a span, described when it is first asked for. */
    Node node(Span span) {
        return nodes.computeIfAbsent(span, this::described);
    }

    private Node described(Span span) {
        String key = statement.key();
        Node graph = iris.speechGraph(key);
        Node node = iris.span(key, span);
        Node position = iris.positionSelector(key, span);
        Node quote = iris.quoteSelector(key, span);
        quads.about(graph, node)
                .add(RDF.type.asNode(), OA.SpecificResource.asNode())
                .add(OA.hasSource.asNode(), iris.text(key))
                .add(OA.hasSelector.asNode(), position)
                .add(OA.hasSelector.asNode(), quote);
        quads.about(graph, position)
                .add(RDF.type.asNode(), OA.TextPositionSelector.asNode())
                .add(OA.start.asNode(), offset(span.start()))
                .add(OA.end.asNode(), offset(span.end()));
        quads.about(graph, quote)
                .add(RDF.type.asNode(), OA.TextQuoteSelector.asNode())
                .add(OA.exact.asNode(), Quads.string(statement.text().cut(span)))
                .add(OA.prefix.asNode(), Quads.string(statement.text().before(span, CONTEXT)))
                .add(OA.suffix.asNode(), Quads.string(statement.text().after(span, CONTEXT)));
        return node;
    }

    private static Node offset(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }
}
