package rostrum.reading.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rostrum.authority.Authority;
import rostrum.reading.citation.Citation.Paragraph;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Mention.Form;
import rostrum.statement.Reading.Flag;

/** Finds the documents that a text cites. Built once; then a pure function of the text. */
public final class Citations {
    private final Resolutions resolutions;

    public Citations(Authority authority) {
        resolutions = new Resolutions(authority);
    }

    /** Every citation, in order of reading; where two forms claim the same words, the longer one stands. */
    public List<Citation> in(RepairedText text) {
        String value = text.value();
        List<Found> found = new ArrayList<>(resolutions.in(value));
        found.addAll(Symbols.in(value));
        found.sort(Comparator.comparingInt(Found::start)
                .thenComparing(Comparator.comparingInt(Found::end).reversed()));
        Paragraphs paragraphs = new Paragraphs(value);
        List<Citation> citations = new ArrayList<>();
        int free = 0;
        for (Found document : found) {
            if (document.start() >= free) {
                citations.add(citation(document, paragraphs));
                free = document.end();
            }
        }
        return citations;
    }

    /** What a reader should know of: numbers that fail their checksum. */
    public static List<Flag> flags(RepairedText text, List<Citation> citations) {
        List<Flag> flags = new ArrayList<>();
        for (Citation citation : citations) {
            Misprint.weighed(citation, citations)
                    .ifPresent(doubt -> flags.add(new Flag(
                            "document-number",
                            doubt.sentence(),
                            text.span(citation.mark().start(), citation.mark().end()),
                            doubt.likely().map(Citation::document))));
        }
        return flags;
    }

    private static Citation citation(Found document, Paragraphs paragraphs) {
        List<Paragraph> tied = paragraphs
                .tiedTo(document)
                .map(words -> words.numbers().stream()
                        .map(number -> new Paragraph(
                                number,
                                new Mark(
                                        Citation.paragraph(document.symbol(), number),
                                        words.start(),
                                        words.end(),
                                        Form.NAMED)))
                        .toList())
                .orElse(List.of());
        return new Citation(
                new Mark(Citation.document(document.symbol()), document.start(), document.end(), Form.NAMED),
                document.symbol(),
                document.kind(),
                tied,
                document.doubt());
    }
}
