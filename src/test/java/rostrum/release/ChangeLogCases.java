package rostrum.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Followed;

/** What holds of the log of changes wherever releases are kept. */
abstract class ChangeLogCases {
    /** Where nothing was published yet. */
    abstract Place place() throws IOException;

    @Test
    void what_differs_between_two_releases_is_written_down_and_nothing_else() throws IOException {
        Place place = place();
        place.publish(Map.of("state/A", "first", "state/B", "first", "claim/S-1", "said"));
        String second = place.publish(Map.of("state/A", "second", "claim/S-1", "said", "state/C", "first"));
        assertEquals(
                List.of(
                        "ADDED speech/S",
                        "ADDED state/A",
                        "ADDED state/B",
                        "CHANGED state/A",
                        "ADDED state/C",
                        "WITHDRAWN state/B"),
                place.told());
        assertEquals(
                new Followed(second, place.log().page(1).getLast().at(), true),
                place.log().followed().orElseThrow());
    }

    @Test
    void replaying_the_log_gives_what_is_live_whatever_came_between() throws IOException {
        Place place = place();
        String first = place.publish(Map.of("state/A", "first"));
        place.publish(Map.of("state/B", "first"));
        place.rollBack(first);
        assertEquals(place.fingerprints(Map.of("state/A", "first")), place.replayed());
        Map<String, String> last = Map.of("state/B", "first", "state/A", "third");
        place.publish(last);
        assertEquals(place.fingerprints(last), place.replayed());
    }

    @Test
    void the_same_release_again_changes_nothing() throws IOException {
        Place place = place();
        place.publish(Map.of("state/A", "first"));
        place.publish(Map.of("state/A", "first"));
        assertEquals(List.of("ADDED state/A"), place.told());
    }

    @Test
    void a_full_page_is_never_touched_again() throws IOException {
        Place place = place();
        Map<String, String> many = new TreeMap<>();
        IntStream.range(0, ChangeLog.PAGE + 10).forEach(i -> many.put("place/P" + i, "first"));
        place.publish(many);
        assertEquals(2, place.log().pages());
        List<Change> full = place.log().page(1);
        assertEquals(ChangeLog.PAGE, full.size());
        many.put("place/P0", "second");
        place.publish(many);
        assertEquals(full, place.log().page(1));
        assertEquals(11, place.log().page(2).size());
        assertEquals(ChangeLog.PAGE + 11L, place.log().page(2).getLast().number());
    }
}
