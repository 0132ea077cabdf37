package rostrum.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.site.view.Language;

class StateNamesTest {
    @ParameterizedTest
    @CsvSource({
        "PER, ENGLISH, Peru",
        "PER, FRENCH, Pérou",
        "PER, SPANISH, Perú",
        "PER, RUSSIAN, Перу",
        "PER, CHINESE, 秘鲁",
        "PER, ARABIC, بيرو",
    })
    void a_state_is_named_in_each_language(String code, Language language, String name) {
        assertEquals(Optional.of(name), StateNames.of(code, language));
    }

    @Test
    void what_is_no_code_has_no_name() {
        assertEquals(Optional.empty(), StateNames.of("XXX", Language.ENGLISH));
        assertEquals(Optional.empty(), StateNames.of("Peru", Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"pe, PER", "PRU, PER", "Ecuadr, ECU", "Perou, PER", "Germnay, DEU"})
    void a_slip_in_a_code_or_a_name_leads_to_the_state(String typed, String code) {
        List<String> like = StateNames.like(typed, Language.FRENCH);
        assertTrue(like.contains(code), typed + ": " + like);
        assertTrue(like.indexOf(code) < 6, typed + ": " + like);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "the United Nations"})
    void what_is_like_no_state_leads_to_none(String typed) {
        assertEquals(List.of(), StateNames.like(typed, Language.ENGLISH));
    }
}
