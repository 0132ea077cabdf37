package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rostrum.authority.Authority;
import rostrum.graph.Iris;
import rostrum.graph.StatementGraph;
import rostrum.reading.StatementReader;
import rostrum.statement.Reading;
import rostrum.statement.Span;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;

/** Texts that no delegate gave: each is read to its end without a fault, and every quote is cut from its place. */
class HostileTextTest {
    /** A guard against hanging on a busy machine, not a measure. */
    private static final Duration GUARD = Duration.ofMinutes(3);

    private static final String HEADING = "Mr. Perez (Spain): ";

    private static StatementReader reader;

    @BeforeAll
    static void learn() throws IOException {
        reader = new StatementReader(Authority.read(Path.of("data/authority")));
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_text_is_read_to_its_end() {
        return texts().entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.getKey(), () -> assertTimeoutPreemptively(GUARD, () -> read(text.getValue()))));
    }

    private static void read(String text) {
        Statement statement = new Statement("hostile", "hostile.txt", SpeechText.of(text), Optional.empty());
        Reading reading = reader.read(statement);
        List<Quad> quads = new StatementGraph(Iris.canonical()).quads(reading);
        int[] codePoints = statement.text().value().codePoints().toArray();
        List<String> wrong = new ArrayList<>();
        cuts(quads).forEach((span, quote) -> {
            if (!new String(codePoints, span.start(), span.length()).equals(quote)) {
                wrong.add(span + " is not " + quote);
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** Quotes by their place; the place that the position selector tells must be the one that its IRI tells. */
    private static Map<Span, String> cuts(List<Quad> quads) {
        Map<Span, String> cuts = new HashMap<>();
        for (Quad quad : quads) {
            Node property = quad.getPredicate();
            if (property.equals(OA.exact.asNode())) {
                cuts.put(place(quad.getSubject()), quad.getObject().getLiteralLexicalForm());
            } else if (property.equals(OA.start.asNode())) {
                assertEquals(number(quad.getObject()), place(quad.getSubject()).start());
            } else if (property.equals(OA.end.asNode())) {
                assertEquals(number(quad.getObject()), place(quad.getSubject()).end());
            }
        }
        return cuts;
    }

    private static Span place(Node selector) {
        String iri = selector.getURI();
        int comma = iri.lastIndexOf(',');
        return new Span(
                Integer.parseInt(iri.substring(iri.lastIndexOf('=') + 1, comma)),
                Integer.parseInt(iri.substring(comma + 1)));
    }

    private static int number(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }

    private static Map<String, String> texts() {
        byte[] noise = new byte[200_000];
        new Random(7847).nextBytes(noise);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("random bytes as UTF-8", HEADING + new String(noise, StandardCharsets.UTF_8));
        texts.put("random bytes as Latin-1", HEADING + new String(noise, StandardCharsets.ISO_8859_1));
        texts.put("a million characters without a full stop", HEADING + "we call on States to act and ".repeat(36_000));
        texts.put("a million characters without a space", HEADING + "x".repeat(1_000_000));
        texts.put("only headings", HEADING.repeat(20_000));
        texts.put("headings on lines", (HEADING + "\n\n").repeat(20_000));
        texts.put("only a byte order mark", "\uFEFF");
        texts.put("only white space within marks", "\uFEFF \n\n\t ");
        texts.put("one character", "a");
        texts.put("only full stops", ".".repeat(500_000));
        texts.put("only line breaks", "\n".repeat(500_000) + "end");
        texts.put(
                "right to left",
                ("السيد الحسيني (الأردن): نؤيد القرار 1325 (2000)‏ وندين الهجمات في دمشق. Jordan supports it. ")
                        .repeat(2_000));
        texts.put(
                "beyond the basic plane",
                ("Mr. \uD835\uDD04 (Spain): \uD83D\uDE00 Spain thanks Peru for resolution 1325 (2000). "
                                + "\uD83C\uDDEA\uD83C\uDDF8 We condemn the attacks in Kabul. ")
                        .repeat(5_000));
        texts.put("marks upon marks", HEADING + "a" + "\u0301".repeat(500_000) + " Spain.");
        texts.put("nested parentheses", HEADING + "(".repeat(100_000) + "Spain" + ")".repeat(100_000));
        texts.put("nested quotation marks", HEADING + "“".repeat(100_000) + "Spain" + "”".repeat(100_000));
        texts.put("a million digits", HEADING + "resolution " + "1".repeat(1_000_000) + " (2000)");
        texts.put("resolution resolution", HEADING + "resolution ".repeat(90_000));
        texts.put("resolution and number", HEADING + "resolution 1325 (2000), ".repeat(20_000));
        texts.put("resolutions without an end", HEADING + "resolutions " + "1325 (2000), ".repeat(30_000));
        texts.put("paragraphs of paragraphs", HEADING + "paragraph 1 of ".repeat(60_000) + "resolution 1325 (2000).");
        texts.put("symbols", HEADING + "S/PV.7847/Add.1/Rev.2/".repeat(40_000));
        texts.put("a state a sentence", HEADING + "Peru. ".repeat(30_000));
        texts.put("states without an end", HEADING + "we have agreements with " + "Peru, Chile, ".repeat(30_000));
        texts.put("capitals", HEADING + "National Plan of Action against ".repeat(30_000));
        texts.put("hyphens at line ends", HEADING + "Secretary-\nGeneral of the United-\nNations ".repeat(20_000));
        texts.put("that that that", HEADING + "we condemn the attacks that took place ".repeat(25_000) + "in Kabul.");
        texts.put("and and and", HEADING + ("we commend Spain for " + "the a b c and ".repeat(50_000)));
        texts.put(
                "sentences just below the cap",
                HEADING + ("We must act by doing " + "this and that ".repeat(205) + ". ").repeat(100));
        return texts;
    }
}
