package rostrum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.Publication;
import rostrum.Publication.Outcome;

/** {@code load}: statements into the store, as a new release. */
@Command(name = "load", description = "Converts statements and adds them to the store, all or nothing.")
final class Load implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Text files, folders of .txt files, or -.")
    private List<String> inputs = List.of();

    @Option(names = "--store", paramLabel = "DIR", description = "The store's folder.")
    private @Nullable Path store;

    @Override
    public Integer call() throws Exception {
        Path folder = store == null ? Console.defaultStore() : store;
        return switch (Publication.of(Console.home(), console.base()).publish(inputs, System.in, folder)) {
            case Outcome.Published published -> {
                console.say("published release " + published.release().version() + " with " + published.quads()
                        + " quads in " + folder + ".");
                yield 0;
            }
            case Outcome.Refused refused -> {
                refused.rejected().forEach(console::error);
                console.error("nothing was published.");
                yield 1;
            }
            case Outcome.Nonconforming broken -> {
                console.error(broken.sentence());
                yield 1;
            }
        };
    }
}
