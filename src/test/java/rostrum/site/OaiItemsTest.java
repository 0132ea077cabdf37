package rostrum.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.release.Batch;
import rostrum.release.Building;
import rostrum.release.ChangeLog.Followed;
import rostrum.release.Made;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Store;

/** What harvesters are told while one release follows another. */
class OaiItemsTest {
    private static final Iris IRIS = Iris.canonical();

    @TempDir
    Path folder;

    @Test
    void what_the_log_tells_later_is_listed_then_and_no_answer_before_claims_to_know_it() throws Exception {
        Path changes = folder.resolve("changes");
        OaiItems before = items(publish("A", "B"));
        Instant known = before.until();
        assertEquals(Map.of("dataset", false, "speech/A", false, "speech/B", false), listed(before));
        String page = Files.readString(changes.resolve("000001.tsv"));

        Release next = publish("B", "C");
        OaiItems after = items(next);
        Path note = changes.resolve("FOLLOWED");
        String whole = Files.readString(note);
        String wholePage = Files.readString(changes.resolve("000001.tsv"));
        Instant began = Instant.now().minusSeconds(3600);
        // As it is between the pointer's move and the log's last line.
        Files.writeString(note, next.version() + "\t" + began + "\tbegun\n");
        Files.writeString(changes.resolve("000001.tsv"), page);
        for (OaiItems items : List.of(before, after)) {
            assertFalse(items.until().isAfter(began), items.until() + " claims to know what is not told");
            assertEquals(Map.of("dataset", false, "speech/A", false, "speech/B", false), listed(items));
        }
        assertSame(after.all(), after.all());

        Files.writeString(changes.resolve("000001.tsv"), wholePage);
        Files.writeString(note, whole);
        assertEquals(Map.of("dataset", false, "speech/A", true, "speech/B", false, "speech/C", false), listed(after));
        Followed told = new Releases(folder).changes().followed().orElseThrow();
        assertTrue(after.until().isAfter(began));
        assertFalse(before.until().isAfter(told.at()), "the edition before does not know what is told since");
        assertEquals(Map.of("dataset", false, "speech/A", false, "speech/B", false), listed(before));
        assertSame(after.all(), after.all());
    }

    @Test
    void going_back_takes_no_datestamp_back() throws Exception {
        Release first = publish("A");
        publish("B");
        Instant at = dataset(items(first));
        Release back = new Releases(folder).rollBack(Optional.of(first.version()), IRIS);
        assertFalse(dataset(items(back)).isBefore(at));
    }

    @Test
    void without_a_log_the_statements_are_asked_for_and_telling_of_oneself_asks_nothing() {
        try (var store = Store.inMemory()) {
            store.add(quads("A", "B").toList());
            OaiItems items = new OaiItems(store, IRIS, Issued.alone("one"));
            assertEquals(Map.of("dataset", false, "speech/A", false, "speech/B", false), listed(items));
            assertEquals(items.earliest(), items.all().items().getFirst().at());
            assertFalse(items.until().isBefore(items.earliest()));
        }
    }

    private Release publish(String... speeches) throws IOException {
        try (Building building = new Releases(folder).begin(IRIS)) {
            building.add(Batch.of(IRIS, quads(speeches).toList()));
            return building.publish(LocalDate.of(2026, 1, 1), phase -> {});
        }
    }

    private static Stream<Quad> quads(String... speeches) {
        return Stream.of(speeches)
                .map(key -> new Quad(IRIS.referenceGraph(), IRIS.speech(key), RDF.type.asNode(), ROS.Speech.asNode()));
    }

    /** Of an edition that never looks into its store, since it has a log. */
    private OaiItems items(Release release) throws IOException {
        return new OaiItems(
                Store.inMemory(),
                IRIS,
                new Issued(
                        release.version(),
                        Made.read(release).at(),
                        Optional.of(release.folder()),
                        Optional.of(new Releases(folder).changes()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Map<String, Boolean> listed(OaiItems items) {
        return items.all().items().stream().collect(Collectors.toMap(OaiItems.Item::path, OaiItems.Item::deleted));
    }

    private static Instant dataset(OaiItems items) {
        return items.all().items().stream()
                .filter(item -> item.path().equals(OaiItems.DATASET))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
