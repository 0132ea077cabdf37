package rostrum.cli.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import rostrum.cli.bench.Traffic.Seen;
import rostrum.dump.QuadStream;
import rostrum.ontology.Prefixes;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;
import rostrum.store.Value;
import rostrum.wire.Format;

/** Queries a second, and how long the slowest take, beside Fuseki on the same TDB2 store, and Virtuoso. */
final class Endpoint implements Benchmark {
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 8;
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final Duration WARMING = Duration.ofSeconds(6);
    private static final int ENTITIES = 5_000;
    private static final int ASKED_ONE_BY_ONE = 15;
    private static final String ROWS = "application/sparql-results+json";
    private static final String GRAPH = "application/n-triples";
    /** All come from one address, and are to be measured, not sent away where the machine is slow. */
    private static final String[] OPEN = {"client-time=0", "client-errors=0", "patience=900", "time=900"};
    /** Of the queries folder: look-ups, joins, paths and counts, none of which needs the index of words. */
    private static final List<String> TYPICAL = List.of(
            "neighbours",
            "mentions",
            "said-about",
            "topic-by-year",
            "agreements-and-talks",
            "claims-by-manner",
            "statements-by-year",
            "cited-most");
    /** Counts by state, most cited documents, those cited together, and how often a body is named over the years. */
    private static final List<String> AGGREGATES = List.of("speakers", "cited-most", "cited-together", "topic-by-year");

    @Override
    public String name() {
        return "endpoint";
    }

    @Override
    public String description() {
        return "Queries of " + CONNECTIONS
                + " connections that each ask again as soon as they are answered, of servers in"
                + " processes of their own on the same TDB2 store: ours without its memory of answers, ours as it comes,"
                + " Fuseki as it comes, and Fuseki whose connector has a buffer of 32 KiB. They begin once the release's own"
                + " questions are done. Each is warmed; medians of "
                + ROUNDS + " rounds by turns of " + TURN.toSeconds() + " seconds. Aggregates are asked one by one.";
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        Path store = ground.scratch().resolve("endpoint");
        ground.release(store);
        Release release =
                new Releases(store).current().orElseThrow(() -> new IOException("the load published nothing."));
        Path tdb2 = release.folder().resolve("tdb2");
        Queries queries = Queries.read(ground.home().resolve("queries"));
        List<Row> rows = new ArrayList<>();
        List<String> forgetful = new ArrayList<>(List.of(OPEN));
        forgetful.add("cache=0");
        try (Peer fresh = Peer.ours(ground, store, forgetful.toArray(String[]::new));
                Peer usual = Peer.ours(ground, store, OPEN);
                Peer stock = Peer.stock(Peer.copy(tdb2, ground.scratch().resolve("stock")));
                Peer lean = Peer.lean(Peer.copy(tdb2, ground.scratch().resolve("lean")))) {
            fresh.settle();
            usual.settle();
            List<String> entities = entities(release.folder());
            Asked ask = new Asked("ASK of one entity", ROWS, of(entities, "ASK { <%s> ?p ?o }"));
            Asked construct = new Asked(
                    "CONSTRUCT of one entity", GRAPH, of(entities, "CONSTRUCT { <%1$s> ?p ?o } { <%1$s> ?p ?o }"));
            for (Asked asked : List.of(ask, construct)) {
                rows.addAll(uncached(asked, fresh, stock, lean));
            }
            List<String> texts = new ArrayList<>();
            for (String name : TYPICAL) {
                String text = text(queries, name);
                texts.add(text);
                rows.addAll(typical(new Asked(name, ROWS, List.of(text)), fresh, lean));
            }
            for (Asked asked : List.of(
                    new Asked("ASK of 100 entities", ROWS, ask.queries().subList(0, 100)),
                    new Asked(
                            "CONSTRUCT of 100 entities",
                            GRAPH,
                            construct.queries().subList(0, 100)),
                    new Asked("the 8 typical queries", ROWS, texts))) {
                rows.add(cached(asked, usual, stock));
            }
            rows.addAll(aggregates(ground, release, queries, usual));
        }
        return rows;
    }

    /** What is asked in turn, and the format that is wanted. */
    private record Asked(String what, String accept, List<String> queries) {
        Seen of(Peer peer, int connections, Duration time) throws IOException {
            List<byte[]> requests = queries.stream()
                    .map(query -> peer.target().request(query, accept))
                    .toList();
            return Traffic.send(peer.target(), requests, connections, time).whole(peer.name() + ", " + what);
        }
    }

    /** Medians of the rounds. */
    private record Speed(double perSecond, double slowest) {}

    private static List<Speed> byTurns(Asked asked, Peer... peers) throws IOException {
        double[][] rates = new double[peers.length][ROUNDS];
        double[][] slowest = new double[peers.length][ROUNDS];
        for (Peer peer : peers) {
            asked.of(peer, CONNECTIONS, WARMING);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int peer = 0; peer < peers.length; peer++) {
                Seen seen = asked.of(peers[peer], CONNECTIONS, TURN);
                rates[peer][round] = seen.perSecond();
                slowest[peer][round] = seen.quantile(0.99);
            }
        }
        List<Speed> speeds = new ArrayList<>();
        for (int peer = 0; peer < peers.length; peer++) {
            speeds.add(new Speed(Timing.median(rates[peer]), Timing.median(slowest[peer])));
        }
        return speeds;
    }

    private static List<Row> uncached(Asked asked, Peer fresh, Peer stock, Peer lean) throws IOException {
        List<Speed> speeds = byTurns(asked, fresh, stock, lean);
        Speed ours = speeds.get(0);
        Speed theirs = speeds.get(1);
        return List.of(
                row(asked.what() + ", uncached", ours, theirs, "stock Fuseki"),
                row(asked.what() + ", uncached", ours, speeds.get(2), "Fuseki with 32 KiB"));
    }

    private static List<Row> typical(Asked asked, Peer fresh, Peer lean) throws IOException {
        List<Speed> speeds = byTurns(asked, fresh, lean);
        return List.of(row(asked.what() + ", uncached", speeds.get(0), speeds.get(1), "Fuseki with 32 KiB"));
    }

    private static Row cached(Asked asked, Peer usual, Peer stock) throws IOException {
        List<Speed> speeds = byTurns(asked, usual, stock);
        return row(asked.what() + ", asked before", speeds.get(0), speeds.get(1), "stock Fuseki");
    }

    private static Row row(String what, Speed ours, Speed theirs, String whose) {
        return new Row(
                what,
                Timing.figure("%,.0f/s, p99 %.1f ms", ours.perSecond(), ours.slowest()),
                Timing.figure(
                        "%.2f × %s; p99 %.2f ×",
                        ours.perSecond() / theirs.perSecond(), whose, ours.slowest() / theirs.slowest()));
    }

    private static List<Row> aggregates(Ground ground, Release release, Queries queries, Peer usual)
            throws IOException {
        if (!Virtuoso.isThere()) {
            throw new IOException("Virtuoso is not installed; install virtuoso-opensource, and run this again.");
        }
        Path file = Files.createDirectories(ground.scratch().resolve("quads")).resolve("release.nq");
        try (Store store = Store.view(release.folder());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                QuadStream quads = QuadStream.of(Format.NQUADS, out, Prefixes.vocabularies())) {
            store.eachQuad(quad -> {
                try {
                    quads.write(List.of(quad));
                } catch (IOException unwritable) {
                    throw new java.io.UncheckedIOException(unwritable);
                }
            });
        } catch (StoreUnavailable unavailable) {
            throw new IOException(unavailable.getMessage(), unavailable);
        }
        List<Row> found = new ArrayList<>();
        try (Peer virtuoso = Virtuoso.loaded(file, ground.scratch().resolve("virtuoso"))) {
            for (String name : AGGREGATES) {
                Asked asked = new Asked(name, ROWS, List.of(text(queries, name)));
                long rows = usual.rows(asked.queries().getFirst());
                long theirRows = virtuoso.rows(asked.queries().getFirst());
                if (rows != theirRows) {
                    throw new IOException(
                            "Virtuoso answers " + name + " with " + theirRows + " rows, not " + rows + ".");
                }
                double ours = oneByOne(asked, usual);
                double theirs = oneByOne(asked, virtuoso);
                found.add(new Row(
                        name + ", asked before, one by one",
                        Timing.figure("%.2f ms", ours),
                        Timing.figure("%.2f × Virtuoso's time (%.2f ms)", ours / theirs, theirs)));
            }
        }
        return found;
    }

    private static double oneByOne(Asked asked, Peer peer) throws IOException {
        asked.of(peer, 1, Duration.ofSeconds(2));
        double[] medians = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] millis = new double[ASKED_ONE_BY_ONE];
            for (int one = 0; one < ASKED_ONE_BY_ONE; one++) {
                millis[one] = asked.of(peer, 1, Duration.ofMillis(1)).quantile(0.5);
            }
            medians[round] = Timing.median(millis);
        }
        return Timing.median(medians);
    }

    /** Claims of a release, by IRI. */
    static List<String> entities(Path release) throws IOException {
        try (Store store = Store.view(release)) {
            return store.select(
                    "SELECT DISTINCT ?claim { ?claim a <https://w3id.org/rostrum/ontology#Claim> } LIMIT " + ENTITIES,
                    Map.of(),
                    row -> row.get("claim").getURI());
        } catch (StoreUnavailable unavailable) {
            throw new IOException(unavailable.getMessage(), unavailable);
        }
    }

    private static List<String> of(List<String> entities, String form) {
        return entities.stream().map(form::formatted).toList();
    }

    /** A query of the folder with the values that its parameters have by themselves. */
    private static String text(Queries queries, String name) throws IOException {
        NamedQuery query = queries.named(name).orElseThrow(() -> new IOException("there is no query " + name + "."));
        Map<Var, Node> values = new HashMap<>();
        query.settings(Map.of()).forEach((parameter, value) -> values.put(Var.alloc(parameter), Value.of(value)));
        return QueryTransformOps.replaceVars(QueryFactory.create(query.sparql()), values)
                .toString();
    }
}
