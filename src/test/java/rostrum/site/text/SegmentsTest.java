package rostrum.site.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Span;
import rostrum.statement.SpeechText;

class SegmentsTest {

    @Test
    void a_text_without_marks_is_one_segment_a_paragraph() {
        assertEquals("[We met.] | [We parted.]", drawn("We met.\n\nWe parted."));
    }

    @Test
    void line_breaks_of_the_scan_flow() {
        assertEquals("[We met in the morning.]", drawn("We met\nin the\nmorning."));
    }

    @Test
    void a_paragraph_that_a_page_break_cut_is_one_again() {
        assertEquals("[It is a crime in all circumstances.]", drawn("It is a crime\n\nin all circumstances."));
    }

    @Test
    void a_text_of_white_space_has_no_paragraph() {
        assertEquals(List.of(), Segments.of(SpeechText.of(" \n\n "), List.of()));
    }

    @Test
    void a_mark_cuts_the_text_at_both_ends() {
        assertEquals("[We ][met(3,6)][ them.]", drawn("We met them.", new Span(3, 6)));
    }

    @Test
    void nested_marks_are_told_longest_first() {
        assertEquals(
                "[we ][met (3,11)][them(3,11)(7,11)][ there]",
                drawn("we met them there", new Span(7, 11), new Span(3, 11)));
    }

    @Test
    void overlapping_marks_share_the_piece_in_the_middle() {
        assertEquals("[a(0,3)][bc(1,5)(0,3)][de(1,5)][f]", drawn("abcdef", new Span(0, 3), new Span(1, 5)));
    }

    @Test
    void marks_that_share_a_start_end_one_after_the_other() {
        assertEquals(
                "[A(0,7)(0,4)(0,1)][, B(0,7)(0,4)][, C(0,7)][.]",
                drawn("A, B, C.", new Span(0, 1), new Span(0, 4), new Span(0, 7)));
    }

    @Test
    void a_mark_over_a_line_break_is_one_segment() {
        assertEquals(
                "[we ][have reached agreements(3,26)][ now]",
                drawn("we have\nreached agreements now", new Span(3, 26)));
    }

    @Test
    void words_that_the_scan_joined_are_apart_and_marked_apart() {
        assertEquals("[of ][Chad(2,6)][.]", drawn("ofChad.", new Span(2, 6)));
    }

    @Test
    void offsets_are_code_points_beyond_the_basic_plane() {
        assertEquals("[😀 a ][bc(4,6)][ 😀]", drawn("😀 a bc 😀", new Span(4, 6)));
    }

    @Test
    void whatever_the_marks_the_pieces_are_the_text_and_each_mark_has_its_words() {
        Random random = new Random(7);
        String words = "Peru and Chad met the Council\nin two\n\nThen they left 😀 again. So it was";
        SpeechText text = SpeechText.of(words);
        for (int round = 0; round < 300; round++) {
            List<Span> marks = new ArrayList<>();
            for (int n = random.nextInt(6); n > 0; n--) {
                int start = random.nextInt(text.length() - 1);
                marks.add(new Span(start, start + 1 + random.nextInt(text.length() - start)));
            }
            List<List<Segment>> paragraphs = Segments.of(text, marks);
            assertEquals(RepairedText.of(text).value(), joined(paragraphs, segment -> true, "\n"));
            for (Span mark : marks) {
                String marked = joined(paragraphs, segment -> segment.marks().contains(mark), "");
                assertEquals(text.cut(mark).replaceAll("\\s+", ""), marked.replaceAll("\\s+", ""), mark.toString());
            }
            assertTrue(paragraphs.stream()
                    .flatMap(List::stream)
                    .noneMatch(segment -> segment.text().isEmpty()));
        }
    }

    private static String joined(
            List<List<Segment>> paragraphs, java.util.function.Predicate<Segment> chosen, String between) {
        return paragraphs.stream()
                .map(segments ->
                        segments.stream().filter(chosen).map(Segment::text).collect(Collectors.joining()))
                .collect(Collectors.joining(between));
    }

    private static String drawn(String text, Span... marks) {
        return Segments.of(SpeechText.of(text), List.of(marks)).stream()
                .map(segments -> segments.stream().map(SegmentsTest::drawn).collect(Collectors.joining()))
                .collect(Collectors.joining(" | "));
    }

    private static String drawn(Segment segment) {
        return "[" + segment.text()
                + segment.marks().stream()
                        .map(mark -> "(" + mark.start() + "," + mark.end() + ")")
                        .collect(Collectors.joining())
                + "]";
    }
}
