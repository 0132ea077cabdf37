package rostrum.reading.claim;

/**
 * A text that can be looked at so many times, one character at a time. A pattern that goes back and forth over it without
 * an end is stopped: at the same place on every machine, which no clock would do.
 */
final class BoundedText implements CharSequence {
    private final String text;
    private int left;

    BoundedText(String text, int looks) {
        this.text = text;
        this.left = looks;
    }

    /** The looks are used up. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exhausted() {
            super("the text was looked at too often", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public String subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
