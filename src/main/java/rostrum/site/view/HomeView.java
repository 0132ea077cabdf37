package rostrum.site.view;

import java.util.List;

/**
 * The first page.
 *
 * @param numbers counts, each with what it counts
 * @param statements the latest, with the day as {@code source}
 * @param examples a few claims of the first of these
 * @param quality how well statements are read, in a few figures
 */
public record HomeView(List<Number> numbers, List<Fact> statements, List<Example> examples, Quality quality) {

    public HomeView {
        numbers = List.copyOf(numbers);
        statements = List.copyOf(statements);
        examples = List.copyOf(examples);
    }

    /** How many of what: a name that messages know. */
    public record Number(long count, String what) {}

    /**
     * A claim beside its words.
     *
     * @param claim in words, leading to its page
     * @param quote the words it rests on, on one line
     * @param place where they stand in the statement
     */
    public record Example(Link claim, String quote, String place) {}

    /**
     * How well places where things are named are found.
     *
     * @param speeches that a person read too
     * @param recall share of the named places that was found, 0 to 1
     * @param precision share of what was found that is right, 0 to 1
     */
    public record Quality(int speeches, double recall, double precision) {}
}
