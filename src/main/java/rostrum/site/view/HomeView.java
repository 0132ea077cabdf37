package rostrum.site.view;

import java.util.List;

/**
 * The first page.
 *
 * @param numbers counts, each with what it counts
 * @param statements the latest, with the day as {@code source}
 */
public record HomeView(List<Number> numbers, List<Fact> statements) {

    public HomeView {
        numbers = List.copyOf(numbers);
        statements = List.copyOf(statements);
    }

    /** How many of what. */
    public record Number(long count, String what) {}
}
