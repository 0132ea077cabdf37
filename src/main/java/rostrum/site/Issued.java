package rostrum.site;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import rostrum.dump.Shelf;
import rostrum.release.ChangeLog;
import rostrum.search.SearchIndex;

/**
 * A release as it was issued, with what was kept beside its store.
 *
 * @param at when it was made
 * @param words its search index; none where it was made before there were such
 * @param folder none where a store is served that no release was made of; such a one has no files and no log
 */
public record Issued(
        String version,
        Instant at,
        Optional<Path> folder,
        Optional<ChangeLog> changes,
        Optional<Shelf> shelf,
        Optional<SearchIndex> words) {

    /** A store that no release was made of. */
    public static Issued alone(String version) {
        return new Issued(
                version,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
