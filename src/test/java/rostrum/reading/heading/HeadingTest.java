package rostrum.reading.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.authority.Authority;
import rostrum.reading.names.Names;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Speaker;
import rostrum.statement.SpeechText;

/** Headings in all the forms of the record. */
class HeadingTest {
    private static Names names;
    private static Heading heading;

    @BeforeAll
    static void build() throws IOException {
        Authority authority = Authority.read(Path.of("data/authority"));
        names = new Names(authority);
        heading = new Heading(authority);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ms. Gueguen (France) (spoke in French): We | Ms. | Gueguen | FRA | fr",
                "Mr. AL-KIDWA (Palestine) (interpretation from Arabic): We | Mr. | AL-KIDWA | PSE | ar",
                "The President (spoke in Spanish): We | - | The President | - | es",
                "Mr.Elarahy: We | Mr. | Elarahy | - | -",
                "Mr. Maquieira (Chile)(spoke in Spanish): We | Mr. | Maquieira | CHL | es",
                "Mr. Baublys: (Lithuania): We | Mr. | Baublys | LTU | -",
                "Ms. Guadey (Ethiopia) I would like | Ms. | Guadey | ETH | -",
                "Sir Mark Lyall Grant (United Kingdom): We | Sir | Mark Lyall Grant | GBR | -",
                "Archbishop Auza: We | Archbishop | Auza | - | -",
                "Lieutenant General Gaye: We | Lieutenant General | Gaye | - | -",
                "Mrs. Cordova Soria (Plurinational State of Bolivia) (spoke in Spanish): We | Mrs. | Cordova Soria | BOL | es",
                "Mr. Onanga (Gabo) (spoke in French): We | Mr. | Onanga | GAB | fr",
                "Mr. Karev (Russian Federatlon) (spoke in Russian): We | Mr. | Karev | RUS | ru",
                "Mr. Djani (Indonesia]: We | Mr. | Djani | IDN | -",
                "Miss Thomas (Jamaica): We | Miss | Thomas | JAM | -",
                "Ms. Vassiliadou (European Union): We | Ms. | Vassiliadou | EU | -",
                "We thank the Council: it listened. | - | - | - | -"
            })
    void the_heading_tells_who_speaks(String text, String honorific, String name, String party, String language) {
        Speaker speaker = read(text);
        assertEquals(honorific, speaker.honorific().orElse(null));
        assertEquals(name, speaker.name().orElse(null));
        assertEquals(party, speaker.represents().map(thing -> thing.id()).orElse(null));
        assertEquals(language, speaker.language().orElse(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Mr. Roe: I am pleased to take the floor on behalf of the International Organization for Migration. | IOM",
                "Mr. Roe: I speak in my capacity as Executive Director of UNODC. | UNODC",
                "The President: I shall now make a statement in my national capacity as the representative of Japan. | JPN",
                "The President: I thank the representative of Japan for his statement on behalf of the European Union. | -",
                "Ms. Doe: It is an honour to be here representing the Secretary General of the OSCE. | OSCE"
            })
    void the_text_tells_who_is_spoken_for_where_the_heading_does_not(String text, String party) {
        assertEquals(party, read(text).represents().map(thing -> thing.id()).orElse(null));
    }

    @Test
    void spans_cut_the_parts_as_printed() {
        SpeechText text = SpeechText.of("Ms. Gueguen (France)\n(spoke in French): We thank you.");
        Speaker speaker = heading.read(RepairedText.of(text), java.util.List.of());
        assertEquals("Ms. Gueguen", text.cut(speaker.nameSpan().orElseThrow()));
        assertEquals("(France)", text.cut(speaker.partySpan().orElseThrow()));
        assertEquals("(spoke in French)", text.cut(speaker.languageSpan().orElseThrow()));
    }

    private static Speaker read(String printed) {
        RepairedText text = RepairedText.of(SpeechText.of(printed));
        return heading.read(text, names.marks(text));
    }
}
