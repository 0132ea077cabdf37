package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A meeting: its agenda and who spoke, in order.
 *
 * @param meetings of a record, the meeting that it is of; none of a meeting itself
 * @param day in words; empty where no record tells
 * @param agenda as printed: the item, then its sub-items
 * @param records the documents that its statements are printed in, with those of this page
 * @param paging of the statements
 * @param adopted resolutions adopted there, each with its title
 * @param parts what is said of it
 */
public record MeetingPage(
        Profile profile,
        List<Link> meetings,
        String day,
        List<String> agenda,
        List<Session> records,
        Paging paging,
        String speechesQuery,
        List<Fact> adopted,
        String adoptedQuery,
        List<Part> parts,
        Optional<Part> mentions) {

    public MeetingPage {
        meetings = List.copyOf(meetings);
        agenda = List.copyOf(agenda);
        records = List.copyOf(records);
        adopted = List.copyOf(adopted);
        parts = List.copyOf(parts);
    }

    /** The statements of one printed record, by their number in it. */
    public record Session(Link record, List<Spoken> statements) {
        public Session {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A statement of a meeting.
     *
     * @param party spoken for; without words where none is known
     */
    public record Spoken(String number, Link speech, Link party) {}
}
