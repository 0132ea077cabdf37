package rostrum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.BreakIterator;
import java.text.StringCharacterIterator;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sentences are those of the iterator that finds them, however one goes through them. */
class SentencesTest {
    private static final String WORDS =
            "Mr. Hasegawa spoke. He asked: “Why?” Nobody knew!  Resolution 2331 (2016) does. ";

    @Test
    void are_those_of_the_iterator_below_from_every_place() {
        for (String text : new String[] {"", "One", WORDS.repeat(9), "A. B. C.\n\nD"}) {
            BreakIterator expected = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            Sentences sentences = new Sentences();
            expected.setText(text);
            sentences.setText(text);
            Random steps = new Random(7);
            for (int step = 0; step < 4_000; step++) {
                int offset = steps.nextInt(text.length() + 1);
                switch (steps.nextInt(8)) {
                    case 0 -> assertEquals(expected.next(), sentences.next());
                    case 1 -> assertEquals(expected.previous(), sentences.previous());
                    case 2 -> assertEquals(expected.first(), sentences.first());
                    case 3 -> assertEquals(expected.last(), sentences.last());
                    case 4 -> assertEquals(expected.following(offset), sentences.following(offset));
                    case 5 -> assertEquals(expected.preceding(offset), sentences.preceding(offset));
                    case 6 -> assertEquals(expected.isBoundary(offset), sentences.isBoundary(offset));
                    default -> assertEquals(expected.next(offset % 3 - 1), sentences.next(offset % 3 - 1));
                }
                assertEquals(expected.current(), sentences.current(), "after step " + step + " at " + offset);
            }
        }
    }

    @Test
    void begin_where_the_text_begins_and_know_its_ends() {
        Sentences sentences = new Sentences();
        sentences.setText(new StringCharacterIterator(WORDS, 20, WORDS.length(), 20));
        assertEquals(20, sentences.first());
        assertThrows(IllegalArgumentException.class, () -> sentences.following(3));
        assertThrows(IllegalArgumentException.class, () -> sentences.preceding(WORDS.length() + 1));
    }
}
