package rostrum.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import rostrum.ontology.Definitions;

/** The ontology as quads of the release, so that a query can ask what a term means. */
public final class OntologyGraph {
    private OntologyGraph() {}

    /** Sorted; terms keep their canonical namespace whatever the base. */
    public static List<Quad> quads(Iris iris) {
        Node graph = iris.ontologyGraph();
        return new Definitions()
                .ontology().stream()
                        .map(triple -> Quad.create(graph, triple))
                        .sorted(Quads.ORDER)
                        .toList();
    }
}
