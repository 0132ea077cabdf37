package rostrum.site.view;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param cut whether there are more rows than these
 */
public record TableView(List<String> columns, List<List<Link>> rows, boolean cut) {

    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** No answer, since nothing was asked. */
    public static TableView empty() {
        return new TableView(List.of(), List.of(), false);
    }
}
