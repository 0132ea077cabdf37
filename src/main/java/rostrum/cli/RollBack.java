package rostrum.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.release.RemoteReleases;
import rostrum.release.RemoteReleases.Kept;

/** {@code rollback}: an older release live again; a running server goes over to it within a second or two. */
@Command(name = "rollback", description = "Makes an older release of a store the live one again.")
final class RollBack implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Parameters(
            arity = "0..1",
            paramLabel = "VERSION",
            description = "The release to go back to (default: the one made before the live one).")
    private @Nullable String version;

    @Mixin
    private final Target target = new Target();

    @Override
    public Integer call() throws Exception {
        Iris iris = new Iris(console.base());
        Optional<RemoteReleases> remote = target.remote(iris);
        if (remote.isPresent()) {
            String past = remote.get().current().map(Kept::version).orElse("none");
            Kept live = remote.get().rollBack(Optional.ofNullable(version));
            console.say("release " + live.version() + " is live; before it was " + past + ".");
            return 0;
        }
        Releases releases = new Releases(target.folder());
        String before = releases.named().map(Release::version).orElse("none");
        Release live = releases.rollBack(Optional.ofNullable(version), iris);
        console.say("release " + live.version() + " is live; before it was " + before + ".");
        return 0;
    }
}
