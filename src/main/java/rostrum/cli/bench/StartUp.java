package rostrum.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The bundled statement converted by the command, start of the process included. */
final class StartUp implements Benchmark {
    private static final int ROUNDS = 9;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String description() {
        return "The command convert on the bundled statement, from its start to its end, and serve from its start to its"
                + " first answer, compared with a Java machine that only prints its version. Medians of " + ROUNDS
                + " rounds by turns.";
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        String statement = ground.home()
                .resolve("data")
                .resolve("seed-statement.txt")
                .toAbsolutePath()
                .toString();
        List<String> convert = Processes.rostrum(ground.home(), "convert", statement);
        List<String> nothing = Processes.java("-version");
        Processes.run(convert);
        double[] seconds = Timing.byTurns(ROUNDS, () -> Processes.run(convert), () -> Processes.run(nothing));
        Path store = ground.scratch().resolve("start-up");
        Processes.run(Processes.rostrum(ground.home(), "load", statement, "--store", store.toString()));
        double[] ready = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ready[round] = Serving.untilReady(ground.home(), store).seconds();
        }
        return List.of(
                new Row(
                        "convert of the bundled statement, as a command",
                        Timing.figure("%.2f s", seconds[0]),
                        Timing.ratio(seconds[0] / seconds[1]) + " × java -version"),
                new Row(
                        "serve until it is ready, on its release",
                        Timing.figure("%.2f s", Timing.median(ready)),
                        Timing.ratio(Timing.median(ready) / seconds[1]) + " × java -version"),
                new Row("java -version", Timing.figure("%.2f s", seconds[1]), ""));
    }
}
