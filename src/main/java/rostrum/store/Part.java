package rostrum.store;

import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * Some of the quads that match a pattern.
 *
 * @param quads none where the part begins behind the last of them
 * @param number how many match; at least so many where they were not counted to the end
 * @param exact whether they were counted to the end
 */
public record Part(List<Quad> quads, long number, boolean exact) {
    static final Part NONE = new Part(List.of(), 0, true);

    public Part {
        quads = List.copyOf(quads);
    }
}
