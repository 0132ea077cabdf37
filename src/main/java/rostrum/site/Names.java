package rostrum.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rostrum.site.view.Link;
import rostrum.site.view.Say;

/**
 * What the things of one page are called in its reader's language: as the reference data name them in it, else in
 * English and marked so, else as the speech names them.
 */
final class Names {
    private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";
    private static final Map<String, String> ORGANS = Map.of(
            "government", "entity.governmentOf", "people", "entity.peopleOf", "delegation", "entity.delegationOf");
    private static final Pattern DAYS = Pattern.compile("(-?)P(\\d+)D");

    private final Around around;
    private final Places places;
    private final Ontology ontology;
    private final Say say;

    Names(Around around, Places places, Ontology ontology, Say say) {
        this.around = around;
        this.places = places;
        this.ontology = ontology;
        this.say = say;
    }

    /** A link to a thing under its name, or a literal's own words. */
    Link link(Node node) {
        if (node.isLiteral()) {
            return Link.words(literal(node));
        }
        Node name = name(node);
        return new Link(places.href(node), name.getLiteralLexicalForm(), places.kind(node), foreign(name));
    }

    String words(Node node) {
        return node.isLiteral() ? literal(node) : name(node).getLiteralLexicalForm();
    }

    /** The language of words that are not in the reader's; empty where they are, or belong to none. */
    private String foreign(Node name) {
        String language = name.getLiteralLanguage();
        return language.isEmpty() || language.equals(say.language().code()) ? "" : language;
    }

    private Node name(Node node) {
        return organ(node)
                .or(() -> given(node, say.language().code()))
                .or(() -> state(node))
                .or(() -> given(node, "en"))
                .or(() -> given(node, ""))
                .or(() -> language(node))
                .or(() -> ontology.label(node, say.language().code()))
                .orElseGet(() -> NodeFactory.createLiteralString(Words.end(node.getURI())));
    }

    private Optional<Node> state(Node node) {
        return places.path(node)
                .filter(path -> path.startsWith("state/"))
                .flatMap(path -> StateNames.of(path.substring("state/".length()), say.language()))
                .map(name -> NodeFactory.createLiteralLang(name, say.language().code()));
    }

    private Optional<Node> given(Node node, String language) {
        return Stream.of(SKOS.prefLabel.asNode(), RDFS.label.asNode())
                .flatMap(property -> around.values(node, property).stream())
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(language))
                .findFirst();
    }

    /** "Government of Peru" in the reader's language, from the name of the state. */
    private Optional<Node> organ(Node node) {
        return stateOf(node, places)
                .flatMap(state -> given(state, say.language().code()))
                .map(state -> NodeFactory.createLiteralLang(
                        say.of(ORGANS.getOrDefault(places.kind(node), ""), state.getLiteralLexicalForm()),
                        say.language().code()));
    }

    /** The state whose government, people or delegation a thing is, by its IRI; none for anything else. */
    static Optional<Node> stateOf(Node node, Places places) {
        return ORGANS.containsKey(places.kind(node))
                ? Optional.of(
                        NodeFactory.createURI(node.getURI().replace("/id/" + places.kind(node) + "/", "/id/state/")))
                : Optional.empty();
    }

    private Optional<Node> language(Node node) {
        return node.getURI().startsWith(LANGUAGES)
                ? Optional.of(NodeFactory.createLiteralLang(
                        Locale.of(node.getURI().substring(LANGUAGES.length()))
                                .getDisplayLanguage(say.language().javaLocale()),
                        say.language().code()))
                : Optional.empty();
    }

    /** A literal's own words; a day, and a span of days before or after, as the language has it. */
    private String literal(Node node) {
        String lexical = Words.oneLine(node.getLiteralLexicalForm());
        Matcher days = DAYS.matcher(lexical);
        if (days.matches()
                && node.getLiteralDatatypeURI().toLowerCase(Locale.ROOT).endsWith("duration")) {
            return say.of(
                    days.group(1).isEmpty() ? "entity.daysLater" : "entity.daysEarlier",
                    Integer.parseInt(days.group(2)));
        }
        return say.day(lexical);
    }

    /** The kinds of which a name is words of a speech rather than a name. */
    static boolean isProse(Node node, Places places) {
        return node.isLiteral()
                ? node.getLiteralDatatypeURI().endsWith("string")
                        || !node.getLiteralLanguage().isEmpty()
                : List.of("action", "approach", "position", "pillar", "policy", "value")
                        .contains(places.kind(node));
    }
}
