package rostrum.site.view;

/**
 * What the record has of a claim.
 *
 * @param code {@code confirmed}, {@code contradicted} or {@code not-on-record}
 * @param outcome the same in words
 * @param says what the record says, in a sentence, in English
 * @param source where that can be read; words alone where there is no address
 * @param tables short names of the sources that the record was taken from
 */
public record OnRecord(String code, String outcome, String says, Link source, String tables) {}
