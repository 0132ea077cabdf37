package rostrum.site.view;

import java.util.List;

/**
 * How well statements are read.
 *
 * @param speeches annotated by hand
 * @param exactSpans spans whose text is exactly the quote
 * @param spans all spans
 */
public record QualityView(
        int speeches, int exactSpans, int spans, List<Row> entities, List<Row> mentions, List<Row> claims) {

    /**
     * One category.
     *
     * @param wanted how many the annotator found
     * @param right how many of these we found
     * @param wrong how many we found beside them
     */
    public record Row(String category, int wanted, int right, int wrong, String precision, String recall, String f1) {}
}
