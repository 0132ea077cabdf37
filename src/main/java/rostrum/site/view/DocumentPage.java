package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A document: who cites it, which paragraphs, over time, with what else; who put it forward.
 *
 * @param title what it is on; empty where no table tells
 * @param record its adoption as the record has it: the day, the vote, the meeting
 * @param sponsors states that the record lists as having put it forward
 * @param paragraphs that are spoken of
 * @param citedWith other documents that the same statements cite, with how many do
 * @param rest whatever else is said of it
 */
public record DocumentPage(
        Profile profile,
        String title,
        List<Fact> record,
        List<Link> sponsors,
        Years years,
        Optional<Part> citations,
        Optional<Part> paragraphs,
        List<Together> citedWith,
        String citedWithQuery,
        List<Part> rest,
        Optional<Part> mentions) {

    public DocumentPage {
        record = List.copyOf(record);
        sponsors = List.copyOf(sponsors);
        citedWith = List.copyOf(citedWith);
        rest = List.copyOf(rest);
    }

    /** Whether any statement cites it or speaks of one of its paragraphs. */
    public boolean isCited() {
        return citations.isPresent() || paragraphs.isPresent() || !citedWith.isEmpty();
    }

    /** A document with how many statements cite both. */
    public record Together(Link document, long statements) {}
}
