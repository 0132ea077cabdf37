package rostrum.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The exact character string of a speech that every offset counts over: CRLF and CR are LF, nothing else is
 * changed. Offsets that leave this class are Unicode code points; Java's own UTF-16 indexes stay inside
 * {@code reading} and are converted by {@link #span}.
 */
public final class SpeechText {
    private final String value;
    private final String sha256;
    private final int length;

    /** The UTF-16 index at which each code point begins, and the end; empty where the two counts are the same. */
    private final int[] starts;

    private SpeechText(String value) {
        this.value = value;
        this.sha256 = sha256(value);
        this.length = value.codePointCount(0, value.length());
        this.starts = length == value.length() ? new int[0] : starts(value, length);
    }

    private static int[] starts(String value, int length) {
        int[] starts = new int[length + 1];
        for (int at = 0, point = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            starts[point++] = at;
        }
        starts[length] = value.length();
        return starts;
    }

    /** The text of a file's decoded content, line ends normalised to LF. */
    public static SpeechText of(String decoded) {
        return new SpeechText(
                decoded.indexOf('\r') < 0
                        ? decoded
                        : decoded.replace("\r\n", "\n").replace('\r', '\n'));
    }

    public String value() {
        return value;
    }

    /** SHA-256 of the UTF-8 bytes of {@link #value}, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Length in Unicode code points. */
    public int length() {
        return length;
    }

    /** The span, in code points, of the UTF-16 range {@code [start, end)} of {@link #value}. */
    public Span span(int start, int end) {
        return new Span(codePoint(start), codePoint(end));
    }

    /** The exact words of a span, line breaks included. */
    public String cut(Span span) {
        return value.substring(utf16(span.start()), utf16(span.end()));
    }

    /** Up to {@code codePoints} characters that stand before the span: the prefix of a text quote selector. */
    public String before(Span span, int codePoints) {
        return value.substring(utf16(Math.max(0, span.start() - codePoints)), utf16(span.start()));
    }

    /** Up to {@code codePoints} characters that stand after the span: the suffix of a text quote selector. */
    public String after(Span span, int codePoints) {
        return value.substring(utf16(span.end()), utf16(Math.min(length, span.end() + codePoints)));
    }

    /** An index within a pair counts as the code point after it. */
    private int codePoint(int utf16) {
        if (starts.length == 0) {
            return utf16;
        }
        int found = Arrays.binarySearch(starts, utf16);
        return found < 0 ? -found - 1 : found;
    }

    private int utf16(int codePoint) {
        return starts.length == 0 ? codePoint : starts[codePoint];
    }

    private static String sha256(String value) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
