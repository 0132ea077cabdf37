package rostrum.site.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line of a table of facts.
 *
 * @param source who says so
 */
public record Fact(Link property, Link value, Link source) {

    /** The same facts, those of one property together, in the order in which the properties first come. */
    public static List<List<Fact>> byProperty(List<Fact> facts) {
        Map<String, List<Fact>> together = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.property().words(), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(together.values());
    }
}
