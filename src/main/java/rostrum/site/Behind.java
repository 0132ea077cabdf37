package rostrum.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import rostrum.ontology.Prefixes;

/**
 * The query behind a part of a page, for a reader to take to the editor. It stands in a file of its own under
 * {@code queries/behind}, with {@code ?about} for the thing and {@code ?predicate} for what is told of it.
 */
final class Behind {
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private final Places places;

    Behind(Places places) {
        this.places = places;
    }

    /** The editor with a query that names no predicate. */
    String href(String query, Node about) {
        return editor(text(query, about));
    }

    /** The editor with a query on one predicate. */
    String href(String query, Node about, Node predicate) {
        return editor(text(query, about).replace("?predicate", term(predicate)));
    }

    private static String text(String query, Node about) {
        return READ.computeIfAbsent(query, Behind::read).replace("?about", "<" + about.getURI() + ">");
    }

    /** {@code ros:condemns} where the query declares the prefix. */
    private static String term(Node predicate) {
        String ros = Prefixes.vocabularies().get("ros");
        return predicate.getURI().startsWith(String.valueOf(ros))
                ? Words.abbreviated(predicate.getURI())
                : "<" + predicate.getURI() + ">";
    }

    private String editor(String sparql) {
        return places.path("/sparql?query="
                + URLEncoder.encode(sparql, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String read(String name) {
        try (InputStream resource = Behind.class.getResourceAsStream("queries/behind/" + name + ".rq")) {
            if (resource == null) {
                throw new IllegalStateException("the build lacks queries/behind/" + name + ".rq");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
