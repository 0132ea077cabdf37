package rostrum.reading.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.authority.Authority;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Kind;
import rostrum.statement.SpeechText;

/** Bodies that no table has, committees by their resolution, and towns that are meant only where they stand as one. */
class CoinedBodiesTest {
    private static Names names;

    @BeforeAll
    static void read() throws Exception {
        names = new Names(Authority.read(Path.of("data/authority")));
    }

    private static List<String> named(String text, Kind kind) {
        return names.marks(RepairedText.of(SpeechText.of(text))).stream()
                .filter(mark -> mark.thing().kind() == kind)
                .map(mark -> mark.thing().id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We thank the African Union Special Envoy on Women, Peace and Security.  | African-Union-Special-Envoy-on-Women-Peace-and-Security
        We thank the United Nations Integrated Quorum Office in Ruritania.      | United-Nations-Integrated-Quorum-Office-in-Ruritania
        The Group of Experts on Ruritania reported.                             | Group-of-Experts-on-Ruritania
        The Special Representative for Somalia reported.                        | SRSG-SOMALIA
        The 1737 Committee met.                                                 | SC-1737
        The 1533 (2004) Committee met.                                          | SC-1533
        The Committee established pursuant to resolution 2048 (2012) met.       | SC-2048
        The United Nations Office on Drugs and Crime and the Secretariat met.   | UNODC
        The United Nations system met.                                          | UN
        """)
    void a_body_is_known_by_its_owner_or_its_head(String text, String id) {
        assertEquals(Optional.of(id), named(text, Kind.BODY).stream().findFirst());
    }

    @Test
    void two_tribunals_of_one_name_are_both_named() {
        assertEquals(
                List.of("ICTR", "ICTY"),
                named("The International Criminal Tribunals for the former Yugoslavia and Rwanda met.", Kind.BODY));
    }

    @Test
    void an_instrument_is_no_body_of_its_owner() {
        assertEquals(
                List.of("UNODC"), named("UNODC keeps the United Nations Convention against Corruption.", Kind.BODY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Fighting broke out in Sibut.                    | Sibut
        They fled from Bangui and Sibut to the south.   | Bangui Sibut
        Attacks were carried out in Karak, Jordan.      | Karak-City
        We thank Mr. Miranda and General Sibut.         | ''
        The Miranda rule was cited.                     | ''
        """)
    void a_small_town_is_meant_only_where_it_stands_as_a_place(String text, String ids) {
        assertEquals(ids, String.join(" ", named(text, Kind.PLACE)));
    }

    @Test
    void a_name_that_begins_with_a_number_is_read() {
        assertEquals(List.of("Agenda2030"), named("The 2030 Agenda is ours.", Kind.INSTRUMENT));
    }

    @Test
    void the_states_of_a_region_are_not_the_one_that_is_called_like_it() {
        assertEquals(List.of(), named("The Economic Community of Central African States met.", Kind.STATE));
    }
}
