package rostrum.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import rostrum.wire.Format;

/** One file of a dump while it is written. */
final class Target implements AutoCloseable {
    private final Path path;
    private final Format format;
    private final OutputFile file;
    private final MessageDigest digest;
    private final OutputStream packed;
    private final QuadStream quads;
    private long statements;

    Target(Path path, Format format, Compression compression, Map<String, String> prefixes) throws IOException {
        this.path = path;
        this.format = format;
        this.digest = sha256();
        this.file = new OutputFile(Optional.of(path));
        this.packed = compression.pack(new DigestOutputStream(file, digest));
        this.quads = QuadStream.of(format, packed, prefixes);
    }

    Format format() {
        return format;
    }

    void write(List<Quad> piece) throws IOException {
        quads.write(piece);
        statements += piece.size();
    }

    /** Ends the file and lets it, and its checksum, appear under their names. */
    DumpFile complete() throws IOException {
        quads.close();
        packed.flush();
        if (packed instanceof java.util.zip.GZIPOutputStream gzip) {
            gzip.finish();
        }
        file.complete();
        String sum = HexFormat.of().formatHex(digest.digest());
        Checksum.write(path, sum);
        return new DumpFile(path, FileKind.of(format), statements, sum);
    }

    /** Removes what was not completed. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
