package rostrum.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The union of a TDB2 store's graphs, gone through in the order of its index by subject, in which a triple of several
 * graphs comes several times in a row. Jena's own walk through the union remembers every triple that it has seen, which
 * takes more memory the larger the store.
 */
final class UnionTriples {
    private static final String BY_SUBJECT = "SPOG";

    private UnionTriples() {}

    private record Ids(NodeId subject, NodeId predicate, NodeId object) {}

    /** Inside a transaction. */
    static void each(DatasetGraph store, Consumer<Triple> triples) {
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(store).getQuadTable().getNodeTupleTable();
        TupleIndex index = Arrays.stream(table.getTupleTable().getIndexes())
                .filter(one -> one.getName().equals(BY_SUBJECT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("TDB2 keeps an index by subject"));
        Iterator<Ids> all = Iter.map(index.all(), quad -> new Ids(quad.get(1), quad.get(2), quad.get(3)));
        NodeTable nodes = table.getNodeTable();
        Iter.distinctAdjacent(all)
                .forEachRemaining(ids -> triples.accept(Triple.create(
                        nodes.getNodeForNodeId(ids.subject),
                        nodes.getNodeForNodeId(ids.predicate),
                        nodes.getNodeForNodeId(ids.object))));
    }
}
