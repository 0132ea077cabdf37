package rostrum.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The ontology and the shapes as they lie on the class path.
 *
 * <p>The shapes carry no words of their own. A property shape's messages are made here, at reading, from the label and
 * the definition (for terms of others: the scope note) that {@code rostrum.ttl} gives to the property it checks, one
 * message for each language. So a term is worded once, and a shape over a term that the ontology does not word is
 * refused as a fault of the build. Writing the messages into {@code shapes.ttl} by a build step was the other way; it
 * would have left two files to keep in step.
 */
public final class Definitions {
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Node PROPERTY = NodeFactory.createURI(SHACL + "property");
    private static final Node PATH = NodeFactory.createURI(SHACL + "path");
    private static final Node MESSAGE = NodeFactory.createURI(SHACL + "message");

    private final Graph ontology = read("rostrum.ttl");

    /** The ontology's triples. */
    public Graph ontology() {
        return ontology;
    }

    /**
     * The shapes, each property shape with its messages.
     *
     * @throws IllegalStateException where a shape checks a property that the ontology does not word
     */
    public Graph shapes() {
        Graph shapes = read("shapes.ttl");
        List<Node> properties = shapes.stream(Node.ANY, PROPERTY, Node.ANY)
                .map(Triple::getObject)
                .distinct()
                .toList();
        for (Node property : properties) {
            shapes.stream(property, PATH, Node.ANY)
                    .map(Triple::getObject)
                    .toList()
                    .forEach(path -> messages(path).forEach(message -> shapes.add(property, MESSAGE, message)));
        }
        return shapes;
    }

    private List<Node> messages(Node term) {
        List<Node> messages = words(term, SKOS.definition.asNode()).isEmpty()
                ? labelled(term, words(term, SKOS.scopeNote.asNode()))
                : labelled(term, words(term, SKOS.definition.asNode()));
        if (messages.isEmpty()) {
            throw new IllegalStateException("a shape checks " + term + ", which the ontology does not define");
        }
        return messages;
    }

    private List<Node> labelled(Node term, List<Node> definitions) {
        return definitions.stream()
                .map(definition -> words(term, RDFS.label.asNode()).stream()
                        .filter(label -> label.getLiteralLanguage().equals(definition.getLiteralLanguage()))
                        .findFirst()
                        .map(label -> NodeFactory.createLiteralLang(
                                label.getLiteralLexicalForm() + ": " + definition.getLiteralLexicalForm(),
                                definition.getLiteralLanguage()))
                        .orElse(definition))
                .toList();
    }

    private List<Node> words(Node term, Node property) {
        return ontology.stream(term, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .toList();
    }

    private static Graph read(String file) {
        try (InputStream turtle = Definitions.class.getResourceAsStream("/rostrum/ontology/" + file)) {
            if (turtle == null) {
                throw new IllegalStateException("the build lacks " + file);
            }
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(turtle).lang(Lang.TURTLE).parse(graph);
            return graph;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file + " on the class path", unreadable);
        }
    }
}
