package rostrum.reading.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rostrum.statement.SpeechRecord;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;

class VerbatimRecordTest {
    private static final String RECORD = """
            United Nations                                         S/PV.5066 (Resumption 1)

            Security Council
            Fifty-ninth year

            5066th meeting
            Thursday, 28 October 2004, 3 p.m.
            New York

            President:   Sir Emyr Jones Parry . . . . . . . . . .   (United Kingdom of Great Britain and Northern Ireland)

            Members:     Algeria . . . . . . . . . . . . . . . . .   Mr. Baali
                         Angola . . . . . . . . . . . . . . . . . .   Mr. Lucas

            Agenda
            Women and peace and security
            Report of the Secretary-General (S/2004/814)


            This record contains the text of speeches delivered in English.
            04-57909 (E)

            The meeting resumed at 3.05 p.m.

            The President: I give the floor to the representative of Chad.

            Mr. Adoum (Chad) (spoke in French): We thank the
            Council for this debate. Our country
            S/PV.5066 (Resumption 1)      Women and peace and security      28/10/2004
            2/39                                               04-57909
            welcomes the report.

            The President: I thank the representative of Chad: he was brief.
            I call on Peru.
            Mr. De Rivero (Peru): Peru supports the report.
            The meeting rose at 5.30 p.m.
            """;

    private static List<Statement> apart(String text) {
        return VerbatimRecord.speeches(new Statement("r", "S_PV.5066r1.txt", SpeechText.of(text), Optional.empty()));
    }

    @Test
    void a_record_is_taken_apart_at_its_headings() {
        List<String> texts =
                apart(RECORD).stream().map(speech -> speech.text().value()).toList();
        assertEquals(
                List.of(
                        "The President: I give the floor to the representative of Chad.\n",
                        "Mr. Adoum (Chad) (spoke in French): We thank the\nCouncil for this debate. Our country\n"
                                + "welcomes the report.\n",
                        "The President: I thank the representative of Chad: he was brief.\nI call on Peru.\n",
                        "Mr. De Rivero (Peru): Peru supports the report.\n"),
                texts);
    }

    @Test
    void the_front_page_is_the_record_of_each_speech() {
        List<Statement> speeches = apart(RECORD);
        assertEquals("S-PV.5066-Resumption-1-002", speeches.get(1).key());
        assertEquals("S_PV.5066r1_spch002.txt", speeches.get(1).fileName());
        SpeechRecord record = speeches.get(2).record().orElseThrow();
        assertEquals("S/PV.5066 (Resumption 1)", record.documentSymbol());
        assertEquals("S/PV.5066", record.meetingSymbol());
        assertEquals(Optional.of(LocalDate.of(2004, 10, 28)), record.date());
        assertEquals(
                List.of("Women and peace and security", "Report of the Secretary-General (S/2004/814)"),
                record.agenda());
        assertEquals(Optional.of("United Kingdom of Great Britain and Northern Ireland"), record.participant());
        assertEquals(Optional.of("S-PV.5066-Resumption-1-002"), record.listing().previous());
        assertEquals(Optional.of("S-PV.5066-Resumption-1-004"), record.listing().next());
        assertFalse(
                speeches.getFirst().record().orElseThrow().listing().previous().isPresent());
    }

    @Test
    void a_single_speech_that_names_a_meeting_stays_whole() {
        String speech =
                "Mr. Adoum (Chad): At the 5066th meeting (S/PV.5066) we spoke.\n\nThe meeting resumed at 3 p.m.\n"
                        + "in our minds.\n";
        assertEquals(1, apart(speech).size());
        assertEquals("r", apart(speech).getFirst().key());
    }
}
