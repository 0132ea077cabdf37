package rostrum.site.view;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The address of a page, whatever language it is read in.
 *
 * @param origin {@code https://example.org}
 * @param path as the request line has it
 * @param query without what chooses the language; empty where there is none
 */
public record Here(String origin, String path, String query) {
    private static final String LANGUAGE = "lang=";

    /** @param query as the request line has it */
    public static Here of(String origin, String path, String query) {
        return new Here(
                origin,
                path,
                Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith(LANGUAGE) && !part.isEmpty())
                        .collect(Collectors.joining("&")));
    }

    /** Below the origin, in the language that the reader's browser asks for. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The whole address, in a language. */
    public String in(Language language) {
        return origin + path + "?" + (query.isEmpty() ? "" : query + "&") + LANGUAGE + language.code();
    }
}
