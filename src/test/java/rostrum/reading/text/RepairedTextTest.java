package rostrum.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import rostrum.statement.SpeechText;

class RepairedTextTest {
    @Test
    void a_byte_order_mark_is_dropped_and_no_offset_moves() {
        SpeechText raw = SpeechText.of("\uFEFFMr. Perez (Spain): Peace ofcourse.");
        RepairedText text = RepairedText.of(raw);
        assertEquals("Mr. Perez (Spain): Peace of course.", text.value());
        int spain = text.value().indexOf("Spain");
        assertEquals("Spain", raw.cut(text.span(spain, spain + 5)));
        assertEquals(13 - 1, text.span(spain, spain + 5).start());
    }

    @Test
    void a_mark_elsewhere_stays_what_it_is() {
        assertEquals(
                "Peace\uFEFF now.",
                RepairedText.of(SpeechText.of("Peace\uFEFF now.")).value());
        assertEquals("", RepairedText.of(SpeechText.of("\uFEFF")).value());
    }
}
