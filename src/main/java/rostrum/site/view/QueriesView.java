package rostrum.site.view;

import java.util.List;

/**
 * The list of queries.
 *
 * @param sought the words that all of these have; empty where these are all there are
 */
public record QueriesView(String sought, List<QueryLine> queries) {

    public QueriesView {
        queries = List.copyOf(queries);
    }
}
