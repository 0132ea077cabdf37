package rostrum.graph;

import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * What a check against the shapes found.
 *
 * @param violations in the order of their sentences; none where the data conform
 * @param report the same as a SHACL validation report
 */
public record Conformance(List<Violation> violations, Graph report) {
    public Conformance {
        violations = List.copyOf(violations);
    }

    public boolean conforms() {
        return violations.isEmpty();
    }
}
