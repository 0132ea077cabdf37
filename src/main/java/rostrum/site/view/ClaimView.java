package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A claim as a row.
 *
 * @param number its place in its reading
 * @param words the claim in words
 * @param quote the words it rests on, on one line
 * @param place the statement page at the claim
 * @param regarding reason or scope; empty where there is none
 * @param chips its qualities: what kind of quality as {@code kind}, which as {@code words}
 * @param onRecord what the record has of it, where it was held against the record
 */
public record ClaimView(
        int number,
        String words,
        Link page,
        Link subject,
        Link predicate,
        Link object,
        String quote,
        Link place,
        String regarding,
        Link claimant,
        List<Link> chips,
        Optional<OnRecord> onRecord) {

    public ClaimView {
        chips = List.copyOf(chips);
    }

    /** The same claim, its subject under another name. */
    public ClaimView of(Link renamed) {
        return new ClaimView(
                number, words, page, renamed, predicate, object, quote, place, regarding, claimant, chips, onRecord);
    }
}
