package rostrum;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.graph.GraphFactory;
import rostrum.graph.Conformance;
import rostrum.graph.ReferenceGraph;
import rostrum.graph.Shapes;
import rostrum.source.Incoming.Rejected;
import rostrum.source.RdfFile;
import rostrum.store.EmbeddedStore;
import rostrum.store.RemoteStore;
import rostrum.store.Store;

/** Data held against the shapes; nothing is published. */
public final class Checking {
    private Checking() {}

    /**
     * Checks inputs, with the reference data as what is known.
     *
     * @param inputs statements as for {@link Publication#read}, or files of RDF
     */
    public static Conformance inputs(
            Publication publication, List<String> inputs, InputStream standardInput, Consumer<Rejected> rejected) {
        Graph data = GraphFactory.createDefaultGraph();
        Map<Boolean, List<String>> byKind = inputs.stream().collect(Collectors.partitioningBy(RdfFile::is));
        byKind.getOrDefault(true, List.of())
                .forEach(file ->
                        RdfFile.read(file, quad -> data.add(quad.asTriple())).ifPresent(rejected));
        publication.read(
                byKind.getOrDefault(false, List.of()),
                standardInput,
                reading -> publication.quads(reading).forEach(quad -> data.add(quad.asTriple())),
                rejected);
        return Shapes.read()
                .check(data, Shapes.union(new ReferenceGraph(publication.iris()).quads(publication.authority())));
    }

    /** Checks all that a store holds; of a store elsewhere, the union is brought into memory for it. */
    public static Conformance store(Store store) {
        Shapes shapes = Shapes.read();
        return switch (store) {
            case EmbeddedStore embedded ->
                embedded.reading(() -> shapes.check(GraphView.createUnionGraph(embedded.dataset())));
            case RemoteStore remote -> shapes.check(remote.union());
        };
    }
}
