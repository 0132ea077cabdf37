package rostrum.site.view;

import java.util.List;

/** A claim on a page of its own. */
public record ClaimPage(ClaimView claim, String iri, List<Link> data) {

    public ClaimPage {
        data = List.copyOf(data);
    }
}
