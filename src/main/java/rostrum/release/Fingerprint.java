package rostrum.release;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * What tells one set of quads from another, whatever their order: a 128-bit hash of each, added up. Sums of parts add up
 * to the sum of the whole, so that parts are summed on any thread. It guards against mistaking one release for another,
 * not against forgery.
 */
final class Fingerprint {
    private long low;
    private long high;

    static Fingerprint of(Iterable<Quad> quads) {
        Fingerprint fingerprint = new Fingerprint();
        quads.forEach(fingerprint::add);
        return fingerprint;
    }

    void add(Fingerprint other) {
        low += other.low;
        high += other.high;
    }

    /** 16 hexadecimal digits. */
    String version() {
        return HexFormat.of()
                .toHexDigits(Hashing.murmur3_128()
                        .newHasher()
                        .putLong(low)
                        .putLong(high)
                        .hash()
                        .asLong());
    }

    /** Of one triple; those of several are added up. */
    static long of(Triple triple) {
        Hasher hasher = Hashing.murmur3_128().newHasher();
        put(triple.getSubject(), hasher);
        put(triple.getPredicate(), hasher);
        put(triple.getObject(), hasher);
        return hasher.hash().asLong();
    }

    private void add(Quad quad) {
        Hasher hasher = Hashing.murmur3_128().newHasher();
        put(quad.getGraph(), hasher);
        put(quad.getSubject(), hasher);
        put(quad.getPredicate(), hasher);
        put(quad.getObject(), hasher);
        byte[] hash = hasher.hash().asBytes();
        low += java.nio.ByteBuffer.wrap(hash, 0, Long.BYTES).getLong();
        high += java.nio.ByteBuffer.wrap(hash, Long.BYTES, Long.BYTES).getLong();
    }

    /** The node's words and what kind they are of, each closed by a character that no term holds. */
    private static void put(Node node, Hasher hasher) {
        if (node.isLiteral()) {
            hasher.putUnencodedChars(node.getLiteralLexicalForm())
                    .putChar('\0')
                    .putUnencodedChars(node.getLiteralLanguage())
                    .putChar('\0')
                    .putUnencodedChars(node.getLiteralDatatypeURI());
        } else {
            hasher.putUnencodedChars(node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel());
        }
        hasher.putChar('\1');
    }
}
