package rostrum.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import rostrum.graph.Iris;
import rostrum.store.RemoteStore;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;
import rostrum.store.remote.ReleaseScope;
import rostrum.store.remote.RemoteRelease;
import rostrum.store.remote.RemoteService;

/**
 * The releases in a store elsewhere: graphs of each release's own, and one small graph, the register, that tells which
 * there are and, in a single triple, which is live. A release is named in the register as made only when all of it has
 * arrived and was counted there; it becomes live by one update that takes the old triple away and puts the new one in
 * its place, if it is still the old one. Nothing but these graphs is touched, whatever else the store holds.
 */
public final class RemoteReleases {
    /** Graphs that are dropped together. */
    private static final int DROPPED = 100;

    private final RemoteService service;
    private final Register register;

    public RemoteReleases(RemoteService service, Iris iris) {
        this.service = service;
        this.register = new Register(service, iris);
    }

    /**
     * A release that the register tells of.
     *
     * @param quads that it has in its graphs
     * @param triples of their union
     */
    public record Kept(String version, Instant at, long quads, long triples) {}

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
     * Sends a release and makes it the live one.
     *
     * @param built the whole release, with its description
     * @param before the version that was live when this one was begun
     * @param phases is told what is being done
     * @throws StoreUnavailable where another has become live meanwhile; that one stays
     */
    public Kept publish(String version, Store built, Optional<String> before, Consumer<String> phases)
            throws StoreUnavailable {
        Optional<Kept> there = register.read().whole(version);
        Kept release = there.isPresent() ? there.get() : send(version, built, phases);
        makeLive(version, before);
        return release;
    }

    private Kept send(String version, Store built, Consumer<String> phases) throws StoreUnavailable {
        ReleaseScope scope = register.scope(version);
        drop(scope);
        phases.accept("sending to the store");
        register.begin(version);
        Sending sending = new Sending(service, scope);
        long quads = sending.graphs(built);
        long triples = sending.whole(built);
        phases.accept("counting what arrived");
        RemoteRelease arrived = RemoteRelease.open(service, scope, quads, triples);
        if (arrived.countTriples() != triples || arrived.countQuads() != quads) {
            throw new StoreUnavailable("of " + quads + " quads and " + triples + " triples the store " + name()
                    + " counts " + arrived.countQuads() + " and " + arrived.countTriples()
                    + "; nothing was published. See whether it takes every kind of literal, and load again.");
        }
        Kept made = new Kept(version, Instant.now().truncatedTo(ChronoUnit.MILLIS), quads, triples);
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
        makeLive(release.version(), now.live());
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

    /** The register first, so that nobody goes over to a release that is on its way out; its list of graphs last. */
    private void drop(ReleaseScope scope) {
        register.forget(scope);
        List<Node> graphs = new ArrayList<>(List.of(scope.whole()));
        service.graph(scope.release(), triple -> graphs.add(triple.getObject()));
        for (int at = 0; at < graphs.size(); at += DROPPED) {
            service.drop(graphs.subList(at, Math.min(graphs.size(), at + DROPPED)));
        }
        service.drop(List.of(scope.release()));
    }

    private void makeLive(String version, Optional<String> before) throws StoreUnavailable {
        Optional<String> now = register.makeLive(version, before);
        if (!now.equals(Optional.of(version))) {
            throw new StoreUnavailable("another release, " + now.orElse("none") + ", has become live in the store "
                    + name() + " meanwhile; that one stays. Load again.");
        }
    }
}
