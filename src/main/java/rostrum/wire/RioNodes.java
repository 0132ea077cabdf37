package rostrum.wire;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Jena's nodes as RDF4J's values: the only seam between the two libraries. */
final class RioNodes {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private RioNodes() {}

    /** @param withGraph whether the statement keeps its graph's name; the default graph has none */
    static Statement statement(Quad quad, boolean withGraph) {
        Resource subject = resource(quad.getSubject());
        IRI predicate = VALUES.createIRI(quad.getPredicate().getURI());
        Value object = value(quad.getObject());
        return withGraph && !quad.isDefaultGraph()
                ? VALUES.createStatement(subject, predicate, object, resource(quad.getGraph()))
                : VALUES.createStatement(subject, predicate, object);
    }

    private static Resource resource(Node node) {
        return node.isBlank() ? VALUES.createBNode(node.getBlankNodeLabel()) : VALUES.createIRI(node.getURI());
    }

    private static Value value(Node node) {
        if (!node.isLiteral()) {
            return resource(node);
        }
        String language = node.getLiteralLanguage();
        return language.isEmpty()
                ? VALUES.createLiteral(node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
                : VALUES.createLiteral(node.getLiteralLexicalForm(), language);
    }
}
