package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.OA;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rostrum.authority.Authority;
import rostrum.graph.Iris;
import rostrum.graph.ReferenceGraph;
import rostrum.ontology.Prefixes;
import rostrum.ontology.ROS;
import rostrum.wire.Format;
import rostrum.wire.Serializer;

/** What is written is what is read, by two libraries that do not know each other. */
class RoundTripTest {
    private static final List<Quad> QUADS = new ArrayList<>();

    @BeforeAll
    static void read_the_bundled_data() throws IOException {
        Publication publication = Publication.of(Path.of(""), Iris.CANONICAL_BASE);
        publication.read(
                List.of("data/seed-statement.txt"),
                InputStream.nullInputStream(),
                reading -> QUADS.addAll(publication.quads(reading)),
                rejected -> {
                    throw new AssertionError(rejected.sentence());
                });
        QUADS.addAll(new ReferenceGraph(publication.iris()).quads(Authority.read(Path.of("data/authority"))));
    }

    @TestFactory
    Stream<DynamicTest> Rio_reads_what_is_written() {
        return written(RoundTripTest::byRio);
    }

    @TestFactory
    Stream<DynamicTest> Jena_reads_what_is_written() {
        return written(RoundTripTest::byJena);
    }

    /** Formats with graphs carry the data set; the others one graph at a time. */
    private Stream<DynamicTest> written(Reader reader) {
        return Stream.of(Format.values())
                .flatMap(format -> parts(format).entrySet().stream()
                        .map(part -> DynamicTest.dynamicTest(format + " " + part.getKey(), () -> {
                            DatasetGraph expected = dataset(part.getValue());
                            DatasetGraph found = dataset(reader.read(format, bytes(format, part.getValue())));
                            assertEquals(
                                    expected.stream().count(), found.stream().count());
                            assertTrue(IsoMatcher.isomorphic(expected, found));
                        })));
    }

    @Test
    void every_span_of_the_written_data_cuts_its_quote() throws IOException {
        List<Quad> found = byJena(Format.TRIG, bytes(Format.TRIG, QUADS));
        int[] text = found.stream()
                .filter(quad -> quad.getPredicate().equals(ROS.text.asNode()))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElseThrow()
                .codePoints()
                .toArray();
        Map<Node, List<Node>> selectors = found.stream()
                .filter(quad -> quad.getPredicate().equals(OA.hasSelector.asNode()))
                .collect(Collectors.groupingBy(
                        Quad::getSubject, Collectors.mapping(Quad::getObject, Collectors.toList())));
        assertTrue(selectors.size() > 73, "spans: " + selectors.size());
        List<String> wrong = new ArrayList<>();
        selectors.forEach((span, two) -> {
            int start = Integer.parseInt(value(found, two, OA.start.asNode()));
            int end = Integer.parseInt(value(found, two, OA.end.asNode()));
            String quote = value(found, two, OA.exact.asNode());
            boolean named = span.getURI().endsWith("#char=" + start + "," + end);
            if (!named || !new String(text, start, end - start).equals(quote)) {
                wrong.add(span + " is not " + quote);
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static String value(List<Quad> quads, List<Node> selectors, Node property) {
        return quads.stream()
                .filter(quad -> quad.getPredicate().equals(property) && selectors.contains(quad.getSubject()))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElseThrow();
    }

    private interface Reader {
        List<Quad> read(Format format, byte[] bytes) throws IOException;
    }

    private static Map<String, List<Quad>> parts(Format format) {
        if (format.keepsGraphs()) {
            return Map.of("data set", QUADS);
        }
        Map<String, List<Quad>> parts = new LinkedHashMap<>();
        QUADS.stream()
                .collect(Collectors.groupingBy(quad -> quad.getGraph().getURI()))
                .forEach((graph, quads) -> parts.put(
                        graph.replaceFirst(".*/graph/", ""),
                        quads.stream()
                                .map(quad -> new Quad(Quad.defaultGraphIRI, quad.asTriple()))
                                .toList()));
        return parts;
    }

    private static byte[] bytes(Format format, List<Quad> quads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Serializer serializer = new Serializer(format, out, Prefixes.vocabularies())) {
            serializer.write(quads);
        }
        return out.toByteArray();
    }

    private static DatasetGraph dataset(List<Quad> quads) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        quads.forEach(dataset::add);
        return dataset;
    }

    private static List<Quad> byJena(Format format, byte[] bytes) {
        Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new ByteArrayInputStream(bytes))
                .lang(lang)
                .checking(true)
                .parse(dataset);
        return dataset.stream().toList();
    }

    private static List<Quad> byRio(Format format, byte[] bytes) throws IOException {
        RDFFormat rio = Rio.getParserFormatForMIMEType(format.mediaType()).orElseThrow();
        return Rio.parse(new ByteArrayInputStream(bytes), rio).stream()
                .map(RoundTripTest::quad)
                .toList();
    }

    private static Quad quad(Statement statement) {
        Node graph = statement.getContext() == null ? Quad.defaultGraphIRI : node(statement.getContext());
        return new Quad(
                graph, node(statement.getSubject()), node(statement.getPredicate()), node(statement.getObject()));
    }

    private static Node node(Value value) {
        return switch (value) {
            case IRI iri -> NodeFactory.createURI(iri.stringValue());
            case Literal literal
            when literal.getLanguage().isPresent() ->
                NodeFactory.createLiteralLang(
                        literal.getLabel(), literal.getLanguage().orElseThrow());
            case Literal literal ->
                NodeFactory.createLiteralDT(
                        literal.getLabel(),
                        NodeFactory.getType(literal.getDatatype().stringValue()));
            default -> throw new AssertionError("a blank node: " + value);
        };
    }
}
