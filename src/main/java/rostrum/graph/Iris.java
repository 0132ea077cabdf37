package rostrum.graph;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import rostrum.ontology.ROS;
import rostrum.statement.Kind;
import rostrum.statement.Span;
import rostrum.statement.Term.Thing;

/**
 * The only place where IRIs are formed. Terms of the ontology keep their canonical namespace whatever the base, since
 * queries and shapes name them; everything else stands under the base.
 */
public final class Iris {
    /** The base that published data carry. */
    public static final String CANONICAL_BASE = "https://w3id.org/rostrum/";

    private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";

    private final String base;
    private final String id;

    /** @param base ends in a slash or a hash; a slash is added where both are missing */
    public Iris(String base) {
        this.base = base.endsWith("/") || base.endsWith("#") ? base : base + "/";
        this.id = this.base + "id/";
    }

    /** The IRIs of published data. */
    public static Iris canonical() {
        return new Iris(CANONICAL_BASE);
    }

    public String base() {
        return base;
    }

    /** A class or property of the ontology by its local name. */
    public static Node term(String localName) {
        return NodeFactory.createURI(ROS.NS + localName);
    }

    /** A thing that is the same wherever it is spoken of. */
    public Node thing(Thing thing) {
        return thing.kind() == Kind.LANGUAGE ? uri(LANGUAGES, thing.id()) : thing(thing.kind(), thing.id());
    }

    public Node thing(Kind kind, String localName) {
        return uri(id + kind.path() + "/", localName);
    }

    /**
     * A thing as one speech speaks of it: its events and positions are its own, since the same words elsewhere tell of
     * other events and other positions.
     */
    public Node thing(String speechKey, Thing thing) {
        boolean own = thing.kind() == Kind.EVENT || thing.kind() == Kind.POSITION;
        return own && !thing.id().startsWith(speechKey)
                ? thing(thing.kind(), speechKey + "-" + thing.id())
                : thing(thing);
    }

    public Node speech(String key) {
        return thing(Kind.SPEECH, key);
    }

    public Node text(String key) {
        return thing(Kind.TEXT, key);
    }

    /** A span of a text, as RFC 5147 writes it. */
    public Node span(String key, Span span) {
        return part(key, "char", span);
    }

    public Node positionSelector(String key, Span span) {
        return part(key, "position", span);
    }

    public Node quoteSelector(String key, Span span) {
        return part(key, "quote", span);
    }

    /** @param number place of the claim in its reading, from 1 */
    public Node claim(String key, int number) {
        return thing(Kind.CLAIM, key + "-" + number);
    }

    /** What we add to one claim: its check against the record. */
    public Node recordCheck(String key, int claim) {
        return uri(id + "check/", key + "-" + claim);
    }

    /** A doubt about words of a text, by its place among the doubts of one speech, from 1. */
    public Node flag(String key, int number) {
        return uri(id + "flag/", key + "-" + number);
    }

    /** A concept of one of the small schemes that qualify claims: {@code concept("modality", "belief")}. */
    public Node concept(String scheme, String term) {
        return uri(id + "concept/" + scheme + "/", term);
    }

    /** A scheme itself, with the concepts under it. */
    public Node scheme(String scheme) {
        return uri(id + "concept/", scheme);
    }

    /** A value of an enumeration in the scheme named after it. */
    public Node concept(String scheme, Enum<?> constant) {
        return concept(scheme, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public Node speechGraph(String key) {
        return uri(base + "graph/speech/", key);
    }

    public Node recordGraph(String key) {
        return uri(base + "graph/record/", key);
    }

    public Node derivedGraph(String key) {
        return uri(base + "graph/derived/", key);
    }

    /**
     * The graphs of a speech, what we add to it left out.
     *
     * @param name the last part of the speech's IRI, as it stands there
     */
    public List<Node> graphsOfSpeech(String name) {
        return Stream.of("speech/", "record/", "derived/")
                .map(kind -> NodeFactory.createURI(base + "graph/" + kind + name))
                .toList();
    }

    public Node enrichmentGraph(String source) {
        return uri(base + "graph/enrichment/", source);
    }

    /** Of our doubts about what is printed. */
    public Node flagGraph() {
        return enrichmentGraph("reading-flags");
    }

    /** Of our checks of claims by the Council's record. */
    public Node recordCheckGraph() {
        return enrichmentGraph("council-record");
    }

    /** Whether a graph holds what we add to what was said. */
    public boolean isEnrichment(Node graph) {
        return graph.getURI().startsWith(base + "graph/enrichment/");
    }

    public Node referenceGraph() {
        return NodeFactory.createURI(base + "graph/reference");
    }

    public Node ontologyGraph() {
        return NodeFactory.createURI(base + "graph/ontology");
    }

    public Node datasetGraph() {
        return NodeFactory.createURI(base + "graph/dataset");
    }

    /** What a release counts of the things of which much is said. */
    public Node tallyGraph() {
        return NodeFactory.createURI(base + "graph/tallies");
    }

    /** The data set as a whole: what VoID describes. */
    public Node dataset() {
        return NodeFactory.createURI(base + "dataset");
    }

    /** A thing by its path below {@code id/}, as tables of names that changed have it: {@code state/BUR}. */
    public Node renamed(String path) {
        int slash = path.lastIndexOf('/');
        return uri(id + path.substring(0, slash + 1), path.substring(slash + 1));
    }

    /** A part of the data set's own description, such as the partition of one class. */
    public Node datasetPart(String name) {
        return uri(base + "dataset#", name);
    }

    /** A file of the whole data set. */
    public Node dump(String fileName) {
        return uri(base + "dumps/", fileName);
    }

    /** What every IRI of a thing starts with. */
    public String things() {
        return id;
    }

    private Node part(String key, String scheme, Span span) {
        return NodeFactory.createURI(
                id + "text/" + encoded(key) + "#" + scheme + "=" + span.start() + "," + span.end());
    }

    private static Node uri(String path, String localName) {
        return NodeFactory.createURI(path + encoded(localName));
    }

    /** A local name with all that may not stand in a path segment of an IRI percent-encoded. */
    private static String encoded(String localName) {
        StringBuilder out = null;
        for (int at = 0; at < localName.length(); at++) {
            char c = localName.charAt(at);
            boolean fit = c > ' ' && "<>\"{}|\\^`%#?/".indexOf(c) < 0 && c != 0x7f && !Character.isSurrogate(c);
            if (fit && out == null) {
                continue;
            }
            if (out == null) {
                out = new StringBuilder(localName.substring(0, at));
            }
            if (fit) {
                out.append(c);
            } else {
                int point = localName.codePointAt(at);
                at += Character.charCount(point) - 1;
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", b));
                }
            }
        }
        return out == null ? localName : out.toString();
    }
}
