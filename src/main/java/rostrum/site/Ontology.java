package rostrum.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rostrum.ontology.ROS;
import rostrum.site.view.Fact;
import rostrum.site.view.Link;
import rostrum.site.view.TermView;

/** The ontology as it is on the class path, for its page and for the names of its terms. */
final class Ontology {
    private static final List<Node> PLACES = List.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            RDFS.domain.asNode(),
            RDFS.range.asNode(),
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            NodeFactory.createURI("http://schema.org/domainIncludes"),
            NodeFactory.createURI("http://schema.org/rangeIncludes"));

    private final Graph graph = GraphFactory.createDefaultGraph();

    Ontology() {
        try (InputStream turtle = Ontology.class.getResourceAsStream("/rostrum/ontology/rostrum.ttl")) {
            if (turtle == null) {
                throw new IllegalStateException("the build lacks the ontology");
            }
            RDFParser.source(turtle).lang(Lang.TURTLE).parse(graph);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Quad> quads() {
        return graph.stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .toList();
    }

    Optional<String> label(Node term) {
        return words(term, RDFS.label.asNode());
    }

    /** The label of a term in a language, in English where that has none. */
    Optional<Node> label(Node term, String language) {
        return in(term, RDFS.label.asNode(), language);
    }

    private Optional<Node> in(Node term, Node property, String language) {
        return graph.stream(term, property, Node.ANY)
                .map(Triple::getObject)
                .filter(words -> List.of(language, "en").contains(words.getLiteralLanguage()))
                .min(Comparator.comparing(words -> !words.getLiteralLanguage().equals(language)));
    }

    /** As {@code owl:versionIRI} ends in. */
    String version() {
        return graph.stream(Node.ANY, OWL.versionInfo.asNode(), Node.ANY)
                .map(Triple::getObject)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseThrow();
    }

    /** What each version changed, in a language or in English. */
    List<Link> changes(String language) {
        Node ontology = NodeFactory.createURI(ROS.NS.substring(0, ROS.NS.length() - 1));
        List<Node> notes = graph.stream(ontology, SKOS.changeNote.asNode(), Node.ANY)
                .map(Triple::getObject)
                .toList();
        boolean spoken =
                notes.stream().anyMatch(note -> note.getLiteralLanguage().equals(language));
        return notes.stream()
                .filter(note -> note.getLiteralLanguage().equals(spoken ? language : "en"))
                .map(Node::getLiteralLexicalForm)
                .sorted(Comparator.reverseOrder())
                .map(note -> new Link("", note, "", spoken ? "" : "en"))
                .toList();
    }

    /**
     * @param language that labels are wanted in, and definitions where they are there
     * @param live finds things of the data that a term is said of
     */
    List<TermView> classes(String language, Function<Node, List<Link>> live) {
        return terms(List.of(OWL.Class.asNode()), language, live);
    }

    /** As above. */
    List<TermView> properties(String language, Function<Node, List<Link>> live) {
        return terms(
                List.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode(), OWL.AnnotationProperty.asNode()),
                language,
                live);
    }

    private List<TermView> terms(List<Node> types, String language, Function<Node, List<Link>> live) {
        return types.stream()
                .flatMap(type -> graph.stream(Node.ANY, RDF.type.asNode(), type))
                .map(Triple::getSubject)
                .filter(term -> term.isURI() && term.getURI().startsWith(ROS.NS))
                .distinct()
                .map(term -> term(term, language, live.apply(term)))
                .sorted(Comparator.comparing(TermView::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private TermView term(Node term, String language, List<Link> live) {
        String name = term.getURI().substring(ROS.NS.length());
        List<Fact> relations = new ArrayList<>();
        for (Node place : PLACES) {
            graph.stream(term, place, Node.ANY)
                    .map(Triple::getObject)
                    .filter(Node::isURI)
                    .forEach(other -> relations.add(
                            new Fact(Link.words(Words.local(place)), link(other.getURI()), Link.words(""))));
        }
        Node definition = in(term, SKOS.definition.asNode(), language)
                .or(() -> in(term, RDFS.comment.asNode(), language))
                .orElseGet(() -> NodeFactory.createLiteralLang("", language));
        return new TermView(
                name,
                term.getURI(),
                label(term, language).map(Node::getLiteralLexicalForm).orElse(name),
                definition.getLiteralLexicalForm(),
                definition.getLiteralLanguage(),
                relations,
                in(term, SKOS.example.asNode(), "en")
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                live);
    }

    private static Link link(String iri) {
        return new Link(
                iri.startsWith(ROS.NS) ? "#" + iri.substring(ROS.NS.length()) : iri, Words.abbreviated(iri), "");
    }

    private Optional<String> words(Node term, Node property) {
        return graph.stream(term, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .min(Words.ENGLISH_FIRST)
                .map(Node::getLiteralLexicalForm);
    }
}
