package rostrum.dump;

import java.nio.file.Path;
import rostrum.wire.Format;

/**
 * A file that holds the whole data set.
 *
 * @param statements quads, or triples where the format keeps no graphs
 * @param sha256 of the file as it lies there, in lower-case hexadecimal
 */
public record DumpFile(Path path, Format format, long statements, String sha256) {

    public String name() {
        return path.getFileName().toString();
    }
}
