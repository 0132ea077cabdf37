package rostrum.reading.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.authority.Authority;
import rostrum.reading.text.RepairedText;
import rostrum.statement.SpeechText;

/** The forms in which statements cite documents, and the damage that scans do to them. */
class CitationsTest {
    private static Citations citations;

    @BeforeAll
    static void build() throws IOException {
        citations = new Citations(Authority.read(Path.of("data/authority")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resolution 1325 (2000) | S/RES/1325 (2000)",
                "resolutions 1325 (2000), 1889 (2009) and 2242 (2015) | S/RES/1325 (2000); S/RES/1889 (2009); S/RES/2242 (2015)",
                "all resolutions – from 1325 (2000) to 2242 (2015) | S/RES/1325 (2000); S/RES/2242 (2015)",
                "the implementation of 1325 (2000) matters | S/RES/1325 (2000)",
                "resolution 1325(2000,) | S/RES/1325 (2000)",
                "resolution 233] (2016) | S/RES/2331 (2016)",
                "resolution 1325 is known | S/RES/1325 (2000)",
                "resolutions 242 and 338 | S/RES/242 (1967); S/RES/338 (1973)",
                "resolution 242 of 22 November 1967 | S/RES/242 (1967)",
                "General Assembly resolution 64/293 | A/RES/64/293",
                "General Assembly resolutions 46/182 and 58/114 | A/RES/46/182; A/RES/58/114",
                "Assembly resolution 194 (III) | A/RES/194 (III)",
                "General Assembly resolution ES-10/15 | A/RES/ES-10/15",
                "Human Rights Council resolution 16/18 | A/HRC/RES/16/18",
                "(see S/PV.7585) | S/PV.7585",
                "(see S/PV.5066 (Resumption 1)) | S/PV.5066 (Resumption 1)",
                "presidential statement S/PRST/2015/25 | S/PRST/2015/25",
                "Presidential Statement 2015/25 | S/PRST/2015/25",
                "the report (S/2016/949) | S/2016/949",
                "the draft (8/2016/235) | S/2016/235",
                "the draft (S/2014 / l89) | S/2014/189",
                "document S/ZOIO/ 173 | S/2010/173",
                "as in S/PVI888 | S/PV.1888",
                "document A/68/PV.80 and A/HRC/32/41 | A/68/PV.80; A/HRC/32/41",
                "S/RES/2331 (2016) was adopted | S/RES/2331 (2016)",
                "S/2016/361/Rev.1. | S/2016/361/Rev.1",
                "in 3 villages (2000) people; and/or 2016/17 | ''",
                "UNDP/UNFPA and 24/7 | ''"
            })
    void documents_are_cited(String text, String symbols) {
        assertEquals(
                symbols,
                String.join("; ", in(text).stream().map(Citation::symbol).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paragraph 17 of resolution 2331 (2016) | 17",
                "paragraph 4 of Security Council resolution 2107 (2013) | 4",
                "paragraphs 8 and 9 of the draft resolution (S/2016/235) | 8 9",
                "paragraphs 3 to 5 of resolution 2331 (2016) | 3 4 5",
                "resolution 1701 (2006), paragraph 8 | 8",
                "(resolution 2331 (2016), para. 2 (b)) | 2 (b)",
                "(S/2010/604, para. 7) | 7",
                "resolution 687 (1991) set out in paragraph 1 | ''",
                "resolution 1325 (2000) and paragraph 26 of the report | ''"
            })
    void a_paragraph_belongs_to_the_document_that_the_text_ties_it_to(String text, String numbers) {
        assertEquals(
                numbers,
                String.join(
                        " ",
                        in(text).stream()
                                .flatMap(citation -> citation.paragraphs().stream())
                                .map(Citation.Paragraph::number)
                                .toList()));
    }

    @Test
    void a_number_that_does_not_fit_its_year_is_kept_and_flagged() {
        RepairedText text = RepairedText.of(SpeechText.of("We recall resolution 1325 (2002)."));
        List<Citation> cited = citations.in(text);
        assertEquals("S/RES/1325 (2002)", cited.getFirst().symbol());
        assertEquals(
                "Resolution 1325 is of 2000, not of 2002; likely S/RES/1325 (2000).",
                Citations.flags(text, cited).getFirst().message());
    }

    @Test
    void the_mention_is_the_printed_words() {
        SpeechText raw = SpeechText.of("under resolutions 1325\n(2000) and 1820 (2008).");
        RepairedText text = RepairedText.of(raw);
        assertEquals(
                List.of("resolutions 1325\n(2000)", "1820 (2008)"),
                citations.in(text).stream()
                        .map(citation -> raw.cut(text.span(
                                citation.mark().start(), citation.mark().end())))
                        .toList());
    }

    private static List<Citation> in(String text) {
        return citations.in(RepairedText.of(SpeechText.of(text)));
    }
}
