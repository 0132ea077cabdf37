package rostrum.site.view;

import java.util.Optional;

/**
 * All of one matter, a page at a time.
 *
 * @param thing whose matter it is
 * @param number of this page, from 1
 * @param pages how many there are
 */
public record ListingPage(
        Link thing, Part part, int number, int pages, Optional<String> before, Optional<String> after) {}
