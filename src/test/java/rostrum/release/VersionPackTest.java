package rostrum.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of versions of which a disk has damaged a row. */
class VersionPackTest {
    @TempDir
    Path folder;

    @Test
    void a_row_that_asks_for_more_than_there_is_has_no_version() throws IOException {
        Path file = folder.resolve("000000000002.pack");
        byte[] content = "<a> <b> <c> <d> .\n".getBytes(UTF_8);
        try (VersionPack.Writing writing = new VersionPack.Writing(file)) {
            writing.add(1, content);
            writing.complete();
        }
        assertArrayEquals(content, VersionPack.read(file, 1).orElseThrow());
        byte[] whole = Files.readAllBytes(file);
        // A row is a number of 8 bytes, a start of 8 and a length of 4; 8 bytes end the file.
        int start = whole.length - 8 - 12;
        for (long damaged : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 10, -1, 1}) {
            Files.write(
                    file,
                    ByteBuffer.wrap(whole.clone())
                            .putLong(start, damaged)
                            .putInt(start + 8, Integer.MAX_VALUE)
                            .array());
            assertEquals(Optional.empty(), VersionPack.read(file, 1), String.valueOf(damaged));
        }
    }
}
