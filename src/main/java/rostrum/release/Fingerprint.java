package rostrum.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * What tells one set of quads from another, whatever their order: the SHA-256 digests of their N-Quads lines, added up
 * as four numbers of 64 bits. Sums of parts add up to the sum of the whole, so that parts are summed on any thread.
 */
final class Fingerprint {
    private final long[] sums = new long[4];

    static Fingerprint of(Iterable<Quad> quads) {
        MessageDigest digest = sha256();
        Fingerprint fingerprint = new Fingerprint();
        quads.forEach(quad -> fingerprint.add(digest.digest(line(quad).getBytes(StandardCharsets.UTF_8))));
        return fingerprint;
    }

    void add(Fingerprint other) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += other.sums[at];
        }
    }

    /** 16 hexadecimal digits. */
    String version() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * sums.length);
        for (long sum : sums) {
            bytes.putLong(sum);
        }
        return HexFormat.of().formatHex(sha256().digest(bytes.array())).substring(0, 16);
    }

    private void add(byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        for (int at = 0; at < sums.length; at++) {
            sums[at] += bytes.getLong();
        }
    }

    private static String line(Quad quad) {
        return NodeFmtLib.strNQ(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
