package rostrum.site.view;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The page where people write queries.
 *
 * @param sparql what stands in the editor
 * @param asked whether it was asked, so that there is an answer or a problem
 * @param problem why there is no answer; empty where there is one
 * @param line of the query that the problem is in, from 1; 0 where it is in none
 * @param shown the most rows that the page shows
 * @param rows the most that an answer has; 0 where there is no limit
 * @param seconds the most that a query may run; 0 where there is no limit
 * @param link whether this is the page of a short link
 * @param queries of the queries folder, to begin with
 */
public record EditorView(
        String sparql,
        boolean asked,
        TableView table,
        String problem,
        int line,
        int shown,
        long rows,
        long seconds,
        boolean link,
        List<QueryLine> queries) {

    public EditorView {
        queries = List.copyOf(queries);
    }

    /** A line of the query. */
    public record Line(String words, boolean faulty) {}

    /** The query's lines, to show which one the problem is in. */
    public List<Line> lines() {
        List<String> lines = sparql.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(at -> new Line(lines.get(at), at + 1 == line))
                .toList();
    }
}
