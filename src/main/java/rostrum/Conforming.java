package rostrum;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Shapes;
import rostrum.graph.Violation;

/**
 * The check of a load against the shapes, a speech at a time on the thread that read it. What is published already was
 * checked then; the reference data are checked each time, since tables are edited.
 */
final class Conforming {
    private final Shapes shapes = Shapes.read();
    private final Queue<Violation> violations = new ConcurrentLinkedQueue<>();
    private final Graph known;

    Conforming(Graph reference) {
        this.known = reference;
        violations.addAll(shapes.check(reference).violations());
    }

    /** The same quads, once they are checked. */
    List<Quad> checked(List<Quad> speech) {
        violations.addAll(shapes.check(Shapes.union(speech), known).violations());
        return speech;
    }

    /** In the order of their sentences. */
    List<Violation> violations() {
        return violations.stream()
                .sorted(Comparator.comparing(Violation::sentence))
                .toList();
    }
}
