package rostrum.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * The sentences of a text as {@link BreakIterator#getSentenceInstance(Locale)} has them, each found once. A highlighter
 * asks for those around every word that fits, and the iterator below goes back and forth anew for each.
 */
final class Sentences extends BreakIterator {
    private final BreakIterator found = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    private int[] bounds = new int[64];
    private int known;
    private boolean whole;
    private int at;

    @Override
    public void setText(CharacterIterator text) {
        found.setText(text);
        bounds[0] = found.first();
        known = 1;
        whole = false;
        at = 0;
    }

    @Override
    public CharacterIterator getText() {
        return found.getText();
    }

    /** Finds the next boundary; false at the end of the text. */
    private boolean more() {
        int next = whole ? DONE : found.next();
        whole = next == DONE;
        if (!whole) {
            bounds = known == bounds.length ? Arrays.copyOf(bounds, 2 * known) : bounds;
            bounds[known++] = next;
        }
        return !whole;
    }

    /** Which of the known boundaries is the first after an offset; the number of them where none is. */
    private int after(int offset) {
        while (bounds[known - 1] <= offset && more()) {
            // The boundary is known now.
        }
        int place = Arrays.binarySearch(bounds, 0, known, offset);
        return place < 0 ? -place - 1 : place + 1;
    }

    @Override
    public int first() {
        at = 0;
        return bounds[0];
    }

    @Override
    public int last() {
        while (more()) {
            // Every boundary is known at the end.
        }
        at = known - 1;
        return bounds[at];
    }

    @Override
    public int next() {
        if (at + 1 >= known && !more()) {
            return DONE;
        }
        return bounds[++at];
    }

    @Override
    public int previous() {
        return at == 0 ? DONE : bounds[--at];
    }

    @Override
    public int next(int steps) {
        int reached = current();
        for (int step = 0; step < Math.abs(steps) && reached != DONE; step++) {
            reached = steps > 0 ? next() : previous();
        }
        return reached;
    }

    @Override
    public int following(int offset) {
        int place = after(check(offset));
        at = Math.min(place, known - 1);
        return place < known ? bounds[place] : DONE;
    }

    @Override
    public int preceding(int offset) {
        int place = after(check(offset) - 1) - 1;
        at = Math.max(place, 0);
        return place < 0 ? DONE : bounds[place];
    }

    private int check(int offset) {
        CharacterIterator text = getText();
        if (offset < text.getBeginIndex() || offset > text.getEndIndex()) {
            throw new IllegalArgumentException("offset " + offset + " is outside of the text");
        }
        return offset;
    }

    /** The place stays what it was where it is asked for the beginning, as in the iterator below. */
    @Override
    public boolean isBoundary(int offset) {
        return check(offset) == bounds[0] || following(offset - 1) == offset;
    }

    @Override
    public int current() {
        return bounds[at];
    }
}
