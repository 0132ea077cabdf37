package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;
import rostrum.release.Contents;

/**
 * An IRI once published keeps its meaning: what the list ({@code published-iris.txt}, of the first release of the bundled
 * data, by path below {@code id/}) holds is in every later one. A name that must go is withdrawn or moved openly, and
 * then struck from the list in the same change.
 */
@Tag("release")
class PublishedIrisTest {
    @Test
    void what_was_published_is_still_published(@TempDir Path folder) throws IOException {
        Outcome outcome = Publication.of(Path.of("").toAbsolutePath(), Iris.CANONICAL_BASE)
                .publish(List.of("data/seed-statement.txt"), InputStream.nullInputStream(), folder.resolve("store"));
        Set<String> now = Contents.read(
                        Iris.canonical(),
                        ((Outcome.Published) outcome).release().folder())
                .orElseThrow()
                .fingerprints()
                .keySet();
        List<String> published = Files.readAllLines(Path.of("src/test/resources/published-iris.txt"));
        assertTrue(published.size() > 5_000, "listed: " + published.size());
        assertEquals(
                List.of(),
                published.stream().filter(path -> !now.contains(path)).toList());
    }
}
