package rostrum.store;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * A part of the triples that match a pattern (Triple Pattern Fragments, section 3).
 *
 * @param triples none where the part begins behind the last of them
 * @param total how many match; at least so many where they were not counted to the end
 * @param exact whether they were counted to the end
 */
public record Fragment(List<Triple> triples, long total, boolean exact) {
    static final Fragment NONE = new Fragment(List.of(), 0, true);

    public Fragment {
        triples = List.copyOf(triples);
    }
}
