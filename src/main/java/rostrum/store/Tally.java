package rostrum.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
    /** A count under way, of triples told by whatever stands for terms; those of one subject come together. */
    static final class Count<T> {
        private final Function<T, Node> term;
        private final Consumer<Node> subjects;
        private final Map<T, Long> properties = new HashMap<>();
        private final Map<T, Map<T, Long>> objects = new HashMap<>();
        private Optional<T> last = Optional.empty();
        private long triples;

        /**
         * @param asked properties whose objects are counted
         * @param subjects is given each subject once
         */
        Count(Set<T> asked, Function<T, Node> term, Consumer<Node> subjects) {
            this.term = term;
            this.subjects = subjects;
            asked.forEach(property -> objects.put(property, new HashMap<>()));
        }

        void add(T subject, T property, T object) {
            triples++;
            properties.merge(property, 1L, Long::sum);
            Map<T, Long> counted = objects.get(property);
            if (counted != null) {
                counted.merge(object, 1L, Long::sum);
            }
            if (last.isEmpty() || !last.get().equals(subject)) {
                last = Optional.of(subject);
                subjects.accept(term.apply(subject));
            }
        }

        Tally end() {
            return new Tally(
                    triples,
                    named(properties),
                    objects.entrySet().stream()
                            .collect(Collectors.toMap(one -> term.apply(one.getKey()), one -> named(one.getValue()))));
        }

        private Map<Node, Long> named(Map<T, Long> counts) {
            return counts.entrySet().stream()
                    .collect(Collectors.toMap(one -> term.apply(one.getKey()), Map.Entry::getValue));
        }
    }
}
