package rostrum.site.view;

import java.util.List;

/** What was searched for, and what was found. */
public record SearchView(String asked, List<Link> found) {

    public SearchView {
        found = List.copyOf(found);
    }
}
