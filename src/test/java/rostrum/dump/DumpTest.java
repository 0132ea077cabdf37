package rostrum.dump;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.GoldReading;
import rostrum.authority.Authority;
import rostrum.graph.Iris;
import rostrum.graph.ReferenceGraph;
import rostrum.graph.StatementGraph;
import rostrum.release.Census;
import rostrum.release.Description;
import rostrum.store.EmbeddedStore;
import rostrum.store.Store;
import rostrum.wire.Format;

/** A dump holds what the store holds, the same bytes each time, and is read back by the parsers of two libraries. */
@Tag("release")
class DumpTest {
    private static final Iris IRIS = Iris.canonical();

    @TempDir
    Path folder;

    private List<Quad> quads = List.of();
    private EmbeddedStore store = Store.inMemory();

    @BeforeEach
    void fill_the_store() throws IOException {
        quads = new ArrayList<>(new StatementGraph(IRIS).quads(GoldReading.withRecord()));
        quads.addAll(new ReferenceGraph(IRIS).quads(Authority.read(Path.of("data/authority"))));
        Quad first = quads.getFirst();
        quads.add(new Quad(IRIS.enrichmentGraph("said-twice"), first.asTriple()));
        store.add(quads);
        List<Quad> itself = Description.of(IRIS, "v1", Census.of(IRIS, store), LocalDate.of(2026, 1, 1));
        store.add(itself);
        quads.addAll(itself);
    }

    @AfterEach
    void close_the_store() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_format_holds_the_stores_quads_for_jena_and_for_rio(Format format) throws IOException {
        DumpFile file = dump("a", format, Compression.NONE);
        long expected = format.keepsGraphs()
                ? quads.stream().distinct().count()
                : quads.stream().map(Quad::asTriple).distinct().count();
        assertEquals(expected, file.statements());

        Dataset jena = DatasetFactory.create();
        RDFDataMgr.read(jena, file.path().toString(), RDFLanguages.contentTypeToLang(format.mediaType()));
        Dataset whole = DatasetFactory.create();
        quads.forEach(whole.asDatasetGraph()::add);
        Model union = whole.getUnionModel();
        assertTrue(
                union.isIsomorphicWith(format.keepsGraphs() ? jena.getUnionModel() : jena.getDefaultModel()),
                "Jena reads another graph");
        if (format.keepsGraphs()) {
            assertEquals(
                    quads.stream().distinct().count(),
                    jena.asDatasetGraph().stream().count());
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            RDFFormat rio = Rio.getParserFormatForMIMEType(format.mediaType()).orElseThrow(AssertionError::new);
            assertEquals(expected, Rio.parse(in, rio).size());
        }
    }

    @Test
    void two_dumps_are_the_same_bytes_whatever_the_order_of_loading() throws IOException {
        write(store, "first");
        try (EmbeddedStore other = Store.inMemory()) {
            List<Quad> reversed = new ArrayList<>(quads);
            Collections.reverse(reversed);
            other.add(reversed);
            write(other, "second");
        }
        List<Path> files = files("first");
        assertEquals(2 * Format.values().length + 1, files.size());
        for (Path file : files) {
            assertArrayEquals(
                    Files.readAllBytes(file),
                    Files.readAllBytes(folder.resolve("second").resolve(file.getFileName())),
                    file.toString());
        }
    }

    @Test
    void the_checksum_beside_a_file_is_its_own() throws Exception {
        DumpFile file = dump("sums", Format.NQUADS, Compression.GZIP);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file.path()));
        String line = Files.readString(file.path().resolveSibling(file.name() + ".sha256"));
        assertEquals(HexFormat.of().formatHex(digest) + "  rostrum-v1.nq.gz\n", line);
    }

    @Test
    void a_packed_file_unpacks_to_the_plain_one() throws IOException {
        DumpFile packed = dump("packed", Format.NTRIPLES, Compression.GZIP);
        DumpFile plain = dump("plain", Format.NTRIPLES, Compression.NONE);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed.path()))) {
            assertArrayEquals(Files.readAllBytes(plain.path()), in.readAllBytes());
        }
    }

    @Test
    void the_description_counts_what_the_files_hold() throws IOException {
        DumpFile file = dump("void", Format.NTRIPLES, Compression.NONE);
        Model described =
                RDFDataMgr.loadModel(file.path().resolveSibling("void.ttl").toString());
        Model data = RDFDataMgr.loadModel(file.path().toString());
        var dataset = described.listSubjectsWithProperty(RDF.type, VOID.Dataset).next();
        assertEquals(data.size(), dataset.getProperty(VOID.triples).getLong());
        assertEquals(
                data.listSubjects().toList().size(),
                dataset.getProperty(VOID.distinctSubjects).getLong());
        assertEquals(
                data.listObjects().toList().size(),
                dataset.getProperty(VOID.distinctObjects).getLong());
        assertEquals(
                Files.readString(file.path()).lines().count(),
                dataset.getProperty(VOID.triples).getLong());
        assertEquals(
                IRIS.dump(file.name()).getURI(),
                dataset.getProperty(VOID.dataDump).getResource().getURI());
    }

    @Test
    void what_fails_half_way_leaves_nothing() throws IOException {
        Path target = Files.createDirectories(folder.resolve("torn"));
        Files.createDirectories(target.resolve("rostrum-v1.nq").resolve("in the way"));
        Dump dump = new Dump(store, "v1", IRIS);
        assertThrows(
                IOException.class, () -> dump.write(target, List.of(Format.NQUADS, Format.TRIG), Compression.NONE));
        assertEquals(List.of(target.resolve("rostrum-v1.nq")), files("torn"));
    }

    private DumpFile dump(String name, Format format, Compression compression) throws IOException {
        return new Dump(store, "v1", IRIS)
                .write(folder.resolve(name), List.of(format), compression)
                .getFirst();
    }

    private void write(Store from, String name) throws IOException {
        new Dump(from, "v1", IRIS).write(folder.resolve(name), Arrays.asList(Format.values()), Compression.GZIP);
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.sorted().toList();
        }
    }
}
