package rostrum.authority;

import java.util.List;
import java.util.Optional;

/**
 * A city, region, river, sea or site.
 *
 * @param state ISO alpha-3 of the state that it lies in, where it is one and undisputed enough to say so
 * @param kind {@code city}, {@code region}, {@code capital}, {@code continent} and so on
 */
public record Place(
        String id, String name, List<String> aliases, Optional<String> state, Optional<String> kind, String source) {

    static Place of(Row row) throws BadTable {
        return new Place(
                row.text("id"),
                row.text("name"),
                row.list("aliases"),
                row.optional("state"),
                row.optional("kind"),
                row.text("source"));
    }
}
