package rostrum.site.view;

import java.util.List;

/**
 * How often in each year.
 *
 * @param title what is counted, in the reader's language
 * @param years in order; without those in which there was nothing
 * @param query the query behind it, in the editor
 */
public record Years(String title, List<Year> years, String query) {

    public Years {
        years = List.copyOf(years);
    }

    /** The most of any year; 1 where there is none. */
    public long most() {
        return years.stream().mapToLong(Year::count).max().orElse(1);
    }

    /** How often in one year. */
    public record Year(String year, long count) {}
}
