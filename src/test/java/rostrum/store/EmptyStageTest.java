package rostrum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyStageTest {
    /** The filter stands after the first two patterns, so that the others are a stage of their own. */
    private static final String STAGES = "SELECT ?s ?d WHERE { ?s <x:p> ?a ; <x:q> ?b . FILTER (STRLEN(STR(?b)) > %d)"
            + " ?b <x:r> ?c . ?c <x:t> ?d }";

    @Test
    void a_stage_after_which_nothing_is_left_ends_in_no_answer_and_not_in_a_fault(@TempDir Path folder)
            throws Exception {
        try (EmbeddedStore store = Store.open(folder.resolve("store"))) {
            store.add(List.of(quad("s", "p", "a"), quad("s", "q", "b"), quad("b", "r", "c"), quad("c", "t", "d")));
            assertEquals(1, found(store, 0));
            assertEquals(0, found(store, 100));
        }
    }

    private static int found(Store store, int longerThan) {
        return store.select(STAGES.formatted(longerThan), Map.of(), row -> row.get("d"))
                .size();
    }

    private static Quad quad(String subject, String predicate, String object) {
        return new Quad(node("g"), node(subject), node(predicate), node(object));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("x:" + name);
    }
}
