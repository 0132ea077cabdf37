package rostrum.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Texts to a file of N-Quads. */
final class Converting implements Benchmark {
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "convert";
    }

    @Override
    public String description() {
        return "Speeches read on all cores and written as N-Quads, warm; compared with Jena parsing that file. Medians of "
                + ROUNDS + " rounds by turns.";
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        Path file = ground.scratch().resolve("convert.nq");
        long speeches = ground.write(file);
        double[] seconds = Timing.byTurns(ROUNDS, () -> ground.write(file), () -> Parsing.quads(file));
        double megabytes = Files.size(file) / 1e6;
        return List.of(
                new Row(
                        "reading and writing N-Quads",
                        Timing.rate(speeches / seconds[0], "speeches"),
                        Timing.ratio(seconds[0] / seconds[1]) + " × the time of parsing"),
                new Row("the same in bytes written", Timing.figure("%.1f MB/s", megabytes / seconds[0]), ""),
                new Row("bytes of N-Quads a speech", Timing.figure("%,.0f", megabytes * 1e6 / speeches), ""));
    }
}
