package rostrum.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.Publication;
import rostrum.Publication.Outcome;
import rostrum.Work;
import rostrum.release.Releases;
import rostrum.release.RemoteReleases;
import rostrum.store.BulkLoad;

/** {@code load}: statements into the store, as a new release. */
@Command(name = "load", description = "Adds statements, a corpus or RDF to the store, all or nothing.")
final class Load implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Mixin
    private final Knowledge knowledge = new Knowledge();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Text files, folders, a corpus folder, RDF files, or -.")
    private List<String> inputs = List.of();

    @Mixin
    private final Target target = new Target();

    @Option(names = "--threads", paramLabel = "N", description = "Threads that read (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    private final boolean alone;

    /** Alone: nothing else is done with a store in this process, so that how its files are read is the load's to say. */
    Load(boolean alone) {
        this.alone = alone;
    }

    @Override
    public Integer call() throws Exception {
        Publication publication = knowledge.publication(console);
        Optional<RemoteReleases> remote = target.remote(publication.iris());
        if (alone
                && (remote.isPresent() || new Releases(target.folder()).named().isEmpty())) {
            BulkLoad.withoutMappedFiles();
        }
        try (ProgressLine progress = new ProgressLine(console)) {
            Work work = new Work(Math.max(1, threads), progress);
            Outcome outcome = remote.isPresent()
                    ? publication.publish(inputs, System.in, remote.get(), Console.scratch(), work)
                    : publication.publish(inputs, System.in, target.folder(), work);
            progress.close();
            return tell(
                    outcome,
                    remote.isPresent() ? remote.get().name() : target.folder().toString());
        }
    }

    private int tell(Outcome outcome, String place) {
        return switch (outcome) {
            case Outcome.Published published -> {
                console.tell(published.findings());
                console.say("published release " + published.release().version() + " with " + published.quads()
                        + " quads in " + place + ".");
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
