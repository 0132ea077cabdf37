package rostrum.release;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/**
 * What was added, changed and withdrawn since the first release, in pages of {@value #PAGE} changes each, a page never
 * touched again once it is full. The log follows the live release: whatever becomes live, an older release too, what
 * differs from the log's state is written down, so that replaying it always ends at what is served.
 */
public interface ChangeLog {
    int PAGE = 250;

    /** What happened to a thing. */
    enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN
    }

    /**
     * One line of the log.
     *
     * @param number from 1, without gaps
     * @param path of the thing below {@code id/}
     * @param fingerprint of what was said of it from then on; empty for what was withdrawn
     * @param release that became live
     * @param before number of the change that this one takes the place of; 0 where the thing was not there, and in logs
     *     that were begun before this was noted
     */
    record Change(long number, Instant at, Kind kind, String path, String fingerprint, String release, long before) {
        String line() {
            String line =
                    String.join("\t", at.toString(), kind.name().toLowerCase(Locale.ROOT), path, fingerprint, release);
            return before > 0 ? line + "\t" + before : line;
        }

        static Change of(long number, String line) {
            String[] row = line.split("\t", -1);
            return new Change(
                    number,
                    Instant.parse(row[0]),
                    Kind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    row[2],
                    row[3],
                    row[4],
                    row.length > 5 ? Long.parseLong(row[5]) : 0);
        }
    }

    /**
     * How far the log tells.
     *
     * @param release that was followed last
     * @param at where all is told, when the release was told; else no change that is still untold is older
     * @param whole whether all that it brought is told
     */
    record Followed(String release, Instant at, boolean whole) {}

    /** How far the log tells; none where nothing was followed since there are such notes. */
    Optional<Followed> followed() throws IOException;

    /** How many pages there are, the one that is not full yet included. */
    int pages() throws IOException;

    /**
     * The changes of one page, oldest first.
     *
     * @param number from 1; a page that is not there is empty
     */
    List<Change> page(int number) throws IOException;

    /**
     * What was said of a thing from one change until the next.
     *
     * @return none where the change is the thing's last, or what was said until the next was not kept
     */
    default Optional<List<Quad>> superseded(Change change) throws IOException {
        return Optional.empty();
    }

    /** The change of a number; none where there is none. */
    default Optional<Change> change(long number) throws IOException {
        return number < 1 || number > (long) Integer.MAX_VALUE * PAGE
                ? Optional.empty()
                : page((int) ((number - 1) / PAGE) + 1).stream()
                        .filter(change -> change.number() == number)
                        .findFirst();
    }

    /** The last change of each thing, by its path. */
    default Map<String, Change> last() throws IOException {
        Map<String, Change> last = new HashMap<>();
        int pages = pages();
        for (int page = 1; page <= pages; page++) {
            page(page).forEach(change -> last.put(change.path(), change));
        }
        return last;
    }
}
