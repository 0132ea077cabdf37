package rostrum.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Counts over the union of a store's graphs, in which each triple counts once.
 *
 * @param triples all of them
 * @param properties how many triples each property has
 * @param objects for the properties that were asked for, how often each object comes
 */
public record Tally(long triples, Map<Node, Long> properties, Map<Node, Map<Node, Long>> objects) {
    /** A count under way, of triples told by whatever stands for terms. */
    static final class Count<T> {
        private final Map<T, Long> properties = new HashMap<>();
        private final Map<T, Map<T, Long>> objects = new HashMap<>();
        private long triples;

        /** @param asked properties whose objects are counted */
        Count(Set<T> asked) {
            asked.forEach(property -> objects.put(property, new HashMap<>()));
        }

        /** A triple that was not counted before. */
        void add(T property, T object) {
            triples++;
            properties.merge(property, 1L, Long::sum);
            Map<T, Long> counted = objects.get(property);
            if (counted != null) {
                counted.merge(object, 1L, Long::sum);
            }
        }

        Tally end(Function<T, Node> term) {
            return new Tally(
                    triples,
                    named(properties, term),
                    objects.entrySet().stream()
                            .filter(one -> !one.getValue().isEmpty())
                            .collect(Collectors.toMap(
                                    one -> term.apply(one.getKey()), one -> named(one.getValue(), term))));
        }

        private Map<Node, Long> named(Map<T, Long> counts, Function<T, Node> term) {
            return counts.entrySet().stream()
                    .collect(Collectors.toMap(one -> term.apply(one.getKey()), Map.Entry::getValue));
        }
    }
}
