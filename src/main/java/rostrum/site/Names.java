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
import org.apache.jena.sparql.vocabulary.FOAF;
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
    private static final Map<String, String> TIES =
            Map.of("agreement", "entity.agreementOf", "negotiation", "entity.talksOf");
    private static final Pattern PARTIES = Pattern.compile("/id/(?:agreement|negotiation)/([A-Z]{3})-([A-Z]{3})-.*");
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
            return new Link("", literal(node), "", foreign(node));
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

    /** The language of words that the record has in English only; empty where the reader's is English. */
    String ofRecord() {
        return say.language().code().equals("en") ? "" : "en";
    }

    private Node name(Node node) {
        return organ(node)
                .or(() -> tie(node))
                .or(() -> given(node, say.language().code()))
                .or(() -> state(node))
                .or(() -> given(node, "en"))
                .or(() -> given(node, ""))
                .or(() -> language(node))
                .or(() -> ontology.label(node, say.language().code()))
                .or(() -> person(node))
                .or(() -> elsewhere(node))
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
        return Optional.ofNullable(ORGANS.get(places.kind(node)))
                .flatMap(organ -> statesOf(node, places).stream()
                        .flatMap(state -> given(state, say.language().code()).stream())
                        .findFirst()
                        .map(state -> worded(organ, state.getLiteralLexicalForm())));
    }

    /** "Agreement between Bolivia and Peru" in the reader's language, from the names of both states. */
    private Optional<Node> tie(Node node) {
        List<String> parties = statesOf(node, places).stream()
                .map(state -> name(state).getLiteralLexicalForm())
                .toList();
        return parties.size() == 2
                ? Optional.of(worded(TIES.getOrDefault(places.kind(node), ""), parties.getFirst(), parties.getLast()))
                : Optional.empty();
    }

    /** A term of another vocabulary, such as {@code skos:altLabel}. */
    private Optional<Node> elsewhere(Node node) {
        return say.known("ontology.term." + Words.abbreviated(node.getURI()).replace(':', '.'))
                .map(name -> NodeFactory.createLiteralLang(name, say.language().code()));
    }

    /** The one class of our things that is not our own. */
    private Optional<Node> person(Node node) {
        return node.equals(FOAF.Person.asNode()) ? Optional.of(worded("search.kind.person")) : Optional.empty();
    }

    private Node worded(String message, Object... names) {
        return NodeFactory.createLiteralLang(
                say.of(message, names), say.language().code());
    }

    /**
     * The states that a thing is named after, as its IRI tells: the one whose government, people or delegation it is, or
     * the two sides of an agreement or of talks; none for anything else.
     */
    static List<Node> statesOf(Node node, Places places) {
        String kind = places.kind(node);
        String uri = node.isURI() ? node.getURI() : "";
        if (ORGANS.containsKey(kind)) {
            return List.of(NodeFactory.createURI(uri.replace("/id/" + kind + "/", "/id/state/")));
        }
        Matcher parties = PARTIES.matcher(uri);
        return TIES.containsKey(kind) && parties.find()
                ? Stream.of(parties.group(1), parties.group(2))
                        .map(code -> NodeFactory.createURI(uri.substring(0, parties.start()) + "/id/state/" + code))
                        .toList()
                : List.of();
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
