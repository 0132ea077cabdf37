package rostrum.release;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What tells one set of quads from another, whatever their order: a 128-bit hash of each, added up. Sums of parts add up
 * to the sum of the whole, so that parts are summed on any thread. It guards against mistaking one release for another,
 * not against forgery.
 */
final class Fingerprint {
    /** Of a term's hash. */
    private static final int BYTES = 16;

    private long low;
    private long high;

    static Fingerprint of(Quad quad) {
        return of(term(quad.getGraph()), term(quad.getSubject()), term(quad.getPredicate()), term(quad.getObject()));
    }

    /** Of a quad, by the hashes of its terms. */
    static Fingerprint of(HashCode graph, HashCode subject, HashCode predicate, HashCode object) {
        byte[] terms = new byte[4 * BYTES];
        graph.writeBytesTo(terms, 0, BYTES);
        subject.writeBytesTo(terms, BYTES, BYTES);
        predicate.writeBytesTo(terms, 2 * BYTES, BYTES);
        object.writeBytesTo(terms, 3 * BYTES, BYTES);
        ByteBuffer hash = ByteBuffer.wrap(Hashing.murmur3_128().hashBytes(terms).asBytes());
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.low = hash.getLong();
        fingerprint.high = hash.getLong();
        return fingerprint;
    }

    static HashCode term(Node node) {
        Hasher hasher = Hashing.murmur3_128().newHasher();
        put(node, hasher);
        return hasher.hash();
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

    /** Half of it, where less will do; those of several quads are added up. */
    long half() {
        return low;
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
