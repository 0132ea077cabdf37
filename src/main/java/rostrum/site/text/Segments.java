package rostrum.site.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Span;
import rostrum.statement.SpeechText;

/** Cuts a speech into paragraphs of {@link Segment}s. */
public final class Segments {
    private static final Comparator<Span> LONGEST_FIRST =
            Comparator.comparingInt(Span::length).reversed().thenComparing(Comparator.naturalOrder());

    private final RepairedText repaired;
    private final List<Span> marks;
    private final TreeSet<Integer> borders = new TreeSet<>(List.of(0));
    private final Map<Integer, List<Span>> coverFrom = new HashMap<>();
    private final List<List<Segment>> paragraphs = new ArrayList<>();
    private List<Segment> paragraph = new ArrayList<>();
    private StringBuilder piece = new StringBuilder();
    private List<Span> cover = List.of();

    private Segments(SpeechText text, Collection<Span> marks) {
        this.repaired = RepairedText.of(text);
        this.marks = marks.stream().distinct().sorted(LONGEST_FIRST).toList();
        this.marks.forEach(mark -> borders.addAll(List.of(mark.start(), mark.end())));
    }

    /**
     * The paragraphs of a text, each a list of segments that together, in order, are its words. A text of white
     * space has none.
     *
     * @param marks spans in code points of the text; they may nest, overlap and repeat
     */
    public static List<List<Segment>> of(SpeechText text, Collection<Span> marks) {
        return new Segments(text, marks).cut();
    }

    /** The words of a text as they were scanned, line breaks and all, cut at the borders of the marks. */
    public static List<Segment> asPrinted(SpeechText text, Collection<Span> marks) {
        List<Span> longestFirst =
                marks.stream().distinct().sorted(LONGEST_FIRST).toList();
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        longestFirst.forEach(mark -> borders.addAll(List.of(mark.start(), mark.end())));
        List<Segment> pieces = new ArrayList<>();
        for (Integer from : borders) {
            Integer to = borders.higher(from);
            if (to != null) {
                Span span = new Span(from, to);
                pieces.add(new Segment(
                        text.cut(span),
                        longestFirst.stream()
                                .filter(mark -> mark.contains(span))
                                .toList()));
            }
        }
        return pieces;
    }

    private List<List<Segment>> cut() {
        String words = repaired.value();
        boolean afterSpace = false;
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            if (words.charAt(at) == '\n') {
                endParagraph();
                afterSpace = false;
            } else if (Character.isWhitespace(words.charAt(at))) {
                afterSpace = true;
            } else {
                put(words.codePointAt(at), coverOf(at), afterSpace && !(paragraph.isEmpty() && piece.isEmpty()));
                afterSpace = false;
            }
        }
        endParagraph();
        return List.copyOf(paragraphs);
    }

    /** The marks over a visible character of the repaired text. */
    private List<Span> coverOf(int at) {
        int width = Character.charCount(repaired.value().codePointAt(at));
        int printed = repaired.span(at, at + width).start();
        Integer border = borders.floor(printed);
        return border == null
                ? List.of()
                : coverFrom.computeIfAbsent(
                        border,
                        from -> marks.stream()
                                .filter(mark -> mark.start() <= from && from < mark.end())
                                .toList());
    }

    /** Adds a character; a space before it belongs to the marks that go on across it. */
    private void put(int character, List<Span> its, boolean afterSpace) {
        if (afterSpace) {
            List<Span> across = cover.stream().filter(its::contains).toList();
            startPiece(across);
            piece.append(' ');
        }
        startPiece(its);
        piece.appendCodePoint(character);
    }

    private void startPiece(List<Span> its) {
        if (!its.equals(cover)) {
            endPiece();
            cover = its;
        }
    }

    private void endPiece() {
        if (!piece.isEmpty()) {
            paragraph.add(new Segment(piece.toString(), cover));
            piece = new StringBuilder();
        }
    }

    private void endParagraph() {
        endPiece();
        cover = List.of();
        if (!paragraph.isEmpty()) {
            paragraphs.add(List.copyOf(paragraph));
            paragraph = new ArrayList<>();
        }
    }
}
