package rostrum.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What XML 1.0 can hold: some characters it cannot, in no way of writing them (section 2.2). */
public final class XmlText {
    private static final Pattern NONE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** The first character that XML has no place for, as {@code U+0001}. */
    public static Optional<String> stranger(String text) {
        Matcher found = NONE.matcher(text);
        return found.find() ? Optional.of("U+%04X".formatted(text.codePointAt(found.start()))) : Optional.empty();
    }

    /** The text with U+FFFD in place of each such character. */
    public static String mended(String text) {
        return NONE.matcher(text).replaceAll("\uFFFD");
    }
}
