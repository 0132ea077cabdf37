package rostrum.reading.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rostrum.reading.text.Mark;
import rostrum.statement.Described;
import rostrum.statement.Described.Fact;
import rostrum.statement.Kind;
import rostrum.statement.SpeechRecord;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/**
 * One place where the text cites a document.
 *
 * @param mark the document and the words that cite it: "resolution 1325 (2000)"
 * @param symbol {@code S/RES/1325 (2000)}, damage repaired
 * @param paragraphs those that the text ties to the document here
 * @param doubt what does not fit
 */
public record Citation(Mark mark, String symbol, DocumentKind kind, List<Paragraph> paragraphs, Optional<Doubt> doubt) {

    public Citation {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * What does not fit.
     *
     * @param likely the symbol that is likely meant, where one is
     */
    public record Doubt(String sentence, Optional<String> likely) {}

    /**
     * A paragraph of the document.
     *
     * @param number as printed: {@code 17}, {@code 2 (d)}
     * @param mark the paragraph, over all the words that cite it: "paragraph 9 of resolution 1325 (2000)"
     */
    public record Paragraph(String number, Mark mark) {}

    /** What kind of document a symbol is of. */
    public enum DocumentKind {
        SC_RESOLUTION("SC resolution"),
        GA_RESOLUTION("GA resolution"),
        PRESIDENTIAL_STATEMENT("presidential statement"),
        REPORT("report"),
        OTHER("other");

        private final String words;

        DocumentKind(String words) {
            this.words = words;
        }

        /** As the JSON of {@code annotate} writes it. */
        public String words() {
            return words;
        }
    }

    /** The document and its paragraphs, typed and labelled. */
    public List<Described> described() {
        List<Described> described = new ArrayList<>();
        boolean resolution = kind == DocumentKind.SC_RESOLUTION || kind == DocumentKind.GA_RESOLUTION;
        described.add(new Described(
                mark.thing(),
                resolution ? "Resolution" : "Document",
                symbol,
                List.of(
                        new Fact("symbol", new Value(symbol, "string")),
                        new Fact("documentKind", new Value(kind.words(), "string")))));
        for (Paragraph paragraph : paragraphs) {
            described.add(new Described(
                    paragraph.mark().thing(),
                    "ResolutionParagraph",
                    symbol + ", paragraph " + paragraph.number(),
                    List.of(
                            new Fact("resolution", mark.thing()),
                            new Fact("paragraphNumber", new Value(paragraph.number(), "string")))));
        }
        return described;
    }

    static Thing document(String symbol) {
        return new Thing(Kind.DOCUMENT, SpeechRecord.iriForm(symbol));
    }

    static Thing paragraph(String symbol, String number) {
        return new Thing(Kind.DOCUMENT, SpeechRecord.iriForm(symbol) + "-para-" + SpeechRecord.iriForm(number));
    }
}
