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
import rostrum.release.ChangeLog.Followed;

/** What is the same of every log, and what holds of one in a folder after a crash. */
class ChangeLogTest extends ChangeLogCases {
    @TempDir
    Path folder;

    @Override
    Place place() {
        return new Place(folder, Iris.canonical(), Optional.empty());
    }

    @Test
    void a_release_that_a_crash_kept_out_of_the_log_is_told_with_the_next() throws IOException {
        Place place = place();
        place.publish(Map.of("state/A", "first"));
        Path log = folder.resolve("changes");
        Path aside = Files.move(log.resolve("000001.tsv"), folder.resolve("aside"));
        assertTrue(Files.exists(aside));
        place.publish(Map.of("state/A", "second"));
        assertEquals(place.fingerprints(Map.of("state/A", "second")), place.replayed());
    }

    @Test
    void what_a_crash_left_untold_is_noted_until_all_is_told() throws IOException {
        Place place = place();
        ChangeFolder log = new Releases(folder).changes();
        String first = place.publish(Map.of("state/A", "first"));
        Followed whole = log.followed().orElseThrow();
        assertEquals(new Followed(first, log.page(1).getLast().at(), true), whole);
        log.begin(new Release(first, folder));
        Followed begun = log.followed().orElseThrow();
        assertFalse(begun.whole());
        assertFalse(begun.at().isBefore(whole.at()));
        log.begin(new Release("next", folder));
        assertEquals(new Followed("next", begun.at(), false), log.followed().orElseThrow());
        String second = place.publish(Map.of("state/A", "second"));
        assertEquals(
                new Followed(second, log.page(1).getLast().at(), true),
                log.followed().orElseThrow());
        assertFalse(log.page(1).getLast().at().isBefore(begun.at()));
    }

    @Test
    void files_are_whole_at_every_moment() throws IOException {
        place().publish(Map.of("state/A", "first"));
        assertFalse(Files.exists(folder.resolve("changes").resolve("next")));
        assertEquals(List.of("ADDED state/A"), place().told());
    }
}
