package rostrum.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Followed;
import rostrum.release.ChangeLog.Kind;
import rostrum.release.RemoteLog.Step;
import rostrum.store.StoreServer;
import rostrum.store.StoreUnavailable;
import rostrum.store.remote.RemoteFault;
import rostrum.store.remote.RemoteService;

/** The log in three stores of others, each a process of its own: the same as in a folder, and what a killed load leaves. */
@Tag("stores")
class RemoteLogTest {
    @TempDir
    Path folder;

    @Nested
    class InFuseki extends Cases {
        InFuseki() {
            super(StoreServer.Kind.FUSEKI);
        }
    }

    @Nested
    class InRdf4j extends Cases {
        InRdf4j() {
            super(StoreServer.Kind.RDF4J);
        }
    }

    @Nested
    class InVirtuoso extends Cases {
        InVirtuoso() {
            super(StoreServer.Kind.VIRTUOSO);
        }
    }

    private abstract class Cases extends ChangeLogCases {
        private final StoreServer.Kind kind;

        Cases(StoreServer.Kind kind) {
            this.kind = kind;
        }

        @Override
        Place place() throws IOException {
            return RemoteLogTest.this.place(kind);
        }
    }

    /** Under a base of its own in a store that others use too. */
    private Place place(StoreServer.Kind kind) throws IOException {
        Iris iris = iris(kind);
        return new Place(folder, iris, Optional.of(releases(kind, iris)));
    }

    private Iris iris(StoreServer.Kind kind) {
        return new Iris("https://changes.example/" + folder.getFileName() + "/" + kind + "/");
    }

    private static RemoteReleases releases(StoreServer.Kind kind, Iris iris) throws IOException {
        StoreServer server = StoreServer.shared(kind);
        return server.releases(server.url(), iris);
    }

    @ParameterizedTest
    @EnumSource(StoreServer.Kind.class)
    void what_a_killed_load_left_is_no_part_of_the_log_and_goes_with_the_next(StoreServer.Kind kind)
            throws IOException {
        Place place = place(kind);
        String first = place.publish(Map.of("state/A", "first"));
        ChangeLog log = place.log();
        Followed whole = log.followed().orElseThrow();
        assertEquals(new Followed(first, log.page(1).getLast().at(), true), whole);

        RemoteService service = StoreServer.shared(kind).service();
        RemoteLog inside = new RemoteLog(service, place.iris());
        Node told = new Register(service, place.iris()).read().told().orElseThrow();
        Instant at = Instant.parse("2036-01-01T00:00:00Z");
        Step killed = inside.after(told, 2, "killed", at, 1);
        inside.write(killed, List.of(new Change(2, at, Kind.WITHDRAWN, "state/A", "", "killed", 1)));
        assertEquals(new Followed("killed", at, false), log.followed().orElseThrow());
        assertEquals(List.of("ADDED state/A"), place.told());

        place.publish(Map.of("state/A", "second"));
        assertEquals(List.of("ADDED state/A", "CHANGED state/A"), place.told());
        assertTrue(log.followed().orElseThrow().whole());
        assertEquals(
                List.of(),
                inside.begunAfter(told).stream().filter(killed::equals).toList());
        assertEquals(0, service.graph(NodeFactory.createURI(killed.name().getURI() + "/1"), triple -> {}));
    }

    @ParameterizedTest
    @EnumSource(StoreServer.Kind.class)
    void a_step_is_told_only_where_the_one_that_it_names_is_still_the_last(StoreServer.Kind kind) throws IOException {
        Place place = place(kind);
        String first = place.publish(Map.of("state/A", "first"));
        RemoteService service = StoreServer.shared(kind).service();
        Register register = new Register(service, place.iris());
        Node told = register.read().told().orElseThrow();
        place.publish(Map.of("state/A", "second"));
        Register.Entries now = register.read();
        RemoteLog inside = new RemoteLog(service, place.iris());
        Step late = inside.after(told, 2, first, Instant.parse("2036-01-01T00:00:00Z"), 0);
        inside.write(late, List.of());
        assertEquals(now, register.makeLive(first, now.live(), inside.stream(), told, late.name()));
        assertEquals(now, register.makeLive(first, Optional.of(first), inside.stream(), told, late.name()));
        assertEquals(now, register.makeLive(first, Optional.empty(), inside.stream(), told, late.name()));
    }

    @Test
    void a_log_that_goes_round_or_has_gaps_is_refused() throws IOException {
        Iris iris = iris(StoreServer.Kind.FUSEKI);
        RemoteLog log =
                new RemoteLog(StoreServer.shared(StoreServer.Kind.FUSEKI).service(), iris);
        Instant at = Instant.parse("2036-01-01T00:00:00Z");
        Step one = log.after(log.stream(), 1, "one", at, 0);
        Step round = new Step(one.name(), one.name(), "one", at, 1, 0);
        log.write(round, List.of());
        assertThrows(RemoteFault.class, () -> log.upTo(round.name(), log.stream()));

        Step gap = log.after(log.stream(), 5, "two", at, 1);
        Change second = new Change(2, at, Kind.ADDED, "state/A", "print", "two", 0);
        assertThrows(RemoteFault.class, () -> log.write(gap, List.of(second)));
        Step behind = log.after(gap.name(), 7, "three", at, 0);
        log.write(behind, List.of());
        assertThrows(RemoteFault.class, () -> log.upTo(behind.name(), log.stream()));
    }

    @Test
    void of_two_loads_at_once_one_is_told() throws IOException {
        Place place = place(StoreServer.Kind.FUSEKI);
        String first = place.publish(Map.of("state/A", "first"));
        place.publish(Map.of("state/C", "first"));
        assertThrows(StoreUnavailable.class, () -> place.publish(Map.of("state/B", "first"), Optional.of(first)));
        assertEquals(List.of("ADDED state/A", "ADDED state/C", "WITHDRAWN state/A"), place.told());
    }

    @Test
    void what_is_read_of_a_log_is_kept_and_read_anew_where_the_store_has_another() throws IOException {
        Place place = place(StoreServer.Kind.FUSEKI);
        assertTrue(releases(StoreServer.Kind.FUSEKI, place.iris())
                .changes(folder.resolve("mirror"))
                .isEmpty());
        place.publish(Map.of("state/A", "first"));
        assertEquals(List.of("ADDED state/A"), place.told());
        Path page = folder.resolve("mirror").resolve("000001.tsv");
        assertEquals(1, Files.readAllLines(page).size());

        Iris others = new Iris(place.iris().base() + "others/");
        Place another =
                new Place(folder.resolve("others"), others, Optional.of(releases(StoreServer.Kind.FUSEKI, others)));
        another.publish(Map.of("state/X", "first", "state/Y", "first"));
        ChangeLog read =
                another.remote().orElseThrow().changes(folder.resolve("mirror")).orElseThrow();
        assertEquals(2, read.page(1).size());
        assertFalse(Files.readString(page).contains("state/A"));
    }
}
