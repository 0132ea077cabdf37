package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * One matter of a page with the words it rests on: what a state condemns, who cites a document.
 *
 * @param id unlike any other of the page
 * @param title in the reader's language
 * @param count of all there are, as the release counted them
 * @param rows those that are shown
 * @param more whether there are more than were counted
 * @param all where the rest can be read; none where all are shown
 * @param query the query behind it, in the editor
 */
public record Part(
        String id, String title, long count, List<Row> rows, boolean more, Optional<String> all, String query) {

    public Part {
        rows = List.copyOf(rows);
    }

    /**
     * A line with the words that it rests on.
     *
     * @param about whom or what the line names
     * @param told more of it in a few words; empty where there is nothing more
     * @param quote the words, on one line, in the language of the text
     * @param words address of the statement at these words
     * @param speech the statement
     * @param day of the statement, in words; empty where no record tells
     * @param claim page of the claim; leads nowhere where no claim stands behind the line
     */
    public record Row(Link about, String told, String quote, String words, Link speech, String day, Link claim) {}
}
