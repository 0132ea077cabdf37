package rostrum.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Followed;
import rostrum.release.ChangeLog.Kind;

class ChangeLogTest {
    private static final Iris IRIS = Iris.canonical();

    @TempDir
    Path folder;

    @Test
    void what_differs_between_two_releases_is_written_down_and_nothing_else() throws IOException {
        publish(Map.of("state/A", "first", "state/B", "first", "claim/S-1", "said"));
        publish(Map.of("state/A", "second", "claim/S-1", "said", "state/C", "first"));
        assertEquals(
                List.of(
                        "ADDED speech/S",
                        "ADDED state/A",
                        "ADDED state/B",
                        "CHANGED state/A",
                        "ADDED state/C",
                        "WITHDRAWN state/B"),
                told());
    }

    @Test
    void replaying_the_log_gives_what_is_live_whatever_came_between() throws IOException {
        Release first = publish(Map.of("state/A", "first"));
        publish(Map.of("state/B", "first"));
        new Releases(folder).rollBack(Optional.of(first.version()), IRIS);
        publish(Map.of("state/B", "first"));
        Release last = publish(Map.of("state/B", "first", "state/A", "third"));
        assertEquals(Contents.read(IRIS, last.folder()).orElseThrow().fingerprints(), replayed());
    }

    @Test
    void the_same_release_again_changes_nothing() throws IOException {
        publish(Map.of("state/A", "first"));
        publish(Map.of("state/A", "first"));
        assertEquals(List.of("ADDED state/A"), told());
    }

    @Test
    void a_release_that_a_crash_kept_out_of_the_log_is_told_with_the_next() throws IOException {
        publish(Map.of("state/A", "first"));
        Path log = folder.resolve("changes");
        Path aside = Files.move(log.resolve("000001.tsv"), folder.resolve("aside"));
        assertTrue(Files.exists(aside));
        Release second = publish(Map.of("state/A", "second"));
        assertEquals(Contents.read(IRIS, second.folder()).orElseThrow().fingerprints(), replayed());
    }

    @Test
    void what_a_crash_left_untold_is_noted_until_all_is_told() throws IOException {
        ChangeLog log = new Releases(folder).changes();
        Release first = publish(Map.of("state/A", "first"));
        Followed whole = log.followed().orElseThrow();
        assertEquals(new Followed(first.version(), log.page(1).getLast().at(), true), whole);
        log.begin(first);
        Followed begun = log.followed().orElseThrow();
        assertFalse(begun.whole());
        assertFalse(begun.at().isBefore(whole.at()));
        log.begin(new Release("next", folder));
        assertEquals(new Followed("next", begun.at(), false), log.followed().orElseThrow());
        Release second = publish(Map.of("state/A", "second"));
        assertEquals(
                new Followed(second.version(), log.page(1).getLast().at(), true),
                log.followed().orElseThrow());
        assertFalse(log.page(1).getLast().at().isBefore(begun.at()));
    }

    @Test
    void a_full_page_is_never_touched_again() throws IOException {
        Map<String, String> many = new TreeMap<>();
        IntStream.range(0, ChangeLog.PAGE + 10).forEach(i -> many.put("place/P" + i, "first"));
        publish(many);
        ChangeLog log = new Releases(folder).changes();
        assertEquals(2, log.pages());
        List<Change> full = log.page(1);
        assertEquals(ChangeLog.PAGE, full.size());
        many.put("place/P0", "second");
        publish(many);
        assertEquals(full, log.page(1));
        assertEquals(11, log.page(2).size());
        assertEquals(ChangeLog.PAGE + 11L, log.page(2).getLast().number());
        assertFalse(Files.exists(folder.resolve("changes").resolve("next")));
    }

    private Release publish(Map<String, String> labels) throws IOException {
        try (Building building = new Releases(folder).begin(IRIS)) {
            building.add(Batch.of(
                    IRIS,
                    labels.entrySet().stream()
                            .map(thing -> new Quad(
                                    IRIS.referenceGraph(),
                                    node(thing.getKey()),
                                    RDFS.label.asNode(),
                                    NodeFactory.createLiteralString(thing.getValue())))
                            .toList()));
            return building.publish(LocalDate.of(2026, 1, 1), phase -> {});
        }
    }

    private static Node node(String path) {
        return NodeFactory.createURI(IRIS.things() + path);
    }

    private List<String> told() throws IOException {
        return new Releases(folder)
                .changes().page(1).stream()
                        .map(change -> change.kind() + " " + change.path())
                        .toList();
    }

    private Map<String, String> replayed() throws IOException {
        Map<String, String> state = new TreeMap<>();
        ChangeLog log = new Releases(folder).changes();
        for (int page = 1; page <= log.pages(); page++) {
            for (Change change : log.page(page)) {
                if (change.kind() == Kind.WITHDRAWN) {
                    state.remove(change.path());
                } else {
                    state.put(change.path(), change.fingerprint());
                }
            }
        }
        return state;
    }
}
