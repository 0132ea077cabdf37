package rostrum.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rostrum.graph.Iris;
import rostrum.release.Made;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.release.RemoteReleases;
import rostrum.release.RemoteReleases.Kept;
import rostrum.store.StoreUnavailable;

/** {@code releases}: what a store keeps. */
@Command(name = "releases", description = "Lists the releases of a store, the live one marked; removes old ones.")
final class ListReleases implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Mixin
    private final Target target = new Target();

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Remove all but the N made last, the live one and those that are read.")
    private @Nullable Integer keep;

    @Override
    public Integer call() throws Exception {
        if (keep != null && keep < 1) {
            throw new Failures.Told("--keep " + keep + " would keep nothing; give 1 or more.");
        }
        Optional<RemoteReleases> remote = target.remote(new Iris(console.base()));
        if (remote.isPresent()) {
            return list(remote.get());
        }
        Path folder = target.folder();
        Releases releases = new Releases(folder);
        if (keep != null) {
            releases.keep(keep).forEach(gone -> console.say("removed release " + gone.version() + "."));
        }
        List<Made> all = releases.all();
        if (all.isEmpty()) {
            throw new Failures.Told("there is no release in the store " + folder
                    + "; load some data with: ./rostrum load --store " + folder + " INPUT.");
        }
        Optional<Release> live = releases.current();
        for (Made made : all) {
            line(
                    live.equals(Optional.of(made.release())),
                    made.release().version(),
                    made.at(),
                    made.quads().isPresent() ? "  " + made.quads().getAsLong() + " quads" : "");
        }
        console.flush();
        return 0;
    }

    private int list(RemoteReleases releases) throws StoreUnavailable, Failures.Told {
        if (keep != null) {
            releases.keep(keep).forEach(gone -> console.say("removed release " + gone + "."));
        }
        List<Kept> all = releases.all();
        if (all.isEmpty()) {
            throw new Failures.Told("there is no release in the store " + releases.name()
                    + "; load some data with: ./rostrum load --store " + releases.name() + " INPUT.");
        }
        Optional<Kept> live = releases.current();
        for (Kept kept : all) {
            line(live.equals(Optional.of(kept)), kept.version(), kept.at(), "  " + kept.quads() + " quads");
        }
        console.flush();
        return 0;
    }

    private void line(boolean live, String version, Instant at, String quads) {
        console.print((live ? "* " : "  ") + version + "  " + at + quads);
    }
}
