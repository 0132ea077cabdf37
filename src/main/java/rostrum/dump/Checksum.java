package rostrum.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The SHA-256 of a file, in a file beside it, as {@code sha256sum --check} reads it. */
final class Checksum {
    private Checksum() {}

    static void write(Path file, String sha256) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".sha256");
        try (OutputFile out = new OutputFile(Optional.of(beside))) {
            out.write((sha256 + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
    }
}
