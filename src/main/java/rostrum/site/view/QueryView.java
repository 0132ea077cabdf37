package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A query of the queries folder with its answer.
 *
 * @param parameters name as {@code kind}, value as {@code words}
 * @param sparql with the parameters' values
 * @param figure the answer as a picture beside its table, where it has one
 * @param downloads the answer in other formats: the format's name as words, its media type as kind
 * @param editor the query in the editor
 * @param citation the query's title and the release that answered
 * @param iri under which the query, with these values, is cited
 */
public record QueryView(
        QueryLine query,
        List<Link> parameters,
        String sparql,
        TableView table,
        Optional<FigureView> figure,
        List<Link> downloads,
        String editor,
        String citation,
        String iri) {

    public QueryView {
        parameters = List.copyOf(parameters);
        downloads = List.copyOf(downloads);
    }
}
