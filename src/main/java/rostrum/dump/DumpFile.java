package rostrum.dump;

import java.nio.file.Path;

/**
 * A file that holds the whole data set, or an index of one.
 *
 * @param statements quads, or triples where the format keeps no graphs
 * @param sha256 of the file as it lies there, in lower-case hexadecimal
 */
public record DumpFile(Path path, FileKind kind, long statements, String sha256) {

    public String name() {
        return path.getFileName().toString();
    }

    /** Of the file as it lies there: of its packing, where it is packed. */
    public String mediaType() {
        return Compression.ofName(name()) == Compression.GZIP ? "application/gzip" : kind.mediaType();
    }
}
