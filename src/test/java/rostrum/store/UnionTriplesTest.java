package rostrum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnionTriplesTest {
    @Test
    void a_triple_of_several_graphs_comes_once_and_those_of_a_subject_together(@TempDir Path folder) throws Exception {
        List<Quad> quads = new ArrayList<>();
        for (int graph = 0; graph < 3; graph++) {
            for (int subject = 0; subject < 50; subject++) {
                for (int object = graph; object < 4; object++) {
                    quads.add(new Quad(node("g", graph), node("s", subject), node("p", object % 2), node("o", object)));
                }
            }
        }
        List<Triple> found = new ArrayList<>();
        try (EmbeddedStore store = Store.open(folder.resolve("store"))) {
            store.add(quads);
            store.eachTriple(found::add);
        }
        assertEquals(200, found.size());
        assertEquals(200, new HashSet<>(found).size());
        assertEquals(
                quads.stream().map(Quad::asTriple).collect(java.util.stream.Collectors.toSet()), new HashSet<>(found));
        int changes = 0;
        for (int at = 1; at < found.size(); at++) {
            changes += found.get(at).getSubject().equals(found.get(at - 1).getSubject()) ? 0 : 1;
        }
        assertEquals(49, changes);
    }

    private static Node node(String kind, int number) {
        return NodeFactory.createURI("urn:x:" + kind + number);
    }
}
