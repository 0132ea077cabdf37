package rostrum.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.dump.Compression;
import rostrum.dump.Dump;
import rostrum.dump.DumpFile;
import rostrum.graph.Iris;
import rostrum.wire.Format;

/** {@code export}: the live release as files for harvesters. */
@Command(
        name = "export",
        description = {
            "Writes the whole data set in each format, with VoID and checksums.",
            "HDT, with its index, is made by a server: /dumps/latest.hdt."
        })
final class Export implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Parameters(paramLabel = "DIR", description = "The folder to write to; made where it is absent.")
    private Path folder = Path.of(".");

    @Option(
            names = "--formats",
            split = ",",
            defaultValue = "nquads,trig,ntriples,turtle,rdfxml,jsonld",
            description = "Some of ${COMPLETION-CANDIDATES}, with commas (default: all).")
    private List<Format> formats = List.of(Format.values());

    @Option(
            names = "--compress",
            defaultValue = "gzip",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Compression compression = Compression.GZIP;

    @Mixin
    private final Target target = new Target();

    @Override
    public Integer call() throws Exception {
        try (Opened release = Opened.of(target, console)) {
            Dump dump = new Dump(release.store(), release.version(), new Iris(console.base()));
            for (DumpFile file : dump.write(folder, new LinkedHashSet<>(formats), compression)) {
                console.print(file.sha256() + "  " + file.path());
                console.say(
                        file.name() + ": " + file.statements() + (file.kind().keepsGraphs() ? " quads." : " triples."));
            }
        }
        console.flush();
        return 0;
    }
}
