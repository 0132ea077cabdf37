package rostrum.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
