package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * All of one matter, a page at a time.
 *
 * @param thing whose matter it is
 * @param facts in place of the part's rows where facts are listed
 * @param number of this page, from 1
 * @param pages how many there are
 */
public record ListingPage(
        Link thing,
        Part part,
        List<Fact> facts,
        int number,
        int pages,
        Optional<String> before,
        Optional<String> after) {

    public ListingPage {
        facts = List.copyOf(facts);
    }
}
