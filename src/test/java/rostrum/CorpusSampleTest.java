package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.statement.Kind;

/** The 334 real speeches beside the project, whole: what their tables say, and what was mended on the way. */
@Tag("corpus")
class CorpusSampleTest {
    private static final Path SAMPLE = Path.of("../shared/corpus/sample");
    private static final Iris IRIS = Iris.canonical();

    private static List<List<Quad>> speeches = List.of();
    private static Set<Quad> quads = Set.of();
    private static Findings findings = convert(2, List.of());

    @BeforeAll
    static void convert() {
        if (!Files.exists(SAMPLE.resolve("speeches.tar"))) {
            String message = "needs the sample corpus beside the project: " + SAMPLE + " is absent";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            throw new TestAbortedException(message);
        }
        speeches = new ArrayList<>();
        findings = convert(2, List.of(SAMPLE.toString()));
        quads = new HashSet<>();
        speeches.forEach(quads::addAll);
    }

    @Test
    void every_speech_is_there_and_what_was_mended_is_counted() {
        assertEquals(334, speeches.size());
        assertEquals(334, findings.corpus().speeches());
        assertEquals(46, findings.corpus().rowsRepaired());
        assertEquals(2, findings.aliasesMerged());
        assertEquals(List.of(), findings.corpus().brokenRows());
        assertEquals(List.of(), findings.corpus().filesWithoutRow());
        assertEquals(List.of(), findings.corpus().rowsWithoutFile());
        assertTrue(
                findings.summary().getFirst().startsWith("334 speeches of 9 documents"),
                findings.summary().toString());
    }

    @Test
    void the_same_quads_in_the_same_order_whatever_the_number_of_threads() {
        List<List<Quad>> two = speeches;
        speeches = new ArrayList<>();
        convert(1, List.of(SAMPLE.toString()));
        assertEquals(two, speeches);
    }

    @Test
    void speeches_follow_one_another_in_their_document() {
        assertTrue(has("S-PV.7847-101", ROS.previousSpeech.asNode(), IRIS.speech("S-PV.7847-100")));
        assertTrue(has("S-PV.7847-101", ROS.nextSpeech.asNode(), IRIS.speech("S-PV.7847-102")));
        assertTrue(has(
                "S-PV.4589-Resumption-1-002", ROS.previousSpeech.asNode(), IRIS.speech("S-PV.4589-Resumption-1-001")));
        assertEquals(
                334 - 9,
                quads.stream()
                        .filter(quad -> quad.getPredicate().equals(ROS.nextSpeech.asNode()))
                        .count());
    }

    @Test
    void two_names_of_one_state_are_one_state() {
        List<String> names = quads.stream()
                .filter(quad -> quad.getPredicate().equals(ROS.recordedParty.asNode())
                        && quad.getObject().equals(IRIS.thing(Kind.STATE, "USA")))
                .map(quad -> printed(quad.getSubject()))
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("United States", "United States of America"), names);
    }

    @Test
    void a_resumption_is_a_record_of_its_own_and_of_the_same_meeting() {
        Node meeting = IRIS.thing(Kind.MEETING, "S-PV.4589");
        Set<Node> records = new HashSet<>();
        quads.stream()
                .filter(quad -> quad.getObject().equals(meeting)
                        && quad.getPredicate().getURI().endsWith("/isPartOf"))
                .forEach(quad -> records.add(quad.getSubject()));
        assertEquals(
                Set.of(IRIS.thing(Kind.RECORD, "S-PV.4589"), IRIS.thing(Kind.RECORD, "S-PV.4589-Resumption-1")),
                records);
    }

    private static boolean has(String speech, Node property, Node object) {
        return quads.contains(new Quad(IRIS.recordGraph(speech), IRIS.speech(speech), property, object));
    }

    private static String printed(Node speech) {
        return quads.stream()
                .filter(quad ->
                        quad.getSubject().equals(speech) && quad.getPredicate().equals(ROS.recordedPartyName.asNode()))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElseThrow();
    }

    private static Findings convert(int threads, List<String> inputs) {
        try {
            return Publication.of(Path.of(""), Iris.CANONICAL_BASE)
                    .convert(
                            inputs,
                            InputStream.nullInputStream(),
                            new Work(threads, expected -> {}),
                            Function.identity(),
                            speeches::add,
                            bad -> {
                                throw new AssertionError(bad.sentence());
                            });
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
