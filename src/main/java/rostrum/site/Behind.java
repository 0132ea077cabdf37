package rostrum.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import rostrum.ontology.Prefixes;
import rostrum.ontology.ROS;

/**
 * The query behind a part of a page, for a reader to take to the editor. It stands in a file of its own under
 * {@code queries/behind}, with {@code ?about} for the thing and {@code ?predicate} for what is told of it. Pages link to
 * it by these, since a query in an address is longer than the part of the page that it stands behind.
 */
final class Behind {
    private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}");
    private static final Pattern TERM = Pattern.compile("[A-Za-z]{1,60}");
    private static final Set<String> ON_ONE = Set.of("said", "heard", "years");
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private final Places places;

    Behind(Places places) {
        this.places = places;
    }

    /** Where the query is that names no predicate. */
    String href(String query, Node about) {
        return places.path(about)
                .map(path -> places.path("/behind/" + query + "?about=" + encoded(path)))
                .orElseGet(() -> editor(text(query, about)));
    }

    /** Where the query on one predicate is. */
    String href(String query, Node about, Node predicate) {
        return predicate.getURI().startsWith(ROS.NS) && places.path(about).isPresent()
                ? href(query, about) + "&predicate=" + Words.local(predicate)
                : editor(text(query, about).replace("?predicate", term(predicate)));
    }

    /**
     * The editor with a query, by what {@link #href} says; none where no part of a page has such a query.
     *
     * @param predicate its local name; empty where the query names none
     */
    Optional<String> editor(String query, Node about, String predicate) {
        if (!NAME.matcher(query).matches()
                || !predicate.isEmpty()
                        && !(ON_ONE.contains(query) && TERM.matcher(predicate).matches())) {
            return Optional.empty();
        }
        return found(query)
                .map(text -> of(text, about))
                .map(text -> editor(predicate.isEmpty() ? text : text.replace("?predicate", "ros:" + predicate)));
    }

    private static String text(String query, Node about) {
        return of(
                found(query)
                        .orElseThrow(
                                () -> new IllegalStateException("the build lacks queries/behind/" + query + ".rq")),
                about);
    }

    private static Optional<String> found(String query) {
        Optional<String> found = Optional.ofNullable(READ.get(query)).or(() -> read(query));
        found.ifPresent(text -> READ.put(query, text));
        return found;
    }

    private static String of(String query, Node about) {
        return query.replace("?about", "<" + about.getURI() + ">");
    }

    /** {@code ros:condemns} where the query declares the prefix. */
    private static String term(Node predicate) {
        String ros = Prefixes.vocabularies().get("ros");
        return predicate.getURI().startsWith(String.valueOf(ros))
                ? Words.abbreviated(predicate.getURI())
                : "<" + predicate.getURI() + ">";
    }

    private String editor(String sparql) {
        return places.path("/sparql?query=" + encoded(sparql));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static Optional<String> read(String name) {
        try (InputStream resource = Behind.class.getResourceAsStream("queries/behind/" + name + ".rq")) {
            if (resource == null) {
                return Optional.empty();
            }
            return Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
