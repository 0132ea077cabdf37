package rostrum.site.view;

/**
 * What the record has of a claim.
 *
 * @param outcome in words: "confirmed", "contradicted", "not on record"
 * @param says what the record says, in a sentence
 * @param source where that can be read; words alone where there is no address
 * @param tables short names of the sources that the record was taken from
 */
public record OnRecord(String outcome, String says, Link source, String tables) {}
