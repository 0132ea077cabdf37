package rostrum.site.view;

import java.util.List;

/**
 * What is asked of those who publish data, and what is answered.
 *
 * @param stars of linked data
 * @param practices of the W3C's Data on the Web Best Practices
 */
public record ConformanceView(List<Row> stars, List<Row> practices) {

    public ConformanceView {
        stars = List.copyOf(stars);
        practices = List.copyOf(practices);
    }

    /**
     * A line of a list, in English.
     *
     * @param holds {@code yes}, {@code partly} or {@code no}
     * @param seen where it can be seen, as words
     */
    public record Row(String number, String title, String holds, String answer, String href, String seen) {}
}
