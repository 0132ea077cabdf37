package rostrum.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What VoID counts by class and by property, over the union of a store's graphs, in which each triple counts once.
 *
 * @param tally of all triples
 * @param objects how many different ones there are
 * @param subjectsOf how many different subjects each property has
 * @param objectsOf how many different objects each property has
 * @param triples how many triples of each property the instances of each class are the subjects of
 * @param targets of those, how many lead to instances of each class: by class, property and class
 */
public record Partitions(
        Tally tally,
        long objects,
        Map<Node, Long> subjectsOf,
        Map<Node, Long> objectsOf,
        Map<Node, Map<Node, Long>> triples,
        Map<Node, Map<Node, Map<Node, Long>>> targets) {

    /** Of nothing yet. */
    static Partitions around(Tally tally, long objects) {
        return new Partitions(tally, objects, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    void add(Node type, Node property, long times) {
        triples.computeIfAbsent(type, one -> new HashMap<>()).merge(property, times, Long::sum);
    }

    void add(Node type, Node property, Node target, long times) {
        targets.computeIfAbsent(type, one -> new HashMap<>())
                .computeIfAbsent(property, one -> new HashMap<>())
                .merge(target, times, Long::sum);
    }
}
