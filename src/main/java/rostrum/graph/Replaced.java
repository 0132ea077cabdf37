package rostrum.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What a load writes anew: whole graphs, and of the graphs of enrichment, which speeches share, what stands there of
 * the speeches that are loaded.
 */
public final class Replaced {
    private final Iris iris;
    private final Set<Node> graphs = new HashSet<>();
    private final Set<String> speeches = new HashSet<>();

    public Replaced(Iris iris) {
        this.iris = iris;
    }

    /** All that is said of one speech. */
    public void speech(String key) {
        graphs.add(iris.speechGraph(key));
        graphs.add(iris.recordGraph(key));
        graphs.add(iris.derivedGraph(key));
        speeches.add(lastSegment(iris.speech(key).getURI()));
    }

    public void graph(Node name) {
        graphs.add(name);
    }

    /** Whether the whole graph is written anew. */
    public boolean holds(Node graph) {
        return graphs.contains(graph);
    }

    /** Whether a quad of the release before gives way. */
    public boolean holds(Quad quad) {
        return graphs.contains(quad.getGraph())
                || (isEnrichment(quad.getGraph())
                        && quad.getSubject().isURI()
                        && isOfSpeech(lastSegment(quad.getSubject().getURI())));
    }

    private boolean isEnrichment(Node graph) {
        return graph.getURI().startsWith(iris.enrichmentGraph("").getURI());
    }

    /** {@code S-PV.1-002-attack-1} is of the speech {@code S-PV.1-002}. */
    private boolean isOfSpeech(String local) {
        for (int hyphen = local.indexOf('-'); hyphen >= 0; hyphen = local.indexOf('-', hyphen + 1)) {
            if (speeches.contains(local.substring(0, hyphen))) {
                return true;
            }
        }
        return speeches.contains(local);
    }

    private static String lastSegment(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}
