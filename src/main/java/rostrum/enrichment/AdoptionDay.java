package rostrum.enrichment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import rostrum.authority.Resolution;
import rostrum.statement.Term.Value;

/** When a resolution was adopted. */
final class AdoptionDay {
    /** Meetings run over midnight and are resumed. */
    private static final int DAYS_OF_A_MEETING = 3;

    private AdoptionDay() {}

    /**
     * @param said a day, a month or a year
     * @param exact whether the day that was said is sure: "today" is not, in a meeting that was resumed
     */
    static Finding holds(Resolution resolution, Value said, boolean exact) {
        if (resolution.date().isEmpty()) {
            return Finding.silent("No day of adoption is at hand");
        }
        LocalDate day = resolution.date().get();
        String words = "adopted on " + day;
        if (day.toString().startsWith(said.lexical())) {
            return Finding.confirmed(words);
        }
        boolean near = said.datatype().equals("date")
                && Math.abs(ChronoUnit.DAYS.between(day, LocalDate.parse(said.lexical()))) <= DAYS_OF_A_MEETING;
        if (near && (!exact || ofMeeting(resolution))) {
            return Finding.silent(words + ", the first day of the meeting");
        }
        return ofMeeting(resolution) && spillsOver(day, said)
                ? Finding.silent(words + ", the first day of the meeting")
                : Finding.contradicted(words);
    }

    /** Tables of meetings give a meeting's first day; the resolutions' own data give their day. */
    private static boolean ofMeeting(Resolution resolution) {
        return !resolution.source().contains("UNxml");
    }

    private static boolean spillsOver(LocalDate day, Value said) {
        return day.plusDays(DAYS_OF_A_MEETING).toString().startsWith(said.lexical());
    }
}
