package rostrum.dump;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Quad;
import rostrum.wire.Format;
import rostrum.wire.Serializer;

/**
 * A part of a document for a {@link QuadStream}: written already where its format lets a part stand alone, so that many
 * threads share that work and one only puts the parts after each other.
 */
public sealed interface Piece {
    /** May be called by any thread. */
    static Piece of(Format format, List<Quad> quads, Map<String, String> prefixes) {
        return standsAlone(format) ? new Written(bytes(format, quads, prefixes)) : new Unwritten(quads);
    }

    /** Lines follow each other as they are; JSON-LD becomes an array with one document a piece. */
    static boolean standsAlone(Format format) {
        return switch (format) {
            case NTRIPLES, NQUADS, JSONLD -> true;
            case TURTLE, TRIG, RDFXML -> false;
        };
    }

    private static byte[] bytes(Format format, List<Quad> quads, Map<String, String> prefixes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (Serializer serializer = new Serializer(format, bytes, prefixes)) {
            serializer.write(quads);
        }
        return bytes.toByteArray();
    }

    /** Bytes of the document. */
    record Written(byte[] bytes) implements Piece {}

    /** Quads of a format whose parts depend on those before them. */
    record Unwritten(List<Quad> quads) implements Piece {}
}
