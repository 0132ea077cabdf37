package rostrum.cli.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** What {@code riot --count} and {@code riot --stream=nquads} do: Jena parses a file and counts, or copies it. */
final class Parsing {
    private Parsing() {}

    static long quads(Path file) {
        long[] count = {0};
        RDFParser.source(file).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                count[0]++;
            }
        });
        return count[0];
    }

    /** Reads a file of N-Quads and writes it again. */
    static void copy(Path file, Path to) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            RDFParser.source(file).parse(StreamRDFWriter.getWriterStream(out, Lang.NQUADS));
        }
    }
}
