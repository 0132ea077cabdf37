package rostrum.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import rostrum.cli.bench.Traffic.Seen;
import rostrum.release.Release;
import rostrum.release.Releases;

/** Two hundred clients at a time, one in ten of whom asks what cannot be answered in its time. */
final class Crowd implements Benchmark {
    private static final int CLIENTS = 200;
    private static final int RUNAWAYS = 20;
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final String ROWS = "application/sparql-results+json";
    private static final String RUNAWAY =
            "SELECT (COUNT(*) AS ?n%d) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d && ?d != ?g) }";

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public String description() {
        return CLIENTS + " clients for " + LENGTH.toSeconds() + " seconds, of whom " + RUNAWAYS
                + " send queries that run away and the others ask for entities, each again as soon as it is answered;"
                + " before that the others alone, once the release's own questions are done. Rates and times are of"
                + " answers of 200. The server has its usual limits but those for one client, since all"
                + " come from one address.";
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        Path store = ground.scratch().resolve("crowd");
        ground.release(store);
        try (Peer server = Peer.ours(ground, store, "client-time=0", "client-errors=0")) {
            List<byte[]> usual = new ArrayList<>();
            Release release = new Releases(store).current().orElseThrow();
            for (String entity : Endpoint.entities(release.folder())) {
                usual.add(server.target().request("SELECT ?p ?o { <" + entity + "> ?p ?o }", ROWS));
            }
            List<byte[]> runaways = new ArrayList<>();
            for (int query = 0; query < 1_000; query++) {
                runaways.add(server.target().request(RUNAWAY.formatted(query), ROWS));
            }
            server.settle();
            int others = CLIENTS - RUNAWAYS;
            Traffic.send(server.target(), usual, others, Duration.ofSeconds(10));
            Seen quiet = Traffic.send(server.target(), usual, others, QUIET);
            var running = CompletableFuture.supplyAsync(() -> {
                try {
                    return Traffic.send(server.target(), runaways, RUNAWAYS, LENGTH);
                } catch (IOException failed) {
                    throw new CompletionException(failed);
                }
            });
            Seen crowded = Traffic.send(server.target(), usual, others, LENGTH);
            Seen ran = running.join();
            double idle = server.idle();
            return List.of(
                    new Row("others alone", rate(quiet), ""),
                    new Row("their statuses", told(quiet.statuses()), ""),
                    new Row(
                            "others beside runaways",
                            rate(crowded),
                            Timing.figure("p95 %.2f × that alone", crowded.quantile(0.95) / quiet.quantile(0.95))),
                    new Row("their statuses", told(crowded.statuses()), ""),
                    new Row("statuses of runaways", told(ran.statuses()), ""),
                    new Row("503 without Retry-After", String.valueOf(crowded.unsaid() + ran.unsaid()), ""),
                    new Row("resident, most", Timing.figure("%.0f MB", server.resident()), ""),
                    new Row("processor time in the 5 seconds after", Timing.figure("%.2f s", idle), ""));
        }
    }

    private static String rate(Seen seen) {
        return Timing.figure("%,.0f/s, p95 %.0f ms", seen.perSecond(), seen.quantile(0.95));
    }

    /** Without the connections that broke; a row says so where there were any. */
    private static String told(Map<Integer, Integer> statuses) {
        return statuses.entrySet().stream()
                .map(one -> (one.getKey() == 0 ? "broken" : one.getKey()) + ": " + Timing.figure("%,d", one.getValue()))
                .reduce((first, second) -> first + ", " + second)
                .orElse("none");
    }
}
