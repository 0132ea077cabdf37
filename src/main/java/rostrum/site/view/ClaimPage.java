package rostrum.site.view;

import java.util.List;

/**
 * A claim on a page of its own.
 *
 * @param query the query behind it, in the editor
 */
public record ClaimPage(ClaimView claim, String iri, String query, List<Link> data) {

    public ClaimPage {
        data = List.copyOf(data);
    }
}
