package rostrum.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.LocalRelease;
import rostrum.NpmTools;
import rostrum.wire.Format;

/** Files of the whole and data of things, read by raptor, by rdflib and by parsers of npm to the same quads. */
@Tag("http")
class ParsersTest {
    private static final String RAPPER = "rapper";
    private static final String RDFLIB = "rdflib";
    private static final String NPM = "npm";

    /** Which reads what: N3.js and its like read all; rdflib is slow, so it reads what raptor does not, and small things. */
    private static final Map<Format, String> RAPTORS = Map.of(
            Format.TURTLE, "turtle",
            Format.NTRIPLES, "ntriples",
            Format.RDFXML, "rdfxml",
            Format.TRIG, "trig",
            Format.NQUADS, "nquads");

    /** What is expected of formats that keep the graphs, and of those that do not. */
    private static final Map<Boolean, Set<Quad>> WHOLES = new HashMap<>();

    @TempDir
    private static Path folder;

    private static LocalRelease release;

    @BeforeAll
    static void serve() throws IOException {
        release = LocalRelease.in(folder);
    }

    @AfterAll
    static void close() {
        release.close();
    }

    static Stream<Format> formats() {
        return Stream.of(Format.values());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_file_of_the_whole_is_read_alike_by_two_others(Format format) throws Exception {
        String latest = release.ready("/dumps/latest." + format.extension() + ".gz")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Path file = folder.resolve("whole." + format.extension());
        try (InputStream packed = new GZIPInputStream(
                new ByteArrayInputStream(release.send(release.to(latest)).body()))) {
            Files.copy(packed, file);
        }
        List<String> readers = List.of(NPM, RAPTORS.containsKey(format) ? RAPPER : RDFLIB);
        sameQuads(file, format, readers, whole(format));
    }

    /** What N-Quads hold, whose count is the endpoint's (HarvestTest), with its graphs or without. */
    private static Set<Quad> whole(Format format) throws Exception {
        Set<Quad> known = WHOLES.get(format.keepsGraphs());
        if (known != null) {
            return known;
        }
        String path = release.ready("/dumps/latest.nq.gz")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        try (InputStream packed = new GZIPInputStream(
                new ByteArrayInputStream(release.send(release.to(path)).body()))) {
            Set<Quad> read = quads(packed, format.keepsGraphs());
            WHOLES.put(format.keepsGraphs(), read);
            return read;
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_data_of_a_thing_are_read_alike_by_all_who_can(Format format) throws Exception {
        String speech = "/data/speech/S-PV.7847-101.";
        byte[] body = release.send(release.to(speech + format.extension())).body();
        byte[] lines = release.send(release.to(speech + "nq")).body();
        Path file = folder.resolve("speech." + format.extension());
        Files.write(file, body);
        List<String> readers = RAPTORS.containsKey(format) ? List.of(NPM, RDFLIB, RAPPER) : List.of(NPM, RDFLIB);
        sameQuads(file, format, readers, quads(new ByteArrayInputStream(lines), format.keepsGraphs()));
    }

    private static void sameQuads(Path file, Format format, List<String> readers, Set<Quad> expected) throws Exception {
        assertFalse(expected.isEmpty());
        for (String reader : readers) {
            Path out = folder.resolve("read.nq");
            read(reader, file, format, out);
            Set<Quad> read;
            try (InputStream in = Files.newInputStream(out)) {
                read = quads(in, format.keepsGraphs());
            }
            Set<Quad> missing = new HashSet<>(expected);
            missing.removeAll(read);
            Set<Quad> added = new HashSet<>(read);
            added.removeAll(expected);
            assertEquals("", some(missing), reader + " does not find in " + file.getFileName());
            assertEquals("", some(added), reader + " finds beside in " + file.getFileName());
        }
    }

    private static String some(Set<Quad> quads) {
        return quads.isEmpty()
                ? ""
                : quads.size() + " quads such as " + quads.iterator().next();
    }

    private static void read(String reader, Path file, Format format, Path out) throws Exception {
        String base = release.iris().base();
        switch (reader) {
            case NPM ->
                NpmTools.run(
                        folder,
                        Map.of(),
                        2,
                        "node",
                        NpmTools.CLIENTS.script("parse.mjs").toString(),
                        file.toString(),
                        format.mediaType(),
                        base,
                        out.toString());
            case RDFLIB ->
                NpmTools.run(
                        folder,
                        Map.of(),
                        2,
                        "/usr/bin/python3",
                        Path.of("src", "test", "clients", "parse.py")
                                .toAbsolutePath()
                                .toString(),
                        file.toString(),
                        format.mediaType(),
                        base,
                        out.toString());
            default -> {
                String output = format.keepsGraphs() ? "nquads" : "ntriples";
                NpmTools.run(
                        folder,
                        Map.of(),
                        2,
                        "sh",
                        "-c",
                        "exec rapper -q -i \"$1\" -o \"$2\" \"$3\" \"$4\" >\"$5\"",
                        "rapper",
                        String.valueOf(RAPTORS.get(format)),
                        output,
                        file.toString(),
                        base,
                        out.toString());
            }
        }
    }

    private static Set<Quad> quads(InputStream nquads, boolean withGraphs) {
        Set<Quad> quads = new HashSet<>();
        RDFParser.source(nquads).lang(Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                Node graph = withGraphs ? quad.getGraph() : Quad.defaultGraphNodeGenerated;
                quads.add(new Quad(graph, quad.asTriple()));
            }

            @Override
            public void triple(org.apache.jena.graph.Triple triple) {
                quads.add(new Quad(Quad.defaultGraphNodeGenerated, triple));
            }
        });
        return quads;
    }
}
