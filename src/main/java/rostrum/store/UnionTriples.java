package rostrum.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/**
 * The union of a TDB2 store's graphs, gone through in the order of its index by subject, in which a triple of several
 * graphs comes several times in a row. Jena's own walk through the union remembers every triple that it has seen, which
 * takes more memory the larger the store.
 */
final class UnionTriples {
    private static final String BY_SUBJECT = "SPOG";
    private static final String BY_PROPERTY = "POSG";
    private static final String BY_OBJECT = "OSPG";

    private final NodeTable nodes;
    private final TupleIndex index;

    private UnionTriples(DatasetGraph store, String order) {
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(store).getQuadTable().getNodeTupleTable();
        this.nodes = table.getNodeTable();
        this.index = Arrays.stream(table.getTupleTable().getIndexes())
                .filter(one -> one.getName().equals(order))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("TDB2 keeps an index " + order));
    }

    private record Ids(NodeId subject, NodeId predicate, NodeId object) {}

    /** Inside a transaction. */
    static void each(DatasetGraph store, Consumer<Triple> triples) {
        UnionTriples union = new UnionTriples(store, BY_SUBJECT);
        NodeTable nodes = union.nodes;
        union.all()
                .forEachRemaining(ids -> triples.accept(Triple.create(
                        nodes.getNodeForNodeId(ids.subject),
                        nodes.getNodeForNodeId(ids.predicate),
                        nodes.getNodeForNodeId(ids.object))));
    }

    /** Inside a transaction, in two walks; only what is counted by name is read as a term. */
    static Partitions count(DatasetGraph store, Set<Node> properties) {
        UnionTriples bySubject = new UnionTriples(store, BY_SUBJECT);
        NodeTable nodes = bySubject.nodes;
        Set<NodeId> asked = properties.stream().map(nodes::getNodeIdForNode).collect(Collectors.toSet());
        Tally.Count<NodeId> count = new Tally.Count<>(asked);
        ClassCount classes = new ClassCount(nodes.getNodeIdForNode(RDF.type.asNode()));
        bySubject.all().forEachRemaining(ids -> {
            count.add(ids.predicate, ids.object);
            classes.bySubject(ids.subject, ids.predicate, ids.object);
        });
        classes.endSubject();
        new UnionTriples(store, BY_OBJECT)
                .all()
                .forEachRemaining(ids -> classes.byObject(ids.subject, ids.predicate, ids.object));
        return classes.end(count.end(nodes::getNodeForNodeId), nodes::getNodeForNodeId);
    }

    /** Inside a transaction. */
    static void subjects(DatasetGraph store, Consumer<Node> subjects) {
        UnionTriples union = new UnionTriples(store, BY_SUBJECT);
        Iter.distinctAdjacent(Iter.map(union.all(), Ids::subject))
                .forEachRemaining(id -> subjects.accept(union.nodes.getNodeForNodeId(id)));
    }

    /** Inside a transaction; only what is handed on is read as a term. */
    static List<Node> shared(DatasetGraph store, Node property, int fewest) {
        UnionTriples union = new UnionTriples(store, BY_PROPERTY);
        NodeId asked = union.nodes.getNodeIdForNode(property);
        if (NodeId.isDoesNotExist(asked)) {
            return List.of();
        }
        List<Node> shared = new ArrayList<>();
        NodeId object = NodeId.NodeDoesNotExist;
        int subjects = 0;
        Iterator<Ids> its =
                union.some(TupleFactory.create4(NodeId.NodeIdAny, NodeId.NodeIdAny, asked, NodeId.NodeIdAny));
        while (its.hasNext()) {
            NodeId next = its.next().object;
            subjects = next.equals(object) ? subjects + 1 : 1;
            object = next;
            if (subjects == fewest + 1) {
                shared.add(union.nodes.getNodeForNodeId(object));
            }
        }
        return shared;
    }

    private Iterator<Ids> some(Tuple<NodeId> pattern) {
        return Iter.distinctAdjacent(
                Iter.map(index.find(pattern), quad -> new Ids(quad.get(1), quad.get(2), quad.get(3))));
    }

    private Iterator<Ids> all() {
        return Iter.distinctAdjacent(Iter.map(index.all(), quad -> new Ids(quad.get(1), quad.get(2), quad.get(3))));
    }
}
