package rostrum.site.view;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The answer to a query.
 *
 * @param columns their names; of a query's own variables, in English
 * @param cut whether there are more rows than these
 */
public record TableView(List<Link> columns, List<List<Link>> rows, boolean cut) {

    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** With the names of its columns, and of ties between States, in the reader's language where we have them. */
    public TableView named(Say say) {
        List<Link> heads = columns.stream()
                .map(column -> say.known("query.column." + column.words())
                        .map(Link::words)
                        .orElse(column))
                .toList();
        List<List<Link>> told = rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(at -> columns.get(at).words().equals("tie") ? tie(row.get(at), say) : row.get(at))
                        .toList())
                .toList();
        return new TableView(heads, told, cut);
    }

    private static Link tie(Link tie, Say say) {
        return say.known("entity.tie." + tie.words()).map(Link::words).orElse(tie);
    }

    /** No answer, since nothing was asked. */
    public static TableView empty() {
        return new TableView(List.of(), List.of(), false);
    }
}
