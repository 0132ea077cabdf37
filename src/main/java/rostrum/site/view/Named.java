package rostrum.site.view;

/**
 * A name.
 *
 * @param language the tag of the language it is in, where that is not the page's; empty otherwise
 */
public record Named(String words, String language) {

    /** In the language of the page. */
    public static Named here(String words) {
        return new Named(words, "");
    }
}
