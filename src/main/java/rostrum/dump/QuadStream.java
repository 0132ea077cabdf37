package rostrum.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Quad;
import rostrum.wire.Format;
import rostrum.wire.Serializer;

/**
 * Quads on their way out, a speech, a graph or some subjects at a time, so that no format has to hold the whole.
 */
public sealed interface QuadStream extends AutoCloseable {

    /** @param out is flushed by {@code close}, never closed */
    static QuadStream of(Format format, OutputStream out, Map<String, String> prefixes) {
        return Piece.standsAlone(format)
                ? new Pieces(format, out, prefixes)
                : new Continuous(new Serializer(format, out, prefixes));
    }

    void write(List<Quad> piece) throws IOException;

    /** @param piece made for the format of this stream */
    void write(Piece piece) throws IOException;

    /** Ends the document. */
    @Override
    void close() throws IOException;

    /** One document from start to end. */
    record Continuous(Serializer serializer) implements QuadStream {
        @Override
        public void write(List<Quad> piece) {
            serializer.write(piece);
        }

        @Override
        public void write(Piece piece) {
            switch (piece) {
                case Piece.Unwritten(var quads) -> write(quads);
                case Piece.Written written ->
                    throw new IllegalArgumentException("a piece was written for another format");
            }
        }

        @Override
        public void close() {
            serializer.close();
        }
    }

    /** Pieces after each other: lines, or an array of documents. */
    final class Pieces implements QuadStream {
        private final Format format;
        private final OutputStream out;
        private final Map<String, String> prefixes;
        private boolean begun;

        private Pieces(Format format, OutputStream out, Map<String, String> prefixes) {
            this.format = format;
            this.out = out;
            this.prefixes = prefixes;
        }

        @Override
        public void write(List<Quad> piece) throws IOException {
            write(Piece.of(format, piece, prefixes));
        }

        @Override
        public void write(Piece piece) throws IOException {
            switch (piece) {
                case Piece.Unwritten(var quads) -> write(quads);
                case Piece.Written(var bytes) -> {
                    mark(begun ? ",\n" : "[\n");
                    begun = true;
                    out.write(bytes);
                }
            }
        }

        @Override
        public void close() throws IOException {
            mark(begun ? "\n]\n" : "[]\n");
            out.flush();
        }

        /** What stands around the documents of an array, and around no lines. */
        private void mark(String words) throws IOException {
            if (format == Format.JSONLD) {
                out.write(words.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
