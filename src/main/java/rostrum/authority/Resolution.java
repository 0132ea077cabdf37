package rostrum.authority;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A Security Council resolution as the record has it.
 *
 * @param symbol {@code S/RES/1325 (2000)}
 * @param meeting symbol of the meeting's record
 * @param vote in favour, against, abstaining: {@code 15-0-0}
 * @param inFavour ISO alpha-3 of the members that voted so; empty where not on record
 * @param sponsors ISO alpha-3; empty where not on record
 * @param draft symbol of the draft
 * @param undlRecord address in the UN Digital Library
 * @param undlVote address of its voting record there
 */
public record Resolution(
        int number,
        String symbol,
        int year,
        Optional<LocalDate> date,
        Optional<String> title,
        Optional<String> meeting,
        Optional<String> vote,
        List<String> inFavour,
        List<String> against,
        List<String> abstaining,
        List<String> sponsors,
        boolean chapterVII,
        Optional<String> draft,
        Optional<String> undlRecord,
        Optional<String> undlVote,
        String source) {

    static Resolution of(Row row) throws BadTable {
        return new Resolution(
                row.integer("number"),
                row.text("symbol"),
                row.integer("year"),
                date(row),
                row.optional("title"),
                row.optional("meeting"),
                row.optional("vote"),
                row.list("inFavour"),
                row.list("against"),
                row.list("abstaining"),
                row.list("sponsors"),
                row.optional("chapterVII").isPresent(),
                row.optional("draft"),
                row.optional("undlRecord"),
                row.optional("undlVote"),
                row.text("source"));
    }

    private static Optional<LocalDate> date(Row row) throws BadTable {
        Optional<String> written = row.optional("date");
        try {
            return written.map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            throw row.bad("date must be YYYY-MM-DD, not \"" + written.orElse("") + "\"");
        }
    }
}
