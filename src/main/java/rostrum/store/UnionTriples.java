package rostrum.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
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

    private final NodeTable nodes;
    private final TupleIndex index;

    private UnionTriples(DatasetGraph store) {
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(store).getQuadTable().getNodeTupleTable();
        this.nodes = table.getNodeTable();
        this.index = Arrays.stream(table.getTupleTable().getIndexes())
                .filter(one -> one.getName().equals(BY_SUBJECT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("TDB2 keeps an index by subject"));
    }

    private record Ids(NodeId subject, NodeId predicate, NodeId object) {}

    /** Inside a transaction. */
    static void each(DatasetGraph store, Consumer<Triple> triples) {
        UnionTriples union = new UnionTriples(store);
        NodeTable nodes = union.nodes;
        union.all()
                .forEachRemaining(ids -> triples.accept(Triple.create(
                        nodes.getNodeForNodeId(ids.subject),
                        nodes.getNodeForNodeId(ids.predicate),
                        nodes.getNodeForNodeId(ids.object))));
    }

    /** Inside a transaction; only what is counted by name is read as a term. */
    static Tally count(DatasetGraph store, Set<Node> properties) {
        UnionTriples union = new UnionTriples(store);
        Set<NodeId> asked =
                properties.stream().map(union.nodes::getNodeIdForNode).collect(Collectors.toSet());
        Tally.Count<NodeId> count = new Tally.Count<>(asked);
        union.all().forEachRemaining(ids -> count.add(ids.predicate, ids.object));
        return count.end(union.nodes::getNodeForNodeId);
    }

    /** Inside a transaction. */
    static void subjects(DatasetGraph store, Consumer<Node> subjects) {
        UnionTriples union = new UnionTriples(store);
        Iter.distinctAdjacent(Iter.map(union.all(), Ids::subject))
                .forEachRemaining(id -> subjects.accept(union.nodes.getNodeForNodeId(id)));
    }

    private Iterator<Ids> all() {
        return Iter.distinctAdjacent(Iter.map(index.all(), quad -> new Ids(quad.get(1), quad.get(2), quad.get(3))));
    }
}
