package rostrum.cli;

import java.io.IOException;
import java.util.Optional;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.RemoteReleases;
import rostrum.release.RemoteReleases.Kept;
import rostrum.store.Store;

/** The live release of the store that a command works on, open to be read. */
record Opened(String version, Store store) implements AutoCloseable {

    static Opened of(Target target, Console console) throws IOException, Failures.Told {
        Optional<RemoteReleases> remote = target.remote(new Iris(console.base()));
        if (remote.isEmpty()) {
            Release release = Live.release(target.folder(), !target.isNamed(), console);
            return new Opened(release.version(), release.open());
        }
        Kept live = remote.get().current().orElseThrow(() -> empty(remote.get()));
        return new Opened(live.version(), remote.get().open(live));
    }

    static Failures.Told empty(RemoteReleases releases) {
        return new Failures.Told("there is no data of ours in the store " + releases.name()
                + "; load some with: ./rostrum load --store " + releases.name() + " INPUT.");
    }

    @Override
    public void close() {
        store.close();
    }
}
