package rostrum.site.view;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The address of a page, whatever language it is read in.
 *
 * @param origin {@code https://example.org}
 * @param path as the request line has it
 * @param query without what chooses the language; empty where there is none
 * @param named what chooses the language, {@code lang=fr}; empty where nothing does
 */
public record Here(String origin, String path, String query, String named) {
    private static final String LANGUAGE = "lang=";

    /** @param query as the request line has it */
    public static Here of(String origin, String path, String query) {
        return new Here(
                origin,
                path,
                Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith(LANGUAGE) && !part.isEmpty())
                        .collect(Collectors.joining("&")),
                Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith(LANGUAGE)
                                && Language.of(part.substring(LANGUAGE.length()))
                                        .isPresent())
                        .findFirst()
                        .orElse(""));
    }

    /** Below the origin, in the language that the reader's browser asks for. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /**
     * The whole address of what is shown here: a part and its page, in the language that the address names.
     *
     * @param at the path by which it is linked
     */
    public String canonical(String at) {
        String shown = Arrays.stream((query + "&" + named).split("&"))
                .filter(part -> part.matches("(part|page|lang)=[\\w.,%-]+") && !part.equals("page=1"))
                .collect(Collectors.joining("&"));
        return origin + at + (shown.isEmpty() ? "" : "?" + shown);
    }

    /** The whole address, in a language. */
    public String in(Language language) {
        return origin + path + "?" + (query.isEmpty() ? "" : query + "&") + LANGUAGE + language.code();
    }
}
