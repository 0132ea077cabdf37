package rostrum.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rostrum.Publication.Outcome;
import rostrum.store.BulkLoad;

/** N-Quads into a published release, and into a bare TDB2 by Jena's own loader. */
final class Loading implements Benchmark {
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String description() {
        return "N-Quads into a published release, with text index, reference data and version, compared with the loader"
                + " behind tdb2.tdbloader --loader=parallel on the same file. Medians of " + ROUNDS
                + " rounds by turns, after one of each.";
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        Path file = ground.scratch().resolve("load.nq");
        ground.write(file);
        long quads = Parsing.quads(file);
        Path ours = ground.scratch().resolve("ours");
        Path theirs = ground.scratch().resolve("theirs");
        release(ground, file, ours);
        bare(file, theirs);
        long bytes = Ground.size(ours);
        double[] seconds = Timing.byTurns(ROUNDS, () -> release(ground, file, ours), () -> bare(file, theirs));
        return List.of(
                new Row(
                        "N-Quads to a published release",
                        Timing.rate(quads / seconds[0], "quads"),
                        Timing.ratio(seconds[0] / seconds[1]) + " × the time of tdb2.tdbloader"),
                new Row("tdb2.tdbloader, parallel", Timing.rate(quads / seconds[1], "quads"), ""),
                new Row(
                        "bytes on disk a quad, text index included",
                        Timing.figure("%.0f", (double) bytes / quads),
                        ""));
    }

    private static void release(Ground ground, Path file, Path store) throws IOException {
        Ground.delete(store);
        Outcome outcome = ground.publication().publish(List.of(file.toString()), InputStream.nullInputStream(), store);
        if (outcome instanceof Outcome.Refused refused) {
            throw new IOException(refused.rejected().getFirst().sentence());
        }
    }

    private static void bare(Path file, Path folder) throws IOException {
        Ground.delete(folder);
        Files.createDirectories(folder);
        BulkLoad.bare(file, folder);
    }
}
