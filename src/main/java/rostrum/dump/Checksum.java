package rostrum.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** The SHA-256 of a file, in a file beside it, as {@code sha256sum --check} reads it. */
final class Checksum {
    private Checksum() {}

    /** Of a file that lies there. */
    static String of(Path file) throws IOException {
        MessageDigest digest = Target.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static void write(Path file, String sha256) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".sha256");
        try (OutputFile out = new OutputFile(Optional.of(beside))) {
            out.write((sha256 + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
    }
}
