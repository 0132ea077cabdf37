package rostrum.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.release.Backup;
import rostrum.release.Release;

/** {@code restore}: a store from a backup. */
@Command(name = "restore", description = "Makes a store of a backup, all or nothing, every file checked.")
final class Restore implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Parameters(paramLabel = "FILE", description = "What backup has written.")
    private Path file = Path.of("");

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder to make the store in.")
    private Path store = Path.of("");

    @Override
    public Integer call() throws Exception {
        Release release = Backup.restore(file, store);
        console.say(
                "restored release " + release.version() + "; serve it with: ./rostrum serve --store " + store + ".");
        return 0;
    }
}
