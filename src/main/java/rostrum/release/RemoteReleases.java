package rostrum.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.release.RemoteLog.Step;
import rostrum.store.RemoteStore;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;
import rostrum.store.remote.ReleaseScope;
import rostrum.store.remote.RemoteFault;
import rostrum.store.remote.RemoteRelease;
import rostrum.store.remote.RemoteService;

/**
 * The releases in a store elsewhere: graphs of each release's own, and one small graph, the register, that tells which
 * there are and, in a single triple, which is live. A release is named in the register as made only when all of it has
 * arrived and was counted there; it becomes live by one update that takes the old triple away and puts the new one in
 * its place, if it is still the old one. Nothing but these graphs is touched, whatever else the store holds.
 */
public final class RemoteReleases {
    private final RemoteService service;
    private final Iris iris;
    private final Register register;
    private final RemoteLog log;

    public RemoteReleases(RemoteService service, Iris iris) {
        this.service = service;
        this.iris = iris;
        this.register = new Register(service, iris);
        this.log = new RemoteLog(service, iris);
    }

    /**
     * A release that the register tells of.
     *
     * @param quads that it has in its graphs
     * @param triples of their union
     * @param things of which it has fingerprints; none where it was made before these were kept
     */
    public record Kept(String version, Instant at, long quads, long triples, OptionalInt things) {}

    /** The store as people call it. */
    public String name() {
        return service.name();
    }

    /**
     * The live release; none where nothing was published yet.
     *
     * @throws StoreUnavailable where the register does not tell
     */
    public Optional<Kept> current() throws StoreUnavailable {
        Register.Entries now = register.read();
        if (now.live().isEmpty()) {
            return Optional.empty();
        }
        String version = now.live().get();
        return Optional.of(now.whole(version)
                .orElseThrow(() -> new StoreUnavailable("the store " + name() + " names the release " + version
                        + ", which it does not have whole; name another with ./rostrum rollback, or load again.")));
    }

    /** All that are kept, the one made last first. */
    public List<Kept> all() {
        return register.read().whole();
    }

    public RemoteStore open(Kept release) {
        return RemoteStore.of(service, register.scope(release.version()), release.quads(), release.triples());
    }

    /**
     * What was added, changed and withdrawn; none where no release was told, since all were made before there was a log.
     *
     * @param mirror a folder in which what the store tells is kept as it was read, shared by those who read it
     */
    public Optional<ChangeLog> changes(Path mirror) {
        return register.read().told().filter(told -> !told.equals(log.stream())).isPresent()
                ? Optional.of(new MirroredLog(register, log, new ChangeFolder(mirror), mirror))
                : Optional.empty();
    }

    /**
     * Sends a release that was built here and makes it the live one; the log tells of it from the same moment on.
     *
     * @param before the version that was live when this one was begun
     * @param phases is told what is being done
     * @throws StoreUnavailable where another has become live meanwhile; that one stays
     */
    public Kept publish(Release made, Optional<String> before, Consumer<String> phases) throws IOException {
        try (Store built = Store.open(made.folder())) {
            Optional<Contents> contents = Contents.read(iris, made.folder());
            return publish(made.version(), built, contents.orElseGet(() -> Contents.of(iris, built)), before, phases);
        }
    }

    /** As {@link #publish(Release, Optional, Consumer)}, of what has no folder. */
    public Kept publish(String version, Store built, Optional<String> before, Consumer<String> phases)
            throws StoreUnavailable {
        return publish(version, built, Contents.of(iris, built), before, phases);
    }

    private Kept publish(
            String version, Store built, Contents contents, Optional<String> before, Consumer<String> phases)
            throws StoreUnavailable {
        Optional<Kept> there = register.read().whole(version);
        Kept release = there.isPresent() ? there.get() : send(version, built, contents.fingerprints(), phases);
        phases.accept("telling what changed");
        makeLive(version, contents.fingerprints(), before);
        return release;
    }

    private Kept send(String version, Store built, SortedMap<String, String> things, Consumer<String> phases)
            throws StoreUnavailable {
        ReleaseScope scope = register.scope(version);
        drop(scope);
        phases.accept("sending to the store");
        register.begin(version);
        Sending sending = new Sending(service, scope);
        long quads = sending.graphs(built);
        long triples = sending.whole(built);
        sending.things(iris, things);
        phases.accept("counting what arrived");
        RemoteRelease arrived = RemoteRelease.open(service, scope, quads, triples);
        if (arrived.countTriples() != triples || arrived.countQuads() != quads) {
            throw new StoreUnavailable("of " + quads + " quads and " + triples + " triples the store " + name()
                    + " counts " + arrived.countQuads() + " and " + arrived.countTriples()
                    + "; nothing was published. See whether it takes every kind of literal, and load again.");
        }
        Kept made = new Kept(
                version, Instant.now().truncatedTo(ChronoUnit.MILLIS), quads, triples, OptionalInt.of(things.size()));
        register.made(made);
        return made;
    }

    /**
     * Makes a kept release the live one.
     *
     * @param version none for the one that was made before the live one
     * @throws StoreUnavailable with one sentence where there is no such release
     */
    public Kept rollBack(Optional<String> version) throws StoreUnavailable {
        Register.Entries now = register.read();
        Optional<Kept> wanted = version.isPresent()
                ? now.whole(version.get())
                : now.whole().stream()
                        .dropWhile(kept -> now.live().isPresent()
                                && !kept.version().equals(now.live().get()))
                        .skip(now.live().isPresent() ? 1 : 0)
                        .findFirst();
        Kept release = wanted.orElseThrow(
                () -> new StoreUnavailable(version.map(named -> "the store " + name() + " keeps no release " + named)
                                .orElse("the store " + name() + " keeps no release older than the live one")
                        + "; list those it keeps with: ./rostrum releases."));
        makeLive(release.version(), things(release), now.live());
        return release;
    }

    /**
     * Removes releases that are neither live nor among those made last, and what interrupted loads left.
     *
     * @param kept how many of those made last are kept in any case
     * @return the versions of what was removed
     */
    public List<String> keep(int kept) throws StoreUnavailable {
        Register.Entries now = register.read();
        List<String> removed = new ArrayList<>(now.begun());
        now.whole().stream()
                .skip(kept)
                .map(Kept::version)
                .filter(version -> !now.live().equals(Optional.of(version)))
                .forEach(removed::add);
        for (String version : removed) {
            drop(register.scope(version));
        }
        return removed;
    }

    /** The fingerprint of each thing of a release; of all that the store has of it where none were kept. */
    private SortedMap<String, String> things(Kept release) {
        if (release.things().isEmpty()) {
            return Contents.of(iris, open(release)).fingerprints();
        }
        ReleaseScope scope = register.scope(release.version());
        SortedMap<String, String> things = new TreeMap<>();
        int all = release.things().getAsInt();
        for (int part = 1; part <= Sending.parts(all); part++) {
            service.graph(
                    scope.things(part),
                    triple -> things.put(
                            triple.getSubject().getURI().substring(iris.things().length()),
                            triple.getObject().getLiteralLexicalForm()));
        }
        if (things.size() != all) {
            throw RemoteFault.incomplete(name(), "the release " + release.version());
        }
        return things;
    }

    /** The register first, so that nobody goes over to a release that is on its way out; its list of graphs last. */
    private void drop(ReleaseScope scope) {
        register.forget(scope);
        service.drop(List.of(scope.whole()));
        List<Node> graphs = List.of();
        List<Node> before;
        do {
            before = graphs;
            // Some at a time, whatever the store lets an answer be; those that are gone are listed no more.
            graphs = service.select(RegisterQuery.LISTED.with("release", scope.release()), RemoteService.QUICK).stream()
                    .map(row -> row.get("graph"))
                    .toList();
            service.drop(graphs);
            service.unlist(scope.release(), Sending.LISTS, graphs);
        } while (!graphs.isEmpty() && !graphs.equals(before));
        service.drop(List.of(scope.release()));
    }

    private void makeLive(String version, SortedMap<String, String> things, Optional<String> before)
            throws StoreUnavailable {
        Register.Entries now = register.read();
        if (now.told().isEmpty()) {
            register.beginLog(log.stream());
            now = register.read();
        }
        if (!now.live().equals(before) || now.told().isEmpty()) {
            throw overtaken(now.live());
        }
        Node told = now.told().get();
        Optional<Step> last = told.equals(log.stream()) ? Optional.empty() : Optional.of(log.step(told));
        long first = last.map(Step::next).orElse(1L);
        // Its time comes before all that is compared, so that a harvester who asks meanwhile asks for it again.
        Step begun = log.after(told, first, version, ChangeFolder.now(), 0);
        log.write(begun, List.of());
        Map<String, Change> known = log.last(told);
        Instant at = last.map(Step::at).filter(ChangeFolder.now()::isBefore).orElseGet(ChangeFolder::now);
        List<Change> changes = Differences.between(known, things, version, at);
        Optional<String> wanted = Optional.of(version);
        if (changes.isEmpty()
                && before.equals(wanted)
                && last.map(Step::release).equals(wanted)
                && log.begunAfter(told).equals(List.of(begun))) {
            log.drop(begun);
            return;
        }
        Step step = log.after(told, first, version, at, changes.size());
        log.write(step, changes);
        now = register.makeLive(version, before, log.stream(), told, step.name());
        if (!now.live().equals(wanted) || !now.told().equals(Optional.of(step.name()))) {
            if (now.told().filter(head -> log.upTo(head, told).contains(step)).isEmpty()) {
                log.drop(begun);
                log.drop(step);
            }
            throw overtaken(now.live());
        }
        // What killed or overtaken loads left: it can become part of the log no more.
        log.begunAfter(told).stream()
                .filter(other -> !other.name().equals(step.name()))
                .forEach(log::drop);
    }

    private StoreUnavailable overtaken(Optional<String> now) {
        return new StoreUnavailable("another release, " + now.orElse("none") + ", has become live in the store "
                + name() + " meanwhile; that one stays. Load again.");
    }
}
