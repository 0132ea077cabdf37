package rostrum.search;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import rostrum.graph.Iris;

/** IRIs as paths below {@code id/}, and what kind of thing a path names. */
final class Paths {
    /** Parts of speeches, found with them. */
    private static final Set<String> PARTS = Set.of("text", "claim", "check", "flag");

    private static final Set<String> ORGANS = Set.of("government", "people", "delegation");

    /** An index takes no words of any length. */
    private static final int LONGEST = 1_000;

    private final String things;

    Paths(Iris iris) {
        this.things = iris.things();
    }

    /** {@code state/PER}; none for what is not ours, a part of a speech or a span of a text. */
    Optional<String> path(Node node) {
        if (!node.isURI() || !node.getURI().startsWith(things) || node.getURI().indexOf('#') >= 0) {
            return Optional.empty();
        }
        String path = node.getURI().substring(things.length());
        return isThing(path) ? Optional.of(path) : Optional.empty();
    }

    /** Whether a path names a thing of its own, not a part of a speech. */
    static boolean isThing(String path) {
        int slash = path.indexOf('/');
        return slash > 0 && path.length() <= LONGEST && !PARTS.contains(path.substring(0, slash));
    }

    /** {@code state} of {@code state/PER}, {@code issue} of {@code concept/issue/trafficking}. */
    static String kind(String path) {
        String[] parts = path.split("/", 3);
        return parts[0].equals("concept") && parts.length > 2 ? parts[1] : parts[0];
    }

    /** A government, people or delegation as its state; every other path as it is. */
    static String ofState(String path) {
        return ORGANS.contains(kind(path)) ? "state" + path.substring(path.indexOf('/')) : path;
    }
}
