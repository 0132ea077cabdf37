package rostrum.site.view;

/**
 * Words that lead somewhere.
 *
 * @param href where to; empty for words that lead nowhere, such as a literal
 * @param kind the kind of entity, for its colour; empty where it has none
 * @param language of the words where that is not the page's own; empty where it is
 */
public record Link(String href, String words, String kind, String language) {

    /** Words in the language of the page, or in none. */
    public Link(String href, String words, String kind) {
        this(href, words, kind, "");
    }

    /** Words alone. */
    public static Link words(String words) {
        return new Link("", words, "");
    }
}
