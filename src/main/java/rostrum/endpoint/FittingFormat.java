package rostrum.endpoint;

import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.SplitIRI;
import rostrum.wire.XmlText;

/**
 * Whether an answer can be in the format asked for: XML, or JSON-LD, which has no triple terms (JSON-LD 1.1). XML's writers would make what no reader of XML takes: a control character, though it be
 * written as a reference (XML 1.0, 4.1), makes a document that is not well formed.
 */
final class FittingFormat {
    private final Exchange exchange;
    private final boolean xml;
    private final boolean jsonLd;

    private FittingFormat(Exchange exchange, String type) {
        this.exchange = exchange;
        this.xml = type.contains("xml");
        this.jsonLd = type.contains("ld+json");
    }

    /** For the answer of a query that has found its format. */
    static FittingFormat of(HttpAction action, Query query) {
        return new FittingFormat(Exchange.of(action.getRequest()), KnownReply.type(action, query));
    }

    /** @throws Refusal where the answer is to be XML and cannot */
    Binding fitting(Binding row) {
        refuse(xml ? misfit(row) : Optional.empty(), "JSON, CSV or TSV");
        return row;
    }

    /** @throws Refusal where the answer is to be XML or JSON-LD and cannot */
    void fitting(Triple triple) {
        if (jsonLd && triple.getObject().isTripleTerm()) {
            throw exchange.refused(Refusal.ofTripleTerm());
        }
        refuse(xml ? misfit(triple) : Optional.empty(), "Turtle or JSON-LD");
    }

    /** As for each of its triples. */
    Graph fitting(Graph graph) {
        graph.find().forEachRemaining(this::fitting);
        return graph;
    }

    private void refuse(Optional<String> misfit, String others) {
        if (misfit.isPresent()) {
            throw exchange.refused(Refusal.ofXml(misfit.get(), others));
        }
    }

    /** What of a row the XML of SPARQL's results cannot hold, in words. */
    static Optional<String> misfit(Binding row) {
        for (Var var : (Iterable<Var>) row::vars) {
            Optional<String> stranger = stranger(row.get(var));
            if (stranger.isPresent()) {
                return Optional.of("a value of ?" + var.getName() + " has the character " + stranger.get());
            }
        }
        return Optional.empty();
    }

    /** What of a triple RDF/XML cannot hold, in words. */
    private static Optional<String> misfit(Triple triple) {
        if (triple.getObject().isTripleTerm()) {
            return Optional.of("a triple stands within another");
        }
        String property = triple.getPredicate().getURI();
        if (SplitIRI.splitXML10(property) >= property.length()) {
            return Optional.of("the property " + property + " does not end in a name of XML");
        }
        return stranger(triple.getSubject())
                .or(() -> stranger(triple.getPredicate()))
                .or(() -> stranger(triple.getObject()))
                .map(character -> "a value has the character " + character);
    }

    private static Optional<String> stranger(Node node) {
        if (node.isTripleTerm()) {
            Triple within = node.getTriple();
            return stranger(within.getSubject())
                    .or(() -> stranger(within.getPredicate()))
                    .or(() -> stranger(within.getObject()));
        }
        return node.isLiteral()
                ? XmlText.stranger(node.getLiteralLexicalForm())
                : node.isURI() ? XmlText.stranger(node.getURI()) : Optional.empty();
    }
}
