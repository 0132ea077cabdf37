package rostrum.reading.names;

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
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;
import rostrum.statement.SpeechText;

/** The traps that names set, one by one. */
class NamesTest {
    private static Names names;

    @BeforeAll
    static void build() throws IOException {
        names = new Names(Authority.read(Path.of("data/authority")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We thank Georgia and the Niger for it. | GEO NER",
                "The State of Georgia hosted the talks in Atlanta. | ''",
                "Niger and Nigeria share the Niger Delta with nobody. | NER NGA",
                "Nigerien and Nigerian soldiers stood together. | NER NGA",
                "Papua New Guinea, Equatorial Guinea, Guinea-Bissau and Guinea met on the Gulf of Guinea. | PNG GNQ GNB GIN",
                "He fought in West New Guinea. | ''",
                "The Republic of the Congo and the Democratic Republic of the Congo signed. | COG COD",
                "The Democratic Republic of the Congo is large; the Congo needs peace. | COD",
                "The Republic of Korea and the Democratic People's Republic of Korea met. | KOR PRK",
                "South Sudan and the Sudan met on the matter. | SSD SDN",
                "I thank Mr. Jordan and Michael Jordan for their work. | ''",
                "The King of Jordan met the President of Chad. | JOR TCD",
                "The Luxembourg Declaration was adopted. | ''",
                "The United Kingdom, the UK, the US and U.S. partners agree. | GBR USA",
                "It cost US$ 5 million. | ''",
                "Türkiye and Turkey are one; so are Cote d'Ivoire and Côte d’Ivoire. | TUR CIV",
                "The Bolivarian Republic of Venezuela and Venezuela. | VEN",
                "The Turkish Cypriot side met. | CYP",
                "Latin American and Central American countries; the Central African States. | ''",
                "The former Yugoslav Republic of Macedonia and the former Yugoslavia. | MKD YUG",
                "Russia and the delegation ofPeru agree. | RUS PER",
                "Islamic State in Iraq and the Levant must be defeated. | ''",
                "The USSR, Zaire and Czechoslovakia are of the past. | SUN ZAR CSK",
                "The IRAQ file is closed. | IRQ",
                "He polished the turkey and ate it off china. | ''",
                "Serbia and Montenegro acceded; Serbia followed. | SCG SRB",
                "American Samoa and New Mexico are no states. | ''",
                "He came from eastern Ukraine. | UKR",
                "They met in Kuwait City and Panama City. | ''"
            })
    void states_are_named(String text, String states) {
        assertEquals(states, found(text, Kind.STATE, Form.NAMED, Form.DEMONYM));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I now speak in Spanish. | ''",
                "(spoke in Russian) I thank you. | ''",
                "French-speaking countries and the French language. | ''",
                "The French presidency and Spanish ships. | FRA ESP",
                "The Congolese army left the Democratic Republic of the Congo. | COD",
                "A Congolese minister of the Republic of the Congo spoke. | COG"
            })
    void an_adjective_is_a_state_or_a_language(String text, String states) {
        assertEquals(
                states, found(text, Kind.STATE, Form.DEMONYM).isEmpty() ? "" : found(text, Kind.STATE, Form.DEMONYM));
    }

    @Test
    void a_state_inside_a_body_s_name_is_nested() {
        String text = "The United Nations Assistance Mission for Iraq works.";
        assertEquals("IRQ", found(text, Kind.STATE, Form.NESTED));
        assertEquals("UNAMI", found(text, Kind.BODY, Form.NAMED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Security Council and the General Assembly; the Assembly agreed. | UNSC UNGA",
                "The Council must act. | UNSC",
                "The Transitional Council, the European Council and the Human Rights Council met. | EUCO HRC",
                "The Council of Europe and the Council of Ministers met. | CoE",
                "The Secretary- General spoke; the Under-Secretary-General listened. | UNSG",
                "The Secretary-General of the League of Arab States spoke. | LAS",
                "The NATO Secretary-General spoke. | NATO",
                "The Deputy Secretary-General spoke. | UNDSG",
                "The Special Representative of the Secretary-General for Mali spoke. | SRSG-MALI",
                "The Special Representative of the Secretary-General on Sexual violence in Conflict spoke. | SRSG-SVC",
                "The Executive Director of UN-Women spoke. | UN-WOMEN",
                "The report of the Human Rights Council (A/HRC/32/41). | HRC",
                "Organization for Security and Co-operation in Europe, Organization for Security and Cooperation in Europe | OSCE"
            })
    void bodies_are_named(String text, String bodies) {
        assertEquals(bodies, found(text, Kind.BODY, Form.NAMED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the Charter of the United Nations and the Charter | UNCharter",
                "the 1949 Geneva Conventions and their first Additional Protocol | GC AP1",
                "the African Union Convention on Cross-Border Cooperation | african-union-convention-on-cross-border-cooperation",
                "our National Action Plan | ''",
                "the Convention and its Protocols | ''"
            })
    void instruments_are_named(String text, String instruments) {
        assertEquals(instruments, found(text, Kind.INSTRUMENT, Form.NAMED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met in Geneva under the Geneva Conventions. | Geneva",
                "The Minsk agreements and the Astana process. | ''",
                "The University of Washington and Georgetown University. | ''",
                "Ms. London thanked the city of Tillabad. | Tillabad",
                "Karak province and the Lake Chad Basin. | Karak-province Lake-Chad-Basin"
            })
    void places_are_named(String text, String places) {
        assertEquals(places, found(text, Kind.PLACE, Form.NAMED));
    }

    @Test
    void issues_are_found_in_any_capitals() {
        RepairedText text = RepairedText.of(SpeechText.of("Human Trafficking is a scourge."));
        assertEquals(
                "trafficking-in-persons", names.issues(text).getFirst().thing().id());
    }

    private static String found(String text, Kind kind, Form... forms) {
        return String.join(
                " ",
                names.marks(RepairedText.of(SpeechText.of(text))).stream()
                        .filter(mark -> mark.thing().kind() == kind)
                        .filter(mark -> List.of(forms).contains(mark.form()))
                        .map(mark -> mark.thing().id())
                        .distinct()
                        .toList());
    }
}
