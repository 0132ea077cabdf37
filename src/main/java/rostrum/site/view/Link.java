package rostrum.site.view;

/**
 * Words that lead somewhere.
 *
 * @param href where to; empty for words that lead nowhere, such as a literal
 * @param kind the kind of entity, for its colour; empty where it has none
 */
public record Link(String href, String words, String kind) {

    /** Words alone. */
    public static Link words(String words) {
        return new Link("", words, "");
    }
}
