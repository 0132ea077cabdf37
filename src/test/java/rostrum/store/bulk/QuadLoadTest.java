package rostrum.store.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bulk load writes is what TDB2 itself finds, whichever index it goes by. */
class QuadLoadTest {
    private static final int AT_A_TIME = 1000;

    private final List<Node> subjects = new ArrayList<>();
    private final Random random = new Random(20260101);

    @TempDir
    private Path folder;

    @Test
    void every_pattern_finds_what_was_loaded_from_many_runs() throws Exception {
        List<Quad> quads = quads(20_000);
        Set<Quad> expected = new HashSet<>(quads);
        assertEquals(expected.size(), load(quads));
        assertEquals(expected.stream().map(Quad::getSubject).distinct().count(), subjects.size());
        assertEquals(expected.stream().map(Quad::getSubject).collect(Collectors.toSet()), Set.copyOf(subjects));
        opened(database -> {
            for (int mask = 0; mask < 16; mask++) {
                for (Quad sought : quads.subList(0, 12)) {
                    Quad pattern = pattern(sought, mask);
                    assertEquals(matching(expected, pattern), found(database, pattern), pattern::toString);
                }
            }
        });
    }

    @Test
    void the_database_may_be_added_to_afterwards() throws Exception {
        List<Quad> quads = quads(5_000);
        load(quads.subList(0, 4_000));
        opened(database -> Txn.executeWrite(database, () -> quads.forEach(database::add)));
        opened(database -> assertEquals(new HashSet<>(quads), found(database, pattern(quads.getFirst(), 0))));
    }

    @Test
    void nothing_and_one_quad_can_be_loaded() throws Exception {
        assertEquals(0, load(List.of()));
        opened(database -> assertEquals(Set.of(), found(database, pattern(quads(1).getFirst(), 0))));
        folder = Files.createDirectory(folder.resolve("other"));
        List<Quad> one = quads(1);
        assertEquals(1, load(one));
        opened(database -> assertEquals(Set.copyOf(one), found(database, pattern(one.getFirst(), 0))));
    }

    @Test
    void the_same_quads_make_the_same_files() throws Exception {
        List<Quad> quads = quads(3_000);
        load(quads);
        Path first = folder;
        folder = Files.createDirectory(folder.resolve("other"));
        load(quads);
        try (var files = Files.list(first.resolve("tdb2").resolve("Data-0001"))) {
            for (Path file : files.toList()) {
                Path same = folder.resolve("tdb2").resolve("Data-0001").resolve(file.getFileName());
                assertEquals(-1, Files.mismatch(file, same), file::toString);
            }
        }
        assertFalse(Files.exists(folder.resolve("tdb2").resolve("sorting")));
    }

    @Test
    void a_quad_of_no_named_graph_is_refused() {
        Quad lost = new Quad(Quad.defaultGraphIRI, node(1), node(2), node(3));
        assertThrows(IllegalArgumentException.class, () -> Portion.of(List.of(lost)));
    }

    private long load(List<Quad> quads) throws Exception {
        try (QuadLoad load = new QuadLoad(folder.resolve("tdb2"), subjects::add, AT_A_TIME)) {
            for (int from = 0; from < quads.size(); from += 700) {
                load.add(Portion.of(quads.subList(from, Math.min(quads.size(), from + 700))));
            }
            return load.finish();
        }
    }

    private interface Use {
        void of(DatasetGraph database);
    }

    private void opened(Use use) {
        DatasetGraph database =
                DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString());
        use.of(database);
        TDBInternal.expel(database);
    }

    private List<Quad> quads(int number) {
        List<Quad> quads = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            quads.add(new Quad(node(random.nextInt(60)), node(random.nextInt(900)), node(random.nextInt(9)), object()));
        }
        return quads;
    }

    private Node object() {
        int value = random.nextInt(400);
        return switch (random.nextInt(6)) {
            case 0 -> NodeFactory.createLiteralDT(Integer.toString(value - 200), XSDDatatype.XSDinteger);
            case 1 -> NodeFactory.createLiteralDT("20%02d-01-01".formatted(value % 100), XSDDatatype.XSDdate);
            case 2 -> NodeFactory.createLiteralDT(value / 7.0 + "e0", XSDDatatype.XSDdouble);
            case 3 -> NodeFactory.createLiteralLang("Wörter " + value, value % 2 == 0 ? "en" : "fr");
            case 4 -> NodeFactory.createLiteralString("words " + value);
            default -> node(value);
        };
    }

    private static Node node(int number) {
        return NodeFactory.createURI("urn:x:" + number);
    }

    private static Quad pattern(Quad quad, int mask) {
        return new Quad(
                (mask & 1) == 0 ? Node.ANY : quad.getGraph(),
                (mask & 2) == 0 ? Node.ANY : quad.getSubject(),
                (mask & 4) == 0 ? Node.ANY : quad.getPredicate(),
                (mask & 8) == 0 ? Node.ANY : quad.getObject());
    }

    private static Set<Quad> matching(Set<Quad> quads, Quad pattern) {
        Set<Quad> matching = new HashSet<>();
        quads.stream()
                .filter(quad -> fits(pattern.getGraph(), quad.getGraph())
                        && fits(pattern.getSubject(), quad.getSubject())
                        && fits(pattern.getPredicate(), quad.getPredicate())
                        && fits(pattern.getObject(), quad.getObject()))
                .forEach(matching::add);
        return matching;
    }

    private static boolean fits(Node sought, Node found) {
        return sought.equals(Node.ANY) || sought.equals(found);
    }

    private static Set<Quad> found(DatasetGraph database, Quad pattern) {
        return Txn.calculateRead(database, () -> {
            List<Quad> found = new ArrayList<>();
            database.find(pattern).forEachRemaining(found::add);
            assertEquals(found.size(), new HashSet<>(found).size(), "each quad comes once");
            return new HashSet<>(found);
        });
    }
}
