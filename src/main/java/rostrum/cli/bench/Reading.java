package rostrum.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Texts to quads in memory. */
final class Reading implements Benchmark {
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public String description() {
        return "Speeches read into claims and quads in memory, warm; compared with Jena parsing the same quads back from"
                + " N-Quads on one thread. Medians of " + ROUNDS + " rounds by turns.";
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        Path file = ground.scratch().resolve("reading.nq");
        long speeches = ground.write(file);
        long quads = Parsing.quads(file);
        ground.convert(Ground.CORES, piece -> {});
        Parsing.quads(file);
        long before = heap();
        double[] all =
                Timing.byTurns(ROUNDS, () -> ground.convert(Ground.CORES, piece -> {}), () -> Parsing.quads(file));
        long after = heap();
        double[] one = Timing.byTurns(ROUNDS, () -> ground.convert(1, piece -> {}), () -> Parsing.quads(file));
        return List.of(
                new Row(
                        "reading, " + Ground.CORES + " threads",
                        Timing.rate(speeches / all[0], "speeches"),
                        Timing.ratio(all[0] / all[1]) + " × the time of parsing"),
                new Row(
                        "reading, 1 thread",
                        Timing.rate(speeches / one[0], "speeches"),
                        Timing.ratio(one[0] / one[1]) + " × the time of parsing"),
                new Row("Jena parsing the same quads", Timing.rate(quads / all[1], "quads"), ""),
                new Row("quads a speech", Timing.figure("%.0f", (double) quads / speeches), ""),
                new Row(
                        "heap in use after %d further rounds".formatted(ROUNDS),
                        Timing.figure("%d MB", after >> 20),
                        Timing.ratio((double) after / before) + " × that before"));
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
