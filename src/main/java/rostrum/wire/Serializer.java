package rostrum.wire;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

/**
 * Writes quads in one format by RDF4J Rio, as they come: start, {@link #write} any number of times, {@link #close}.
 * A format without named graphs carries the union of them, each triple once within one call of {@code write}.
 * JSON-LD and RDF/XML are whole only after {@code close}.
 */
public final class Serializer implements AutoCloseable {
    private final Format format;
    private final RDFWriter writer;

    /**
     * @param out is flushed by {@code close}, never closed
     * @param prefixes namespaces by prefix, for the formats that abbreviate
     */
    public Serializer(Format format, OutputStream out, Map<String, String> prefixes) {
        this.format = format;
        this.writer = Rio.createWriter(format.rio(), new Utf8Writer(out));
        writer.set(BasicWriterSettings.PRETTY_PRINT, true);
        writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
        writer.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        writer.startRDF();
        prefixes.forEach(writer::handleNamespace);
    }

    public void write(Iterable<Quad> quads) {
        Set<Triple> written = new HashSet<>();
        for (Quad quad : quads) {
            if (format.keepsGraphs() || written.add(quad.asTriple())) {
                writer.handleStatement(
                        RioNodes.statement(format == Format.RDFXML ? inXml(quad) : quad, format.keepsGraphs()));
            }
        }
    }

    /** XML can carry no control character (XML 1.0, section 2.2): each becomes U+FFFD. */
    private static Quad inXml(Quad quad) {
        Node object = quad.getObject();
        return object.isLiteral()
                        && XmlText.stranger(object.getLiteralLexicalForm()).isPresent()
                ? new Quad(quad.getGraph(), quad.getSubject(), quad.getPredicate(), inXml(object))
                : quad;
    }

    private static Node inXml(Node literal) {
        String text = XmlText.mended(literal.getLiteralLexicalForm());
        return literal.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(text, literal.getLiteralDatatype())
                : NodeFactory.createLiteralLang(text, literal.getLiteralLanguage());
    }

    @Override
    public void close() {
        writer.endRDF();
    }
}
