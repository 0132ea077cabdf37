package rostrum.dump;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.the_qa_company.qendpoint.core.hdt.HDT;
import com.the_qa_company.qendpoint.core.hdt.HDTManager;
import com.the_qa_company.qendpoint.core.triples.TripleString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.GoldReading;
import rostrum.graph.Iris;
import rostrum.graph.StatementGraph;
import rostrum.store.EmbeddedStore;
import rostrum.store.Store;

/** HDT holds what the union of the graphs holds, the same bytes each time, and is read with its index. */
@Tag("release")
class HdtTest {
    private static final Iris IRIS = Iris.canonical();

    @TempDir
    Path folder;

    @Test
    void hdt_and_its_index_are_read_back_to_the_union_and_are_the_same_bytes_each_time() throws Exception {
        Set<Path> before = indexing();
        List<Quad> quads = new ArrayList<>(new StatementGraph(IRIS).quads(GoldReading.withRecord()));
        quads.add(new Quad(IRIS.enrichmentGraph("said-twice"), quads.getFirst().asTriple()));
        List<DumpFile> first = whole(quads, "first");
        List<DumpFile> second = whole(quads.reversed(), "second");
        Model union = ModelFactory.createDefaultModel();
        quads.forEach(quad -> union.getGraph().add(quad.asTriple()));

        assertTrue(before.containsAll(indexing()), "work is left among temporary files");
        Path file = first.getFirst().path();
        byte[] index = Files.readAllBytes(first.getLast().path());
        try (HDT hdt = HDTManager.mapIndexedHDT(file)) {
            assertTrue(union.isIsomorphicWith(read(hdt.search("", "", ""))), "other triples are read");
            String claim = "https://w3id.org/rostrum/ontology#Claim";
            Model claims = read(hdt.search("", RDF.type.getURI(), claim));
            assertEquals(
                    union.listSubjectsWithProperty(RDF.type, union.createResource(claim))
                            .toList()
                            .size(),
                    claims.size());
            assertTrue(claims.size() > 0);
        }
        String header = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("elements=")[0];
        assertTrue(header.contains("void#triples") && !header.contains(DCTerms.issued.getURI()), header);
        assertArrayEquals(index, Files.readAllBytes(first.getLast().path()), "the reader made an index of its own");
        for (int at = 0; at < first.size(); at++) {
            assertEquals(union.size(), first.get(at).statements());
            assertEquals(first.get(at).sha256(), second.get(at).sha256());
            assertArrayEquals(
                    Files.readAllBytes(first.get(at).path()),
                    Files.readAllBytes(second.get(at).path()));
            assertEquals(
                    first.get(at).sha256() + "  " + first.get(at).name() + "\n",
                    Files.readString(
                            first.get(at).path().resolveSibling(first.get(at).name() + ".sha256")));
        }
    }

    @Test
    void what_is_given_up_leaves_nothing_of_its_work() throws IOException {
        Path file = folder.resolve("given-up.hdt");
        byte[] lines = "<urn:s> <urn:p> <urn:o> .\n".getBytes(StandardCharsets.UTF_8);
        assertThrows(
                CancellationException.class,
                () -> new Hdt(IRIS, () -> true).write(new ByteArrayInputStream(lines), file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** What the library makes where it is not told of a folder. */
    private static Set<Path> indexing() throws IOException {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "bitmapTriples*")) {
            Set<Path> found = new TreeSet<>();
            left.forEach(found::add);
            return found;
        }
    }

    private List<DumpFile> whole(List<Quad> quads, String name) throws IOException {
        try (EmbeddedStore store = Store.inMemory()) {
            store.add(quads);
            return new Dump(store, "v1", IRIS)
                    .whole(folder.resolve(name), () -> false).stream()
                            .filter(file -> file.name().contains(".hdt"))
                            .toList();
        }
    }

    private static Model read(Iterator<TripleString> triples) throws IOException {
        StringBuilder lines = new StringBuilder();
        while (triples.hasNext()) {
            triples.next().dumpNtriple(lines);
        }
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                model, new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), Lang.NTRIPLES);
        return model;
    }
}
