package rostrum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;

/** Parts of a pattern's triples, of which several graphs have the same. */
class PatternWalkTest {
    private static final int SUBJECTS = 30;

    private static Node node(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }

    /** Every triple stands in one, two or three graphs. */
    private static EmbeddedStore store() {
        EmbeddedStore store = Store.inMemory();
        List<Quad> quads = new ArrayList<>();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            for (int object = 0; object < 20; object++) {
                for (int graph = 0; graph <= object % 3; graph++) {
                    quads.add(Quad.create(
                            node("g" + graph),
                            node("s" + subject),
                            node("p" + object % 4),
                            object % 2 == 0
                                    ? node("o" + object)
                                    : NodeFactory.createLiteralLang("words " + object, "en")));
                }
            }
        }
        store.add(quads);
        return store;
    }

    private static List<Triple> whole(Store store, Triple pattern, int most) {
        List<Triple> all = new ArrayList<>();
        Fragment part;
        do {
            part = store.fragment(pattern, all.size(), most);
            all.addAll(part.triples());
            assertTrue(part.exact() && part.triples().size() <= most);
        } while (!part.triples().isEmpty());
        assertEquals(part.total(), all.size());
        return all;
    }

    /** As the stores that have no index of ours do it. */
    private static List<Quad> plain(Store store, Triple pattern, boolean graphs) {
        List<Quad> all = store.find(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
        Set<Triple> told = new HashSet<>();
        return all.stream().filter(quad -> graphs || told.add(quad.asTriple())).toList();
    }

    @Test
    void parts_of_quads_are_all_of_them_in_one_order_and_count_nothing_behind() {
        Store store = store();
        for (Triple pattern : List.of(
                Triple.create(node("s7"), Node.ANY, Node.ANY),
                Triple.create(Node.ANY, node("p2"), node("o6")),
                Triple.create(node("s7"), node("p0"), Node.ANY),
                Triple.create(node("nothing"), Node.ANY, Node.ANY))) {
            for (boolean graphs : List.of(true, false)) {
                List<Quad> expected = plain(store, pattern, graphs);
                List<Quad> all = new ArrayList<>();
                Part part;
                do {
                    part = store.part(pattern, graphs, all.size(), 7);
                    all.addAll(part.quads());
                    boolean isLast = all.size() == expected.size();
                    assertEquals(all.size() + (isLast ? 0 : 1), part.number(), pattern + ", " + graphs);
                    assertEquals(isLast, part.exact());
                } while (!part.exact());
                assertEquals(expected.size(), all.size());
                assertEquals(Set.copyOf(expected), Set.copyOf(all));
                assertEquals(new Part(List.of(), expected.size(), true), store.part(pattern, graphs, 1L << 40, 7));
                assertEquals(
                        expected.isEmpty(), store.part(pattern, graphs, 0, 0).number() == 0);
            }
        }
    }

    @Test
    void what_was_counted_once_is_not_counted_again() {
        DatasetGraph store = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(store, () -> {
            for (int n = 0; n < 500; n++) {
                store.add(Quad.create(node("g"), node("s" + n), node("p"), node("o")));
            }
        });
        PatternWalk walk = new PatternWalk(100, 30);
        Triple asked = Triple.create(Node.ANY, node("p"), Node.ANY);
        List<String> told = new ArrayList<>();
        Set<Triple> all = new HashSet<>();
        for (int from = 0; from < 500; from += 50) {
            int start = from;
            Fragment part = Txn.calculateRead(store, () -> walk.fragment(store, asked, start, 50));
            told.add(part.total() + (part.exact() ? "" : "+"));
            all.addAll(part.triples());
        }
        assertEquals(500, all.size());
        assertEquals(List.of("101+", "101+", "201+", "201+", "301+", "301+", "401+", "401+", "500", "500"), told);
    }

    @Test
    void parts_put_together_are_the_whole_each_triple_once() {
        Node any = Node.ANY;
        try (EmbeddedStore store = store()) {
            for (Triple pattern : List.of(
                    Triple.create(any, any, any),
                    Triple.create(node("s7"), any, any),
                    Triple.create(any, node("p2"), any),
                    Triple.create(any, any, node("o4")),
                    Triple.create(node("s7"), node("p2"), any),
                    Triple.create(node("s7"), any, node("o4")),
                    Triple.create(any, node("p0"), node("o4")),
                    Triple.create(node("s7"), node("p0"), node("o4")),
                    Triple.create(node("s7"), node("p1"), node("o4")),
                    Triple.create(any, any, NodeFactory.createLiteralLang("words 5", "en")),
                    Triple.create(node("none"), any, any))) {
                Set<Triple> expected = new HashSet<>();
                store.find(any, pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
                        .forEach(quad -> expected.add(quad.asTriple()));
                for (int most : List.of(1, 7, 1000)) {
                    List<Triple> all = whole(store, pattern, most);
                    assertEquals(expected.size(), all.size(), pattern.toString());
                    assertEquals(expected, new HashSet<>(all), pattern.toString());
                }
            }
        }
    }

    @Test
    void a_part_is_the_same_whether_those_before_it_were_asked_for_or_not() {
        Triple all = Triple.create(Node.ANY, Node.ANY, Node.ANY);
        try (EmbeddedStore followed = store();
                EmbeddedStore asked = store()) {
            List<Triple> whole = whole(followed, all, 7);
            assertEquals(whole.subList(350, 357), asked.fragment(all, 350, 7).triples());
            assertEquals(whole.subList(350, 357), followed.fragment(all, 350, 7).triples());
        }
    }

    @Test
    void what_is_added_is_found_and_counted() {
        Triple all = Triple.create(Node.ANY, Node.ANY, Node.ANY);
        try (EmbeddedStore store = store()) {
            long before = store.fragment(all, 0, 5).total();
            store.add(List.of(Quad.create(node("g"), node("new"), node("p"), node("o"))));
            assertEquals(before + 1, store.fragment(all, 0, 5).total());
        }
    }
}
