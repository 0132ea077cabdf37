package rostrum.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.statement.Span;
import rostrum.wire.Origin;

/** Where on this site a thing is shown, and which thing a path speaks of. */
final class Places {
    private static final Pattern NON_ASCII = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");
    /** What means the same encoded or not (RFC 3986, section 2.3). */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(?:2[DE]|3[0-9]|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPAN = Pattern.compile("(.*/)text/([^#]*)#\\w+=(\\d+),(\\d+)");
    private static final Pattern CLAIM = Pattern.compile(".*/claim/(.*)-(\\d+)");

    private final String things;
    private final Origin origin;

    Places(Iris iris, Origin origin) {
        this.origin = origin;
        this.things = iris.base() + "id/";
    }

    /** The thing at a path as the request line has it: {@code state/PER}; IRIs keep letters of all scripts as they are. */
    Node thing(String rawPath) {
        Matcher letters = NON_ASCII.matcher(rawPath);
        return NodeFactory.createURI(things
                + letters.replaceAll(encoded ->
                        Matcher.quoteReplacement(URLDecoder.decode(encoded.group(), StandardCharsets.UTF_8))));
    }

    /** A path as the request line has it, with nothing encoded that need not be: the one form of each address. */
    static String plain(String rawPath) {
        return NEEDLESS.matcher(rawPath)
                .replaceAll(encoded ->
                        Matcher.quoteReplacement(URLDecoder.decode(encoded.group(), StandardCharsets.UTF_8)));
    }

    /** {@code state/PER}; none for things of others. */
    Optional<String> path(Node node) {
        return node.isURI() && node.getURI().startsWith(things)
                ? Optional.of(node.getURI().substring(things.length()))
                : Optional.empty();
    }

    /** A link to an address of this site. */
    String path(String path) {
        return origin.path(path);
    }

    /** Where a person reads about it: a page here, or the IRI itself where it belongs to others. */
    String href(Node node) {
        if (!node.isURI()) {
            return "";
        }
        if (node.getURI().startsWith(ROS.NS)) {
            return origin.path("/ontology#" + node.getURI().substring(ROS.NS.length()));
        }
        return path(node)
                .map(path -> origin.path("/page/" + path.replace("#", "%23")))
                .orElseGet(() -> outside(node.getURI()));
    }

    /** Only addresses of the web are followed. */
    private static String outside(String iri) {
        return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
    }

    /** {@code state} of {@code id/state/PER}; empty for what is not ours. */
    String kind(Node node) {
        return path(node)
                .filter(path -> path.contains("/"))
                .map(path -> path.startsWith("concept/") ? conceptKind(path) : path.substring(0, path.indexOf('/')))
                .orElse("");
    }

    private static String conceptKind(String path) {
        String[] parts = path.split("/", -1);
        return parts.length > 2 ? parts[1] : "concept";
    }

    /** The span of a text that an IRI names. */
    static Optional<Span> span(Node node) {
        Matcher span = SPAN.matcher(node.isURI() ? node.getURI() : "");
        return span.matches()
                ? Optional.of(new Span(Integer.parseInt(span.group(3)), Integer.parseInt(span.group(4))))
                : Optional.empty();
    }

    /** The speech whose text a span is of; none for what is no span. */
    static Optional<Node> speech(Node span) {
        Matcher parts = SPAN.matcher(span.isURI() ? span.getURI() : "");
        return parts.matches()
                ? Optional.of(NodeFactory.createURI(parts.group(1) + "speech/" + parts.group(2)))
                : Optional.empty();
    }

    /** A claim's place in its reading. */
    static int number(Node claim) {
        Matcher iri = CLAIM.matcher(claim.getURI());
        return iri.matches() ? Integer.parseInt(iri.group(2)) : 0;
    }
}
