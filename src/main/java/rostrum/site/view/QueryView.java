package rostrum.site.view;

import java.util.List;

/**
 * A query with its answer.
 *
 * @param parameters name as {@code kind}, value as {@code words}
 * @param downloads the answer in other formats
 * @param problem why there is no answer; empty where there is one
 */
public record QueryView(
        String name,
        String title,
        String description,
        List<Link> parameters,
        String sparql,
        TableView table,
        List<Link> downloads,
        String problem) {

    public QueryView {
        parameters = List.copyOf(parameters);
        downloads = List.copyOf(downloads);
    }
}
