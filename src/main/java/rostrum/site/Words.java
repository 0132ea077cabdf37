package rostrum.site;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rostrum.ontology.Prefixes;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.store.Store;

/** What things are called, and links to them. */
final class Words {
    /** The order in which a label is chosen from those in several languages. */
    static final Comparator<Node> ENGLISH_FIRST =
            Comparator.comparing(Words::isForeign).thenComparing(Node::getLiteralLexicalForm);

    private static final int NAMES = 64;
    private static final Pattern DAYS = Pattern.compile("(-?)P(\\d+)D");
    private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";

    private final Store store;
    private final Places places;
    private final Ontology ontology;
    private final Node reference;

    /** @param reference name of the graph whose names count before those that speeches give */
    Words(Store store, Places places, Ontology ontology, Node reference) {
        this.reference = reference;
        this.store = store;
        this.places = places;
        this.ontology = ontology;
    }

    /** A link to a thing under its name, or a literal's own words. */
    Link link(Node node) {
        return node.isLiteral()
                ? Link.words(literal(node))
                : new Link(places.href(node), label(node), places.kind(node));
    }

    /** A link to a thing under its name in the reader's language, or in English and marked so; a literal's own words. */
    Link link(Node node, Say say) {
        if (node.isLiteral()) {
            String language = node.getLiteralLanguage();
            return new Link(
                    "", literal(node), "", language.equals(say.language().code()) ? "" : language);
        }
        if (node.isBlank() || node.isTripleTerm()) {
            return Link.words(NodeFmtLib.strNT(node));
        }
        String code = say.language().code();
        Node name = places.path(node)
                .flatMap(path -> named(reference, node, code)
                        .filter(found -> found.getLiteralLanguage().equals(code))
                        .or(() -> state(path, say))
                        .or(() -> named(reference, node, code))
                        .or(() -> named(Node.ANY, node, code)))
                .or(() -> ontology.label(node, code))
                .orElseGet(() ->
                        NodeFactory.createLiteralString(language(node.getURI()).orElseGet(() -> end(node.getURI()))));
        String language = name.getLiteralLanguage();
        return new Link(
                places.href(node),
                name.getLiteralLexicalForm(),
                places.kind(node),
                language.equals(code) ? "" : language);
    }

    private static Optional<Node> state(String path, Say say) {
        return path.startsWith("state/")
                ? StateNames.of(path.substring("state/".length()), say.language())
                        .map(name -> NodeFactory.createLiteralLang(
                                name, say.language().code()))
                : Optional.empty();
    }

    /** In a language before English before any other. */
    private Optional<Node> named(Node graph, Node node, String language) {
        return Stream.of(SKOS.prefLabel.asNode(), RDFS.label.asNode())
                .flatMap(property -> store.find(graph, node, property, Node.ANY, NAMES).stream())
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .min(Comparator.comparing(
                                (Node label) -> !label.getLiteralLanguage().equals(language))
                        .thenComparing(ENGLISH_FIRST));
    }

    /** A literal's own words; a span of days before or after as words. */
    private static String literal(Node node) {
        String lexical = oneLine(node.getLiteralLexicalForm());
        Matcher days = DAYS.matcher(lexical);
        if (!days.matches()
                || !node.getLiteralDatatypeURI().toLowerCase(Locale.ROOT).endsWith("duration")) {
            return lexical;
        }
        return days.group(2)
                + (days.group(2).equals("1") ? " day " : " days ")
                + (days.group(1).isEmpty() ? "later" : "earlier");
    }

    /** The name the data give a thing; else its term's in the ontology; else the end of its IRI. */
    String label(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return places.path(node)
                .flatMap(path -> named(reference, node).or(() -> named(Node.ANY, node)))
                .or(() -> ontology.label(node))
                .or(() -> language(node.getURI()))
                .orElseGet(() -> end(node.getURI()));
    }

    /** A thing that every speech names has a name in the graph of each: a few of them tell. */
    private Optional<String> named(Node graph, Node node) {
        return Stream.of(SKOS.prefLabel.asNode(), RDFS.label.asNode())
                .flatMap(property -> store.find(graph, node, property, Node.ANY, NAMES).stream())
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .min(ENGLISH_FIRST)
                .map(Node::getLiteralLexicalForm);
    }

    private static Optional<String> language(String iri) {
        return iri.startsWith(LANGUAGES)
                ? Optional.of(Locale.of(iri.substring(LANGUAGES.length())).getDisplayLanguage(Locale.ENGLISH))
                : Optional.empty();
    }

    private static boolean isForeign(Node literal) {
        return !literal.getLiteralLanguage().isEmpty()
                && !literal.getLiteralLanguage().equals("en");
    }

    /** {@code dcterms:date}, or the last part of an IRI. */
    static String abbreviated(String iri) {
        return Prefixes.vocabularies().entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
    }

    /** {@code hasPart}: the last part of an IRI as it is. */
    static String local(Node term) {
        String iri = term.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    /** {@code hasPart} as "has part". */
    static String end(String iri) {
        String end = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return end.matches("[a-z]+(?:[A-Z][a-z]+)+")
                ? end.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
                : end;
    }

    static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
