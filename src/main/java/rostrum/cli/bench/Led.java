package rostrum.cli.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.release.Release;
import rostrum.store.EmbeddedStore;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;

/**
 * The states of a release by how many quads lead to each.
 *
 * @param to by a state's path
 */
record Led(Map<String, Integer> to) {
    private static final Set<Node> LEADING =
            Set.of(ROS.subject.asNode(), Iris.term("object"), ROS.mentions.asNode(), ROS.onBehalfOf.asNode());

    static Led of(Ground ground, Release release) throws IOException {
        Map<String, Integer> to;
        try (Store store = view(release)) {
            to = count(ground.publication().iris(), store::eachTriple);
        }
        if (to.size() < 2) {
            throw new IOException("the input speaks of fewer than two states.");
        }
        return new Led(to);
    }

    /** By a state's path, how many of some triples lead to it. */
    static Map<String, Integer> count(Iris iris, Consumer<Consumer<Triple>> triples) {
        String things = iris.things();
        Map<String, Integer> to = new HashMap<>();
        triples.accept(triple -> {
            Node object = triple.getObject();
            if (LEADING.contains(triple.getPredicate())
                    && object.isURI()
                    && object.getURI().startsWith(things + "state/")) {
                to.merge(object.getURI().substring(things.length()), 1, Integer::sum);
            }
        });
        return to;
    }

    private List<String> ascending() {
        return to.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    String most() {
        return ascending().getLast();
    }

    String ordinary() {
        return ascending().get(to.size() / 2);
    }

    int number(String thing) {
        return to.getOrDefault(thing, 0);
    }

    static EmbeddedStore view(Release release) throws IOException {
        try {
            return Store.view(release.folder());
        } catch (StoreUnavailable unavailable) {
            throw new IOException(unavailable.getMessage(), unavailable);
        }
    }
}
