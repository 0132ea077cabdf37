package rostrum.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import rostrum.Publication;
import rostrum.Publication.Outcome;
import rostrum.release.Release;
import rostrum.release.Releases;

/** The live release of a store; the project's own store is begun with the bundled statement where it is empty. */
final class Live {
    private Live() {}

    static Release release(Path folder, boolean bundled, Console console) throws IOException, Failures.Told {
        var live = new Releases(folder).current();
        if (live.isPresent()) {
            return live.get();
        }
        if (!bundled) {
            throw new Failures.Told("there is no data in the store " + folder
                    + "; load some with: ./rostrum load --store " + folder + " INPUT.");
        }
        Path statement = Console.home().resolve("data").resolve("seed-statement.txt");
        console.say("converting the bundled statement");
        return switch (Publication.of(Console.home(), console.base())
                .publish(List.of(statement.toString()), InputStream.nullInputStream(), folder)) {
            case Outcome.Published published -> published.release();
            case Outcome.Refused refused ->
                throw new Failures.Told(refused.rejected().getFirst().sentence());
        };
    }
}
