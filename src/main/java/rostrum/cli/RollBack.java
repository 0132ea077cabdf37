package rostrum.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;

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

    @Option(names = "--store", paramLabel = "DIR", description = "The store's folder.")
    private @Nullable Path store;

    @Override
    public Integer call() throws Exception {
        Path folder = store == null ? Console.defaultStore() : store;
        Releases releases = new Releases(folder);
        String before = releases.named().map(Release::version).orElse("none");
        Release live = releases.rollBack(Optional.ofNullable(version), new Iris(console.base()));
        console.say("release " + live.version() + " is live; before it was " + before + ".");
        return 0;
    }
}
