package rostrum.search;

/** Something that was done to the words of a search, so that its reader may be told. */
public sealed interface Change {
    /** Only the beginning was looked for. */
    record Cut() implements Change {}

    /** Signs that mean nothing here, such as {@code *} and {@code ?}, were left out. */
    record SignsLeftOut(String signs) implements Change {}

    /** A phrase had no closing quotation mark: it was taken as words. */
    record QuoteClosed() implements Change {}

    /** There was no word in it at all. */
    record NoWords() implements Change {}

    /** A word that stands nowhere was replaced by the nearest that does. */
    record Corrected(String from, String to) implements Change {}

    /** Nothing has all the words: what has any of them was looked for. */
    record AnyWord() implements Change {}
}
