package rostrum.statement;

/**
 * A stretch of a {@link SpeechText}, as RFC 5147 {@code char=start,end} counts it.
 *
 * @param start first code point, from 0, inclusive
 * @param end one past the last code point, exclusive; always greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span needs 0 <= start < end, not " + start + "," + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** By start, then by end: the order of reading. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
