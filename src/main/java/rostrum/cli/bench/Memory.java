package rostrum.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Resident memory of a conversion, and that of one four times as large. */
final class Memory implements Benchmark {
    private static final int SPEECHES = 500;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String description() {
        return "The most resident memory of the command convert on %d and on %d copies of the bundled statement, in a process"
                        .formatted(SPEECHES, 4 * SPEECHES)
                + " each.";
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        double small = convert(ground, "few", SPEECHES);
        double large = convert(ground, "many", 4 * SPEECHES);
        return List.of(
                new Row("resident, %,d speeches".formatted(SPEECHES), Timing.figure("%.0f MB", small), ""),
                new Row(
                        "resident, %,d speeches".formatted(4 * SPEECHES),
                        Timing.figure("%.0f MB", large),
                        Timing.ratio(large / small) + " × the smaller"));
    }

    private static double convert(Ground ground, String name, int speeches) throws IOException {
        Path copies = Ground.copies(ground.home(), ground.scratch().resolve(name), speeches);
        Path out = ground.scratch().resolve(name + ".nq");
        return Processes.run(Processes.rostrum(
                        ground.home(), "convert", copies.toString(), "--format", "nquads", "-o", out.toString()))
                .resident();
    }
}
