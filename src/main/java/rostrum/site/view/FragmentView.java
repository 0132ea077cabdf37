package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A page of the triples that match a pattern.
 *
 * @param subject as it was asked for; empty for any
 * @param predicate as it was asked for; empty for any
 * @param object as it was asked for; empty for any
 * @param total how many match
 * @param exact whether no more than these match; otherwise at least so many do
 * @param before where the page before this one is
 * @param after where the page after this one is
 * @param formats the same page as data: extension as kind, media type as words
 */
public record FragmentView(
        String subject,
        String predicate,
        String object,
        long total,
        boolean exact,
        TableView table,
        Optional<String> before,
        Optional<String> after,
        List<Link> formats) {

    public FragmentView {
        formats = List.copyOf(formats);
    }
}
