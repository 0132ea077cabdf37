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
 * Quads on their way out, a graph or a subject at a time, so that no format has to hold the whole. JSON-LD, which
 * cannot be written piecemeal, becomes an array with one document a piece.
 */
public sealed interface QuadStream extends AutoCloseable {

    /** @param out is flushed by {@code close}, never closed */
    static QuadStream of(Format format, OutputStream out, Map<String, String> prefixes) {
        return format == Format.JSONLD
                ? new Documents(out, prefixes)
                : new Continuous(new Serializer(format, out, prefixes));
    }

    void write(List<Quad> piece) throws IOException;

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
        public void close() {
            serializer.close();
        }
    }

    /** An array of documents. */
    final class Documents implements QuadStream {
        private final OutputStream out;
        private final Map<String, String> prefixes;
        private boolean begun;

        private Documents(OutputStream out, Map<String, String> prefixes) {
            this.out = out;
            this.prefixes = prefixes;
        }

        @Override
        public void write(List<Quad> piece) throws IOException {
            out.write((begun ? ",\n" : "[\n").getBytes(StandardCharsets.UTF_8));
            begun = true;
            try (Serializer serializer = new Serializer(Format.JSONLD, out, prefixes)) {
                serializer.write(piece);
            }
        }

        @Override
        public void close() throws IOException {
            out.write((begun ? "\n]\n" : "[]\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
