package rostrum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.graph.Replaced;
import rostrum.release.Batch;
import rostrum.release.Building;
import rostrum.release.Release;
import rostrum.source.Incoming.Rejected;
import rostrum.store.RdfFile;
import rostrum.store.Store;

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

    /** Takes every quad but those of the program's own tables, which are always written from the tables. */
    void rdf(RdfFile file, InOrder<Batch> line) throws IOException {
        Set<Node> brought = new HashSet<>();
        List<Quad> some = new ArrayList<>(BATCH);
        try {
            file.read(
                    iris.enrichmentGraph(file.name()), iris.base() + ".well-known/genid/" + file.name() + "-", quad -> {
                        if (brought.contains(quad.getGraph()) || !replaced.holds(quad.getGraph())) {
                            brought.add(quad.getGraph());
                            some.add(quad);
                        }
                        if (some.size() == BATCH) {
                            List<Quad> full = List.copyOf(some);
                            line.give(() -> Batch.of(full));
                            some.clear();
                        }
                    });
        } catch (RdfFile.NotRdf malformed) {
            reject(new Rejected(malformed.place(), malformed.reason()));
        }
        List<Quad> last = List.copyOf(some);
        line.give(() -> Batch.of(last));
        brought.forEach(replaced::graph);
    }

    void keep(Release live) throws IOException {
        try (Store store = Store.open(live.folder())) {
            List<Quad> some = new ArrayList<>(BATCH);
            store.eachQuad(quad -> {
                if (!replaced.holds(quad)) {
                    some.add(quad);
                }
                if (some.size() == BATCH) {
                    building.add(Batch.of(some));
                    some.clear();
                }
            });
            building.add(Batch.of(some));
        }
    }
}
