package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A body, person, place, theme, agreement or any other thing: what is particular to its kind as facts, then what is
 * said.
 *
 * @param particulars what it is, in a few facts that a reader looks for first
 * @param years its statements, or what is told of it, over time
 * @param parts what it says and what is said of it, each matter apart
 */
public record ThingPage(
        Profile profile, List<Fact> particulars, Years years, List<Part> parts, Optional<Part> mentions) {

    public ThingPage {
        particulars = List.copyOf(particulars);
        parts = List.copyOf(parts);
    }
}
