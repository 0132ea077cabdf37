package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Publication.Outcome;
import rostrum.dump.Compression;
import rostrum.dump.Dump;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.release.Release;
import rostrum.store.Store;
import rostrum.wire.Format;

/** What a load promises: the same outcome however it is come by, and nothing but what was asked for is changed. */
@Tag("release")
class LoadingTest {
    private static final Iris IRIS = Iris.canonical();
    private static final String KIGALI =
            "Mr. Gasana (Rwanda): The attack that took place yesterday in Kigali was a crime.\n";

    @TempDir
    Path folder;

    private Publication publication;

    @BeforeEach
    void begin() throws IOException {
        publication = Publication.of(Path.of(""), Iris.CANONICAL_BASE);
    }

    @Test
    void the_number_of_threads_changes_nothing() throws IOException {
        for (int n = 0; n < 40; n++) {
            statement("s" + n, KIGALI.repeat(1 + n % 7));
        }
        List<List<Quad>> one = converted(1);
        assertEquals(40, one.size());
        assertEquals(one, converted(4));
    }

    @Test
    void a_releases_files_are_the_same_whatever_the_number_of_threads() throws IOException {
        Files.createDirectory(folder.resolve("texts"));
        for (int n = 0; n < 24; n++) {
            statement("texts/s" + n, KIGALI.repeat(1 + n % 7));
        }
        Release one = publishWith(1);
        Release four = publishWith(4);
        assertEquals(one.version(), four.version());
        assertEquals(
                -1,
                Files.mismatch(one.folder().resolve("ENTITIES"), four.folder().resolve("ENTITIES")));
        Path files = Path.of("tdb2", "Data-0001");
        try (Stream<Path> all = Files.list(one.folder().resolve(files))) {
            for (Path file : all.toList()) {
                Path same = four.folder().resolve(files).resolve(file.getFileName());
                assertEquals(-1, Files.mismatch(file, same), file::toString);
            }
        }
    }

    private Release publishWith(int threads) throws IOException {
        Outcome outcome = publication.publish(
                List.of(folder.resolve("texts").toString()),
                InputStream.nullInputStream(),
                folder.resolve("store-" + threads),
                new Work(threads, expected -> {}));
        return assertInstanceOf(Outcome.Published.class, outcome).release();
    }

    @Test
    void loading_the_same_speech_twice_changes_nothing() throws IOException {
        String speech = statement("a", KIGALI);
        Release first = load(speech);
        assertEquals(first, load(speech));
        assertNotEquals(first, load(statement("b", KIGALI)));
    }

    @Test
    void a_changed_speech_replaces_its_graphs_and_leaves_the_others() throws IOException {
        String changed = statement("a", KIGALI);
        load(changed, statement("b", KIGALI));
        Files.writeString(Path.of(changed), "Mr. Gasana (Rwanda): We thank Chad.\n");
        Release release = load(changed);
        assertEquals(
                release.version(),
                loadFresh(changed, folder.resolve("b.txt").toString()).version());
        try (Store store = Store.open(release.folder())) {
            List<Quad> texts = store.find(Node.ANY, Node.ANY, ROS.text.asNode(), Node.ANY);
            assertEquals(2, texts.size());
            assertTrue(texts.stream()
                    .anyMatch(quad -> quad.getObject().getLiteralLexicalForm().contains("Chad")));
        }
    }

    @Test
    void what_is_exported_loads_to_the_same_release() throws IOException {
        Release release = load("data/seed-statement.txt", statement("a", KIGALI));
        Path dumps = folder.resolve("dumps");
        try (Store store = Store.open(release.folder())) {
            new Dump(store, release.version(), IRIS)
                    .write(dumps, List.of(Format.NQUADS, Format.TRIG), Compression.GZIP);
        }
        for (String extension : List.of(".nq.gz", ".trig.gz")) {
            String file =
                    dumps.resolve("rostrum-" + release.version() + extension).toString();
            assertEquals(release.version(), loadFresh(file).version(), extension);
        }
    }

    @Test
    void rdf_in_no_graph_becomes_an_enrichment_named_after_its_file() throws IOException {
        Path file = Files.writeString(
                folder.resolve("notes.ttl"), "<https://w3id.org/rostrum/id/state/TCD> <http://example.org/p> [] .");
        load(file.toString());
        Release release = load(file.toString());
        try (Store store = Store.open(release.folder())) {
            List<Quad> found = store.find(IRIS.enrichmentGraph("notes"), Node.ANY, Node.ANY, Node.ANY);
            assertEquals(1, found.size());
            assertTrue(found.getFirst().getObject().isURI());
        }
    }

    @Test
    void rdf_that_is_none_is_told_with_its_place_and_nothing_is_published() throws IOException {
        Path file =
                Files.writeString(folder.resolve("bad.nq"), "<http://a> <http://b> <http://c> .\n<http://a> oops .\n");
        Path store = folder.resolve("store");
        Outcome outcome = publication.publish(List.of(file.toString()), InputStream.nullInputStream(), store);
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertTrue(refused.rejected().getFirst().place().contains("bad.nq:2"), refused.toString());
        assertFalse(Files.exists(store));
    }

    @Test
    void a_refused_load_leaves_the_live_release() throws IOException {
        Release live = load(statement("a", KIGALI));
        Outcome outcome = publication.publish(
                List.of(statement("b", KIGALI), folder.resolve("none.txt").toString()),
                InputStream.nullInputStream(),
                folder.resolve("store"));
        assertInstanceOf(Outcome.Refused.class, outcome);
        try (Store store = Store.open(live.folder())) {
            assertEquals(
                    1,
                    store.find(Node.ANY, Node.ANY, ROS.text.asNode(), Node.ANY).size());
        }
    }

    @Test
    void the_text_index_finds_labels_after_a_bulk_load() throws IOException {
        Release release = load("data/seed-statement.txt");
        try (Store store = Store.open(release.folder())) {
            String query =
                    "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query 'Guatemala' } LIMIT 3";
            assertNotEquals(
                    List.of(),
                    store.select(query, java.util.Map.of(), row -> row.get("s").getURI()));
        }
    }

    private List<List<Quad>> converted(int threads) {
        List<List<Quad>> pieces = new ArrayList<>();
        publication.convert(
                List.of(folder.toString()),
                InputStream.nullInputStream(),
                new Work(threads, expected -> {}),
                Function.identity(),
                pieces::add,
                bad -> {
                    throw new AssertionError(bad.sentence());
                });
        return pieces;
    }

    private Release load(String... inputs) throws IOException {
        return publish(folder.resolve("store"), inputs);
    }

    private Release loadFresh(String... inputs) throws IOException {
        return publish(Files.createTempDirectory(folder, "fresh"), inputs);
    }

    private Release publish(Path store, String... inputs) throws IOException {
        return switch (publication.publish(List.of(inputs), InputStream.nullInputStream(), store)) {
            case Outcome.Published published -> published.release();
            case Outcome.Nonconforming faulty -> throw new AssertionError(faulty.sentence());
            case Outcome.Refused refused ->
                throw new AssertionError(refused.rejected().toString());
        };
    }

    private String statement(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".txt"), text).toString();
    }
}
