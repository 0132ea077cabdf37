package rostrum.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.graph.Iris;

/** What a backup holds of a store in which somebody makes something. */
class BackupTest {
    @TempDir
    Path folder;

    @Test
    void what_is_not_whole_yet_stays_behind_and_is_told() throws IOException {
        Path store = folder.resolve("store");
        Place place = new Place(store, Iris.canonical(), Optional.empty());
        place.publish(Map.of("state/A", "first"));
        place.publish(Map.of("state/A", "second"));
        Path versions = store.resolve("changes").resolve("versions");
        Path partial = Files.writeString(versions.resolve(".000000000003.pack.0123456789abcdef.partial"), "half");
        Files.writeString(store.resolve("changes").resolve("next"), "half");
        assertEquals(List.of(new Leftovers(partial, "load or rollback", false)), Leftovers.of(store));

        Path copy = folder.resolve("copy");
        Backup.write(store, folder.resolve("copy.tar"));
        Backup.restore(folder.resolve("copy.tar"), copy);
        Path changes = copy.resolve("changes");
        assertTrue(Files.exists(changes.resolve("versions").resolve("000000000002.pack")));
        assertFalse(Files.exists(changes.resolve("versions").resolve(partial.getFileName())));
        assertFalse(Files.exists(changes.resolve("next")));
    }
}
