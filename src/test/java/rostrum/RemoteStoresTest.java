package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.Publication.Outcome;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.release.RemoteReleases;
import rostrum.release.RemoteReleases.Kept;
import rostrum.store.Fragment;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.store.StoreServer;
import rostrum.wire.AnswerFormat;

/**
 * The bundled statement, published to Fuseki, an RDF4J server and Virtuoso, each a process of its own: the same rows of
 * every query as from the store in this process, and every quad.
 */
@Tag("stores")
class RemoteStoresTest {
    @TempDir
    private static Path folder;

    private static final Map<StoreServer.Kind, Store> STORES = new EnumMap<>(StoreServer.Kind.class);
    private static final List<StoreServer.Kind> TESTED = List.of(StoreServer.Kind.values());

    private static Store embedded;
    private static Queries queries;

    @BeforeAll
    static void publish() throws Exception {
        queries = Queries.read(Path.of("queries"));
        Publication publication = Publication.of(Path.of(""), Iris.CANONICAL_BASE);
        List<String> inputs = List.of("data/seed-statement.txt");
        Outcome here = publication.publish(inputs, InputStream.nullInputStream(), folder.resolve("embedded"));
        String version = ((Outcome.Published) here).release().version();
        embedded = ((Outcome.Published) here).release().open();
        try (ExecutorService threads = Executors.newFixedThreadPool(TESTED.size())) {
            Map<StoreServer.Kind, Future<Store>> sent = new EnumMap<>(StoreServer.Kind.class);
            for (StoreServer.Kind kind : TESTED) {
                sent.put(kind, threads.submit((Callable<Store>) () -> {
                    RemoteReleases releases = StoreServer.shared(kind).releases();
                    Optional<String> before = releases.current().map(Kept::version);
                    return releases.open(releases.publish(version, embedded, before, phase -> {}));
                }));
            }
            for (Map.Entry<StoreServer.Kind, Future<Store>> kind : sent.entrySet()) {
                STORES.put(kind.getKey(), kind.getValue().get());
            }
        }
    }

    @AfterAll
    static void close() {
        embedded.close();
    }

    /** A test for each store and each of some things. */
    private static <T> Stream<DynamicTest> each(Stream<T> things, Function<T, String> name, Check<T> check) {
        return things.flatMap(thing -> STORES.entrySet().stream()
                .map(store -> DynamicTest.dynamicTest(
                        store.getKey() + " " + name.apply(thing), () -> check.run(store.getValue(), thing))));
    }

    private interface Check<T> {
        void run(Store store, T thing) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> each_query_gives_its_expected_rows() {
        return each(queries.all().stream(), NamedQuery::name, (store, query) -> {
            String expected = Files.readString(Path.of("src/test/resources/queries", query.shortName() + ".csv"));
            assertEquals(expected, answer(store, query.inStandardSparql()));
        });
    }

    /** Pages of 7, so that an order that changes between two questions shows. */
    @TestFactory
    Stream<DynamicTest> parts_of_a_pattern_are_the_same_triples() {
        Node any = Node.ANY;
        Node peru = NodeFactory.createURI(Iris.canonical().things() + "state/PER");
        return each(
                Stream.of(
                        Triple.create(peru, any, any),
                        Triple.create(peru, RDFS.label.asNode(), any),
                        Triple.create(any, RDF.type.asNode(), ROS.Claim.asNode()),
                        Triple.create(peru, RDF.type.asNode(), ROS.State.asNode()),
                        Triple.create(any, any, NodeFactory.createLiteralLang("Peru", "en")),
                        Triple.create(peru, RDF.type.asNode(), peru)),
                Triple::toString,
                (store, pattern) -> assertEquals(parts(embedded, pattern), parts(store, pattern)));
    }

    private static Set<Triple> parts(Store store, Triple pattern) {
        List<Triple> all = new ArrayList<>();
        Fragment part;
        do {
            part = store.fragment(pattern, all.size(), 7);
            all.addAll(part.triples());
        } while (!part.triples().isEmpty());
        assertEquals(part.total(), all.size());
        Set<Triple> once = new HashSet<>(all);
        assertEquals(all.size(), once.size());
        return once;
    }

    private static String answer(Store store, NamedQuery query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.answer(query, Map.of(), execution -> AnswerFormat.CSV.write(execution, out));
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @ParameterizedTest
    @EnumSource(StoreServer.Kind.class)
    void what_was_sent_comes_back(StoreServer.Kind kind) {
        TreeSet<String> sent = quads(embedded);
        TreeSet<String> came = quads(java.util.Objects.requireNonNull(STORES.get(kind)));
        TreeSet<String> lost = new TreeSet<>(sent);
        lost.removeAll(came);
        TreeSet<String> more = new TreeSet<>(came);
        more.removeAll(sent);
        assertEquals("lost [], more []", "lost " + some(lost) + ", more " + some(more));
    }

    private static String some(TreeSet<String> quads) {
        return quads.stream().limit(20).toList().toString();
    }

    private static TreeSet<String> quads(Store store) {
        TreeSet<String> quads = new TreeSet<>();
        store.eachQuad(quad -> quads.add(quad.toString()));
        return quads;
    }
}
