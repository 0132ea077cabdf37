package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A claim to be read.
 *
 * @param number its place in its reading
 * @param sentence the claim in words of the reader's language
 * @param page of the claim alone
 * @param speech that it was made in, leading to the claim there
 * @param day of the speech, in words; empty where no record tells
 * @param quote the words it rests on, on one line, in the language of the text
 * @param words address of the statement page at these words
 * @param regarding reason or scope; empty where there is none
 * @param chips its qualities: what kind of quality as {@code kind}, which as {@code words}
 * @param turtle what the data have of it, as Turtle writes it
 * @param rule name of the reading rule that found it
 * @param onRecord what the record has of it, where it was held against the record
 */
public record ClaimView(
        int number,
        String sentence,
        Link page,
        Link speech,
        String day,
        Link subject,
        Link predicate,
        Link object,
        String quote,
        String words,
        String regarding,
        Link claimant,
        List<Link> chips,
        String turtle,
        String rule,
        Optional<OnRecord> onRecord) {

    public ClaimView {
        chips = List.copyOf(chips);
    }
}
