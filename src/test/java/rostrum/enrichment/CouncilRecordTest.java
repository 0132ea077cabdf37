package rostrum.enrichment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.authority.Authority;
import rostrum.reading.StatementReader;
import rostrum.statement.Claim;
import rostrum.statement.Reading;
import rostrum.statement.RecordCheck;
import rostrum.statement.RecordCheck.Outcome;
import rostrum.statement.SpeechRecord;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;
import rostrum.statement.Term.Thing;

/** What speakers say of resolutions, held against the table. */
class CouncilRecordTest {
    private static StatementReader reader;
    private static CouncilRecord record;

    @BeforeAll
    static void read() throws IOException {
        Authority authority = Authority.read(Path.of("data", "authority"));
        reader = new StatementReader(authority);
        record = new CouncilRecord(authority);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Brazil    | Brazil co-sponsored resolution 1960 (2010).                                | coSponsors     | CONFIRMED
        Brazil    | We co-sponsored resolution 1960 (2010).                                    | coSponsors     | CONFIRMED
        Brazil    | We thank you for resolution 1960 (2010), which we are proud to have co-sponsored. | coSponsors | CONFIRMED
        Senegal   | Resolution 2331 (2016), of which Senegal was a sponsor, is a step ahead.   | coSponsors     | CONFIRMED
        Rwanda    | Rwanda co-sponsored Security Council resolution 2331 (2016).               | coSponsors     | NOT_ON_RECORD
        Namibia   | We co-sponsored resolution 1325 (2000).                                    | coSponsors     | NOT_ON_RECORD
        Kenya     | Kenya co-sponsored General Assembly resolution 71/19.                      | coSponsors     | NOT_ON_RECORD
        Kenya     | Kenya co-sponsored resolution 2231 (2016).                                 | coSponsors     | NOT_ON_RECORD
        Türkiye   | We co-sponsored resolution 1929 (2010).                                    | coSponsors     | CONTRADICTED
        Japan     | Resolution 2272 (2016), proposed by the United States, is clear.           | submits        | CONFIRMED
        Japan     | Resolution 2272 (2016), submitted by Egypt, is clear.                      | submits        | NOT_ON_RECORD
        Japan     | Document S/2016/235, which contains the text of a draft resolution submitted by the United States, is before us. | submits | CONFIRMED
        Japan     | Resolution 2331 (2016) was adopted unanimously.                            | adoptionManner | CONFIRMED
        Japan     | We welcome the unanimous adoption of resolution 2331 (2016).               | adoptionManner | CONFIRMED
        Japan     | The Council unanimously adopted resolution 2272 (2016).                    | adoptionManner | CONTRADICTED
        Japan     | We welcome the adoption by consensus of resolution 1960 (2010).            | adoptionManner | CONFIRMED
        Japan     | Resolution 2272 (2016) was adopted by consensus.                           | adoptionManner | NOT_ON_RECORD
        Japan     | Resolution 1929 (2010) was adopted by consensus.                           | adoptionManner | CONTRADICTED
        Japan     | Resolution 338 (1973) was adopted unanimously.                             | adoptionManner | NOT_ON_RECORD
        Japan     | Resolution 1559 (2004) was adopted unanimously.                            | adoptionManner | NOT_ON_RECORD
        Norway    | On 31 October 2000, the Security Council adopted resolution 1325 (2000).   | adoptedOn      | CONFIRMED
        Norway    | On 30 October 2000, the Security Council adopted resolution 1325 (2000).   | adoptedOn      | CONTRADICTED
        Norway    | Resolution 1325 (2000), adopted in October 2000, was a beginning.          | adoptedOn      | CONFIRMED
        Norway    | Resolution 1325 (2000), adopted in 2001, was a beginning.                  | adoptedOn      | CONTRADICTED
        Norway    | On 22 October 1973, the Security Council adopted resolution 338 (1973).    | adoptedOn      | NOT_ON_RECORD
        Norway    | Resolution 2331 (2016), adopted this morning, is a beginning.              | adoptedOn      | CONFIRMED
        Norway    | Yesterday, the Council adopted resolution 2328 (2016).                     | adoptedOn      | CONFIRMED
        Norway    | Today, the Council adopted resolution 2328 (2016).                         | adoptedOn      | CONTRADICTED
        Japan     | Japan voted in favour of resolution 2272 (2016).                           | votesFor       | CONFIRMED
        Egypt     | Egypt voted in favour of resolution 2272 (2016).                           | votesFor       | CONTRADICTED
        Egypt     | Egypt abstained on resolution 2272 (2016).                                 | abstainsOn     | CONFIRMED
        Egypt     | Egypt voted against resolution 2272 (2016).                                | votesAgainst   | CONTRADICTED
        Kenya     | Kenya voted in favour of resolution 2272 (2016).                           | votesFor       | NOT_ON_RECORD
        """)
    void a_claim_is_held_against_the_record(String state, String words, String predicate, Outcome expected) {
        Reading reading = reading("S/PV.7847", "Mr. Example (" + state + "): " + words);
        List<RecordCheck> checks = checks(reading, predicate);
        assertEquals(
                List.of(expected), checks.stream().map(RecordCheck::outcome).toList(), reading.claims() + " " + checks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We mark the anniversary of the adoption of resolution 1325 (2000) in 2015.
        Resolution 1325 (2000) was not adopted unanimously.
        Since the adoption of resolution 1325 (2000), in 2005 my Government launched a plan.
        Since the adoption of resolution 1325 (2000) in 2005 much has been done.
        Fifteen years after the Council adopted resolution 1325 (2000) today we see little.
        Resolution 1325 (2000) was adopted today fifteen years ago.
        We hope that the draft will be adopted unanimously.
        Since the adoption of resolution 1325 (2000), much has been done.
        """)
    void what_is_no_claim_on_an_adoption_is_not_checked(String words) {
        Reading reading = reading("S/PV.7847", "Mr. Example (Norway): " + words);
        assertEquals(List.of(), record.checks(reading));
    }

    @Test
    void today_is_no_sure_day_where_a_meeting_was_resumed() {
        Reading reading = reading(
                "S/PV.7847 (Resumption 1)",
                "Mr. Example (Norway): Resolution 2328 (2016), adopted today, is a beginning.");
        assertEquals(
                List.of(Outcome.NOT_ON_RECORD),
                checks(reading, "adoptedOn").stream().map(RecordCheck::outcome).toList());
    }

    @Test
    void the_record_is_quoted_with_its_source() {
        Reading reading =
                reading("S/PV.7847", "Mr. Example (Japan): The Council unanimously adopted resolution 2272 (2016).");
        RecordCheck check = checks(reading, "adoptionManner").getFirst();
        assertEquals("S/RES/2272 (2016), S/PV.7643: adopted 14-0-1 (for, against, abstaining).", check.says());
        assertEquals("S-RES-2272-2016", check.document().map(Thing::id).orElse(""));
        assertTrue(check.address().orElse("").startsWith("https://digitallibrary.un.org/record/"));
        assertEquals("intreleng+UNxml-json+UNxml-akn", check.source());
    }

    @Test
    void a_number_of_another_year_is_held_against_nothing() {
        Reading reading = reading("S/PV.7847", "Mr. Example (Kenya): Kenya co-sponsored resolution 2231 (2016).");
        RecordCheck check = checks(reading, "coSponsors").getFirst();
        assertEquals("No resolution 2231 is of 2016; the record has S/RES/2231 (2015).", check.says());
        assertEquals(Optional.empty(), check.document());
        assertEquals(
                List.of("S-RES-2231-2015"),
                reading.flags().stream()
                        .flatMap(flag -> flag.likely().stream())
                        .map(Thing::id)
                        .toList());
    }

    @Test
    void a_misprinted_digit_is_mended_by_what_the_speech_cites_elsewhere() {
        Reading reading = reading(
                "S/PV.7847",
                "Mr. Example (Kenya): Resolution 2231 (2016) is a beginning. We recall resolution 2331 (2016).");
        assertEquals(
                "Resolution 2231 is of 2015, not of 2016; likely S/RES/2331 (2016), which the speech cites too.",
                reading.flags().getFirst().message());
        assertEquals(
                "S-RES-2331-2016",
                reading.flags().getFirst().likely().map(Thing::id).orElse(""));
    }

    @Test
    void the_bundled_statement_is_borne_out() throws IOException {
        Reading reading = reading("S/PV.7847", Files.readString(Path.of("data/seed-statement.txt")));
        assertEquals(
                List.of(
                        "ESP submits CONFIRMED S/RES/2331 (2016), S/PV.7847: Spain is among the 60 sponsors listed.",
                        "PER coSponsors CONFIRMED S/RES/2331 (2016), S/PV.7847: Peru is among the 60 sponsors listed.",
                        "ESP submits CONFIRMED S/RES/2331 (2016), S/PV.7847: Spain is among the 60 sponsors listed."),
                record.checks(reading).stream()
                        .map(check -> {
                            Claim claim = reading.claims().get(check.claim() - 1);
                            return claim.subject().id() + " " + claim.predicate() + " " + check.outcome() + " "
                                    + check.says();
                        })
                        .toList());
    }

    private static List<RecordCheck> checks(Reading reading, String predicate) {
        return record.checks(reading).stream()
                .filter(check ->
                        reading.claims().get(check.claim() - 1).predicate().equals(predicate))
                .toList();
    }

    private static Reading reading(String symbol, String text) {
        SpeechRecord printed = new SpeechRecord(
                symbol,
                "S/PV.7847",
                Optional.of(LocalDate.of(2016, 12, 20)),
                101,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return reader.read(new Statement(printed.key(), "example.txt", SpeechText.of(text), Optional.of(printed)));
    }
}
