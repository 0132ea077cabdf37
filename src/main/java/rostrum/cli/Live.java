package rostrum.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import rostrum.Publication;
import rostrum.Publication.Outcome;
import rostrum.release.Release;
import rostrum.release.Releases;

/**
 * The live release of a store. The project's own store is begun with the bundled statement where it is empty, and made
 * again where the program or the data have changed since; what was loaded beside it stays.
 */
final class Live {
    private Live() {}

    /** @param bundled whether this is the project's own store */
    static Release release(Path folder, boolean bundled, Console console) throws IOException, Failures.Told {
        var live = new Releases(folder).current();
        Path home = Console.home();
        BuiltFrom origin = new BuiltFrom(folder);
        if (live.isPresent() && !(bundled && origin.isPast(home))) {
            return live.get();
        }
        if (!bundled) {
            throw new Failures.Told("there is no data in the store " + folder
                    + "; load some with: ./rostrum load --store " + folder + " INPUT.");
        }
        console.say(
                live.isPresent()
                        ? "converting the bundled statement again, since the program or the data have changed"
                        : "converting the bundled statement");
        Path statement = home.resolve("data").resolve("seed-statement.txt");
        return switch (Publication.of(home, console.base())
                .publish(List.of(statement.toString()), InputStream.nullInputStream(), folder)) {
            case Outcome.Published published -> {
                origin.write(home);
                yield published.release();
            }
            case Outcome.Refused refused ->
                throw new Failures.Told(refused.rejected().getFirst().sentence());
            case Outcome.Nonconforming broken -> throw new Failures.Told(broken.sentence());
        };
    }
}
