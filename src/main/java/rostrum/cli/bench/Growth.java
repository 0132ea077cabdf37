package rostrum.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rostrum.cli.bench.Processes.Spent;
import rostrum.release.Made;
import rostrum.release.Release;
import rostrum.release.Releases;

/** What a load costs as it grows: time, memory and disk for each speech, and how soon its release is served. */
final class Growth implements Benchmark {
    private static final List<Integer> SIZES = List.of(1_000, 10_000);
    /** Speeches of the UN Security Council Debates, version 6.1. */
    private static final int FULL = 106_302;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String description() {
        return "The commands convert, to N-Quads, and load on ever more speeches, those of the input over and over in a tar,"
                + " in a process each; load from its start to a released, validated, searchable store; then serve until it"
                + " is ready. Ratios are to the size before, per speech. As a chart: growth.svg.";
    }

    /** One size measured; bytes are those on disk. */
    record Measured(int speeches, Spent convert, Spent load, long quads, long bytes, Spent ready) {
        double milliseconds() {
            return load.seconds() * 1e3 / speeches;
        }

        double convertMilliseconds() {
            return convert.seconds() * 1e3 / speeches;
        }

        double processorMilliseconds() {
            return load.processor() * 1e3 / speeches;
        }
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        List<Integer> sizes = new ArrayList<>(SIZES);
        if (ground.full()) {
            sizes.add(FULL);
        }
        List<Row> rows = new ArrayList<>();
        List<Measured> all = new ArrayList<>();
        for (int size : sizes) {
            Optional<Measured> before = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
            Measured measured = measure(ground, size);
            all.add(measured);
            rows.addAll(rows(measured, before));
        }
        Files.createDirectories(ground.results());
        GrowthChart.write(all, ground.results().resolve("growth.svg"));
        return rows;
    }

    private static Measured measure(Ground ground, int speeches) throws IOException {
        Path corpus = ground.corpus(ground.scratch().resolve("corpus-" + speeches), speeches);
        Path quads = ground.scratch().resolve("growth.nq");
        Spent convert =
                Processes.run(Processes.rostrum(ground.home(), "convert", corpus.toString(), "-o", quads.toString()));
        Files.delete(quads);
        Path store = ground.scratch().resolve("store-" + speeches);
        Spent load =
                Processes.run(Processes.rostrum(ground.home(), "load", corpus.toString(), "--store", store.toString()));
        Release release =
                new Releases(store).current().orElseThrow(() -> new IOException("the load published nothing."));
        Measured measured = new Measured(
                speeches,
                convert,
                load,
                Made.read(release).quads().orElse(0),
                Ground.size(release.folder()),
                Serving.untilReady(ground.home(), store));
        Ground.delete(corpus);
        Ground.delete(store);
        return measured;
    }

    private static List<Row> rows(Measured one, Optional<Measured> before) {
        String size = Timing.figure("%,d speeches: ", one.speeches());
        return List.of(
                new Row(
                        size + "conversion alone",
                        Timing.figure(
                                "%.0f s, %.1f ms a speech, %,.0f MB resident",
                                one.convert().seconds(),
                                one.convertMilliseconds(),
                                one.convert().resident()),
                        ratio(one.convertMilliseconds(), before.map(Measured::convertMilliseconds))),
                new Row(
                        size + "elapsed",
                        Timing.figure("%.0f s, %.1f ms a speech", one.load().seconds(), one.milliseconds()),
                        ratio(one.milliseconds(), before.map(Measured::milliseconds))),
                new Row(
                        size + "processor",
                        Timing.figure("%.0f s, %.1f ms a speech", one.load().processor(), one.processorMilliseconds()),
                        ratio(one.processorMilliseconds(), before.map(Measured::processorMilliseconds))),
                new Row(
                        size + "resident, most",
                        Timing.figure("%,.0f MB", one.load().resident()),
                        ratio(
                                one.load().resident() / one.speeches(),
                                before.map(it -> it.load().resident() / it.speeches()))),
                new Row(
                        size + "quads a speech, bytes on disk a quad",
                        Timing.figure(
                                "%,.0f, %,.0f",
                                (double) one.quads() / one.speeches(), (double) one.bytes() / one.quads()),
                        ratio((double) one.bytes() / one.quads(), before.map(it -> (double) it.bytes() / it.quads()))),
                new Row(
                        size + "serve until ready",
                        Timing.figure("%.2f s", one.ready().seconds()),
                        before.map(it -> Timing.ratio(one.ready().seconds()
                                                / it.ready().seconds()) + " × in all")
                                .orElse("")));
    }

    private static String ratio(double now, Optional<Double> before) {
        return before.map(it -> Timing.ratio(now / it) + " ×").orElse("");
    }
}
