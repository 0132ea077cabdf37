package rostrum.site.text;

import java.util.List;
import rostrum.statement.Span;

/**
 * A piece of a paragraph within which no mark begins or ends.
 *
 * @param text the words as a reader sees them: repaired, on one line
 * @param marks the marked spans that cover it, longest first: the last is the innermost
 */
public record Segment(String text, List<Span> marks) {

    public Segment {
        marks = List.copyOf(marks);
    }
}
