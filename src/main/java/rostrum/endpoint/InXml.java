package rostrum.endpoint;

import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.SplitIRI;
import rostrum.wire.XmlText;

/**
 * Whether an answer can be XML. Its writers would make what no reader of XML takes: a control character, though it be
 * written as a reference (XML 1.0, 4.1), makes a document that is not well formed.
 */
final class InXml {
    private final Exchange exchange;
    private final boolean wanted;

    private InXml(Exchange exchange, boolean wanted) {
        this.exchange = exchange;
        this.wanted = wanted;
    }

    /** For the answer of a query that has found its format. */
    static InXml of(HttpAction action, Query query) {
        return new InXml(
                Exchange.of(action.getRequest()), KnownReply.type(action, query).contains("xml"));
    }

    /** @throws Refusal where the answer is to be XML and cannot */
    Binding fitting(Binding row) {
        refuse(wanted ? misfit(row) : Optional.empty(), "JSON, CSV or TSV");
        return row;
    }

    /** @throws Refusal where the answer is to be XML and cannot */
    void fitting(Triple triple) {
        refuse(wanted ? misfit(triple) : Optional.empty(), "Turtle or JSON-LD");
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
