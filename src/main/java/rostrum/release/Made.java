package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * When a release was made and what it holds; kept in its folder in the file {@code MADE}.
 *
 * @param quads none where the release is older than this note, or the note is damaged; the time is then its folder's
 */
public record Made(Release release, Instant at, OptionalLong quads) {
    private static final String NAME = "MADE";

    static void write(Path folder, long quads) throws IOException {
        Files.writeString(folder.resolve(NAME), Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + quads + "\n");
    }

    /** Reads the note of a release. */
    public static Made read(Release release) throws IOException {
        Path note = release.folder().resolve(NAME);
        if (!Files.isRegularFile(note)) {
            return none(release);
        }
        try {
            String[] parts = Files.readString(note).strip().split(" ", 2);
            return new Made(release, Instant.parse(parts[0]), OptionalLong.of(Long.parseLong(parts[1])));
        } catch (IOException
                | DateTimeParseException
                | NumberFormatException
                | ArrayIndexOutOfBoundsException damaged) {
            return none(release);
        }
    }

    private static Made none(Release release) throws IOException {
        return new Made(release, Files.getLastModifiedTime(release.folder()).toInstant(), OptionalLong.empty());
    }
}
