package rostrum.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Followed;

/** What is the same of every log, and what holds of one in a folder after a crash. */
class ChangeLogTest extends ChangeLogCases {
    @TempDir
    Path folder;

    @Override
    Place place() {
        return new Place(folder, Iris.canonical(), Optional.empty());
    }

    @Test
    void a_release_that_a_crash_kept_out_of_the_log_is_told_with_the_next() throws IOException {
        Place place = place();
        place.publish(Map.of("state/A", "first"));
        Path log = folder.resolve("changes");
        Path aside = Files.move(log.resolve("000001.tsv"), folder.resolve("aside"));
        assertTrue(Files.exists(aside));
        place.publish(Map.of("state/A", "second"));
        assertEquals(place.fingerprints(Map.of("state/A", "second")), place.replayed());
    }

    @Test
    void what_a_crash_left_untold_is_noted_until_all_is_told() throws IOException {
        Place place = place();
        ChangeFolder log = new Releases(folder).changes();
        String first = place.publish(Map.of("state/A", "first"));
        Followed whole = log.followed().orElseThrow();
        assertEquals(new Followed(first, log.page(1).getLast().at(), true), whole);
        log.begin(new Release(first, folder));
        Followed begun = log.followed().orElseThrow();
        assertFalse(begun.whole());
        assertFalse(begun.at().isBefore(whole.at()));
        log.begin(new Release("next", folder));
        assertEquals(new Followed("next", begun.at(), false), log.followed().orElseThrow());
        String second = place.publish(Map.of("state/A", "second"));
        assertEquals(
                new Followed(second, log.page(1).getLast().at(), true),
                log.followed().orElseThrow());
        assertFalse(log.page(1).getLast().at().isBefore(begun.at()));
    }

    @Test
    void files_are_whole_at_every_moment() throws IOException {
        place().publish(Map.of("state/A", "first"));
        assertFalse(Files.exists(folder.resolve("changes").resolve("next")));
        assertEquals(List.of("ADDED state/A"), place().told());
    }

    /** What is kept before the log tells of it is no harm where it never does, and is kept again where it does. */
    @Test
    void what_was_said_before_is_kept_whatever_came_between() throws IOException {
        Place place = place();
        String first = place.publish(Map.of("state/A", "first", "state/B", "first"));
        place.publish(Map.of("state/A", "second"));
        Path log = folder.resolve("changes");
        // The log of the second release is lost: a crash left it out, and what it kept is there already.
        List<String> lines = Files.readAllLines(log.resolve("000001.tsv"));
        Files.write(log.resolve("000001.tsv"), lines.subList(0, 2));
        place.publish(Map.of("state/A", "third"));
        assertEquals(Map.of("state/A", "first", "state/B", "first"), kept(place));
        place.rollBack(first);
        assertEquals(List.of("third"), words(place, 3));
        assertEquals(
                Optional.empty(), place.log().superseded(place.log().change(5).orElseThrow()));
        try (Stream<Path> files = Files.list(log.resolve("versions"))) {
            assertEquals(
                    List.of("000000000003.pack", "000000000005.pack"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /** Copying may take long: who asks meanwhile is answered from the release before, of which the log tells all. */
    @Test
    void what_was_said_before_is_kept_before_another_release_is_live() throws IOException {
        Place place = place();
        String first = place.publish(Map.of("state/A", "first"));
        place.publish(Map.of("state/A", "second"));
        Releases releases = new Releases(folder);
        Release next = new Release(first, releases.folder(first));
        Path pack = folder.resolve("changes").resolve("versions").resolve("000000000003.pack");
        assertFalse(Files.exists(pack));
        List<Release> others = List.of(releases.current().orElseThrow());
        assertThrows(
                IOException.class,
                () -> releases.changes().follow(next, Iris.canonical(), others, () -> {
                    assertTrue(Files.exists(pack));
                    assertFalse(releases.changes().followed().orElseThrow().whole());
                    throw new IOException("not published");
                }));
        assertEquals(2, place.log().page(1).size());
    }

    @Test
    void what_stands_in_a_thing_is_kept_with_it_whatever_graph_says_it() throws IOException {
        Place place = place();
        place.publish(Map.of("state/A#seat", "first", "text/S#char=0,1", "second", "check/S-4", "third"));
        place.publish(Map.of("state/A#seat", "last", "claim/S-4", "last"));
        assertEquals(List.of("third", "second"), words(place, 1));
        assertEquals(List.of("first"), words(place, 2));
    }

    @Test
    void nothing_is_published_where_what_was_said_before_cannot_be_kept() throws IOException {
        Place place = place();
        String first = place.publish(Map.of("state/A", "first"));
        Path versions = Files.writeString(folder.resolve("changes").resolve("versions"), "in the way");
        assertThrows(IOException.class, () -> place.publish(Map.of("state/A", "second")));
        assertEquals(first, new Releases(folder).current().orElseThrow().version());
        assertTrue(place.log().followed().orElseThrow().whole());
        assertEquals(List.of("ADDED state/A"), place.told());
        Files.delete(versions);
        place.publish(Map.of("state/A", "second"));
        assertEquals(List.of("first"), words(place, 1));
    }

    @Test
    void a_damaged_release_that_is_kept_holds_up_nothing() throws IOException {
        Place place = place();
        List<String> damages = List.of("no table", "state/A\tnot hexadecimal", "state/A\t00", "");
        for (int at = 0; at < damages.size(); at++) {
            String version = place.publish(Map.of("state/A", "number " + at));
            Path release = new Releases(folder).folder(version);
            Files.writeString(release.resolve("ENTITIES"), damages.get(at));
            Files.write(release.resolve("MADE"), new byte[] {(byte) 0xff, ' ', (byte) at});
            assertEquals(at + 1, place.log().page(1).size());
        }
        place.publish(Map.of("state/A", "the last"));
        assertEquals(place.fingerprints(Map.of("state/A", "the last")), place.replayed());
        assertEquals(
                Optional.empty(), place.log().superseded(place.log().change(1).orElseThrow()));
    }

    private static Map<String, String> kept(Place place) throws IOException {
        return Map.of(
                place.log().change(1).orElseThrow().path(), String.join(" ", words(place, 1)),
                place.log().change(2).orElseThrow().path(), String.join(" ", words(place, 2)));
    }

    private static List<String> words(Place place, long number) throws IOException {
        return place.log().superseded(place.log().change(number).orElseThrow()).orElseThrow().stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList();
    }
}
