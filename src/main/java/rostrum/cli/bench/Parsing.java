package rostrum.cli.bench;

import java.nio.file.Path;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** What {@code riot --count} does: Jena parses a file and counts. The yardstick of reading and writing. */
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
}
