package rostrum.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.release.Backup;
import rostrum.release.Release;

/** {@code backup}: the live release in one file. */
@Command(name = "backup", description = "Writes the live release and the log of changes to one file, checked.")
final class BackUp implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Parameters(paramLabel = "FILE", description = "The tar archive to write.")
    private Path file = Path.of("");

    @Option(names = "--store", paramLabel = "DIR", description = "The store's folder.")
    private @Nullable Path store;

    @Override
    public Integer call() throws Exception {
        Release release = Backup.write(Target.local(store), file);
        console.say("wrote release " + release.version() + " to " + file + " (" + Files.size(file)
                + " bytes); restore it with: ./rostrum restore " + file + " --store DIR.");
        return 0;
    }
}
