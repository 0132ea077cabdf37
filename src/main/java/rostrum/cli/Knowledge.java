package rostrum.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rostrum.Publication;
import rostrum.authority.Own;

/** What a command reads with: the project's tables and phrases, and the user's own. */
final class Knowledge {
    @Option(
            names = "--own",
            paramLabel = "DIR",
            description = "A folder of your own names and phrases (docs/own-names.md).")
    private @Nullable Path own;

    Publication publication(Console console) throws IOException, Failures.Told {
        return Publication.of(Console.home(), console.base(), own == null ? Own.NOTHING : Own.read(own));
    }
}
