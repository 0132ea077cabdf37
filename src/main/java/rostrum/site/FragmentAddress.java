package rostrum.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a page of a fragment as it was asked for, to the letter: a client finds what is said of a page under
 * the address that it sent.
 *
 * @param base without what is asked, {@code https://data.example.org/fragments}
 * @param query what is asked, as the request line has it; empty for nothing
 */
record FragmentAddress(String base, String query) {
    private static final Pattern NO_IRI = Pattern.compile("[^!#-;=?-\\[\\]_a-z~]");

    FragmentAddress {
        query = NO_IRI.matcher(query)
                .replaceAll(found -> "%"
                        + HexFormat.ofDelimiter("%")
                                .withUpperCase()
                                .formatHex(found.group().getBytes(StandardCharsets.UTF_8)));
    }

    /** This page. */
    String page() {
        return address(query);
    }

    /** Another page of the same fragment, from 1. */
    String page(long number) {
        return number == 1 ? fragment() : with("page", "page=" + number);
    }

    /** The fragment as a whole, which is the address of its first page. */
    String fragment() {
        return with("page", "");
    }

    /** This page in a format. */
    String in(String format) {
        return with("format", "format=" + format);
    }

    /** The template of all fragments, in the format that was asked for by name where one was (RFC 6570). */
    String template(Optional<String> format) {
        return base + format.map(name -> "?format=" + name + "{&").orElse("{?") + "subject,predicate,object}";
    }

    private String with(String left, String put) {
        return address(Stream.concat(
                        Arrays.stream(query.split("&")).filter(part -> !part.startsWith(left + "=")), Stream.of(put))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&")));
    }

    private String address(String asked) {
        return asked.isEmpty() ? base : base + "?" + asked;
    }
}
