package rostrum.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a client asks for by {@code Range} (RFC 9110, section 14).
 *
 * @param first offset of its first byte
 * @param length in bytes; 0 where what was asked for lies outside the file
 */
public record ByteRange(long first, long length) {
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /**
     * The one range of a header; none where there are several or it is no range of bytes, so that the file is sent
     * whole, as the section allows.
     */
    public static Optional<ByteRange> of(String header, long size) {
        Matcher range = ONE.matcher(header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long length = Math.min(size, Long.parseLong(range.group(2)));
            return Optional.of(new ByteRange(size - length, length));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, Math.max(0, last - first + 1)));
    }

    /** Whether any of it can be sent. */
    public boolean isSatisfiable() {
        return length > 0;
    }

    /** The value of {@code Content-Range}. */
    public String contentRange(long size) {
        return isSatisfiable() ? "bytes " + first + "-" + (first + length - 1) + "/" + size : "bytes */" + size;
    }
}
