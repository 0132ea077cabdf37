package rostrum.cli;

import java.time.Duration;
import picocli.CommandLine.Option;
import rostrum.gate.Bounds;

/** What connections may take, as options. */
final class Doors {
    @Option(
            names = "--connections",
            paramLabel = "COUNT",
            defaultValue = "20000",
            description = "So many connections may be open at a time (default: ${DEFAULT-VALUE}).")
    private int connections = 20_000;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "A connection on which nothing moves for so long is closed (default: ${DEFAULT-VALUE}).")
    private int idle = 30;

    @Option(
            names = "--slowest",
            paramLabel = "BYTES",
            defaultValue = "1024",
            description = "Bytes a second that a client must send of a request or take of an answer"
                    + " (default: ${DEFAULT-VALUE}).")
    private int slowest = 1_024;

    @Option(
            names = "--farewell",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "So long do requests under way have to end when the server is stopped"
                    + " (default: ${DEFAULT-VALUE}).")
    private int farewell = 20;

    Bounds bounds() throws Failures.Told {
        if (connections < 1 || idle < 1 || slowest < 0 || farewell < 0) {
            throw new Failures.Told("--connections and --idle are 1 or more, --slowest and --farewell 0 or more.");
        }
        return new Bounds(connections, Duration.ofSeconds(idle), slowest, Duration.ofSeconds(farewell));
    }
}
