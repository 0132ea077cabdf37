package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A query with its answer.
 *
 * @param parameters name as {@code kind}, value as {@code words}
 * @param figure the answer as a picture beside its table, where it has one
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
        Optional<FigureView> figure,
        List<Link> downloads,
        String problem) {

    public QueryView {
        parameters = List.copyOf(parameters);
        downloads = List.copyOf(downloads);
    }
}
