package rostrum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.graph.Replaced;
import rostrum.release.Batch;
import rostrum.release.Building;
import rostrum.source.Incoming.Rejected;
import rostrum.source.RdfFile;
import rostrum.store.Store;
import rostrum.work.InOrder;

/** What goes into one release: speeches, RDF as it comes, and of the release before what neither replaces. */
final class Loading {
    /** Quads that are handed on together. */
    private static final int BATCH = 5_000;

    private final Iris iris;
    private final Building building;
    private final Replaced replaced;
    private final List<Rejected> rejected = new ArrayList<>();

    /** @param replaced the graphs that are already written */
    Loading(Iris iris, Building building, Replaced replaced) {
        this.iris = iris;
        this.building = building;
        this.replaced = replaced;
    }

    void reject(Rejected bad) {
        rejected.add(bad);
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** Once something is rejected, what follows is looked at and no longer read, since nothing will be published. */
    void speech(String key, Callable<Batch> quads, InOrder<Batch> line) {
        replaced.speech(key);
        if (rejected.isEmpty()) {
            line.give(quads);
        }
    }

    /**
     * Takes every quad but those of the program's own graphs, which are always written anew. What stands in no graph
     * becomes an enrichment named after its file; a blank node is given an IRI (RDF 1.1, section 3.5).
     */
    void rdf(String file, InOrder<Batch> line) {
        Node unnamed = iris.enrichmentGraph(RdfFile.name(file));
        Set<Node> brought = new HashSet<>();
        List<Quad> some = new ArrayList<>(BATCH);
        RdfFile.read(file, quad -> {
                    Node graph = quad.isDefaultGraph() ? unnamed : named(quad.getGraph(), file);
                    if (brought.contains(graph) || !replaced.holds(graph)) {
                        brought.add(graph);
                        some.add(new Quad(
                                graph,
                                named(quad.getSubject(), file),
                                quad.getPredicate(),
                                named(quad.getObject(), file)));
                    }
                    if (some.size() == BATCH) {
                        List<Quad> full = List.copyOf(some);
                        line.give(() -> Batch.of(iris, full));
                        some.clear();
                    }
                })
                .ifPresent(this::reject);
        List<Quad> last = List.copyOf(some);
        line.give(() -> Batch.of(iris, last));
        brought.forEach(replaced::graph);
    }

    private Node named(Node node, String file) {
        return node.isBlank()
                ? NodeFactory.createURI(iris.base() + ".well-known/genid/" + RdfFile.name(file) + "-"
                        + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "-"))
                : node;
    }

    /** Takes over from a release what is not replaced. */
    void keep(Store live) {
        List<Quad> some = new ArrayList<>(BATCH);
        live.eachQuad(quad -> {
            if (!replaced.holds(quad)) {
                some.add(quad);
            }
            if (some.size() == BATCH) {
                building.add(Batch.of(iris, some));
                some.clear();
            }
        });
        building.add(Batch.of(iris, some));
    }
}
