package rostrum.store.bulk;

import java.nio.ByteBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/** A term as TDB2 keeps it: by its value in eight bytes where that is enough, else by its hash and its bytes. */
sealed interface Term {
    /** @param id what stands for it in an index */
    record Inline(long id) implements Term {}

    /**
     * @param high the first half of TDB2's hash of it
     * @param low the second half
     * @param bytes as they stand in the file of terms
     */
    record Written(long high, long low, byte[] bytes) implements Term {}

    static Term of(Node node) {
        NodeId inline = NodeId.inline(node);
        if (inline != null) {
            byte[] id = new byte[Long.BYTES];
            NodeIdFactory.set(inline, id);
            return new Inline(ByteBuffer.wrap(id).getLong());
        }
        ByteBuffer hash = ByteBuffer.wrap(NodeLib.hash(node).getBytes());
        return new Written(
                hash.getLong(), hash.getLong(), ThriftConvert.termToBytes(ThriftConvert.convert(node, true)));
    }
}
