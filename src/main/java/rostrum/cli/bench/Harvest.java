package rostrum.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import rostrum.cli.bench.Visits.Document;
import rostrum.dump.Compression;
import rostrum.dump.Dump;
import rostrum.graph.Iris;
import rostrum.release.Contents;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.EmbeddedStore;
import rostrum.store.Store;
import rostrum.wire.Format;

/** What an aggregator asks for, beside nginx that sends files, and beside Jena's {@code riot} that copies one. */
final class Harvest implements Benchmark {
    private static final int ROUNDS = 3;
    private static final int SECONDS = 3;
    private static final int CONNECTIONS = 64;
    private static final int COLD = 40;
    private static final int VISITS = 25;
    private static final List<String> KINDS = List.of("speech/", "state/", "document/", "body/", "concept/issue/");

    @Override
    public String name() {
        return "harvest";
    }

    @Override
    public String description() {
        return "The page of the state that most is said of and the page of a statement, their Turtle and the answer 304,"
                + " asked for before, of a server that has written the files of its release, by wrk with " + CONNECTIONS
                + " connections, by turns with nginx that sends a file of the same size; medians of " + ROUNDS
                + " rounds of " + SECONDS + " seconds. Then, one request after the other: questions to the store for"
                + " things that nobody asked for; the first page of a state to which 50,000 quads lead (its release"
                + " holds the speeches of the input, and one that says much of it over and over) beside an ordinary"
                + " one; N-Quads of the whole beside riot copying that file.";
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        if (!Wrk.isThere() || !Nginx.isThere()) {
            throw new IOException("wrk or nginx is not installed; install both, and run this again.");
        }
        Path folder = ground.scratch().resolve("harvest");
        ground.release(folder);
        Release release = live(folder);
        Collection<String> things = things(ground, release);
        Led led = Led.of(ground, release);
        List<Row> rows = new ArrayList<>();
        String speech = things.stream()
                .filter(thing -> thing.startsWith("speech/"))
                .findFirst()
                .orElseThrow(() -> new IOException("the input has no speech."));
        try (Peer ours = Peer.ours(ground, folder)) {
            ours.settle();
            for (String thing : List.of(led.most(), speech)) {
                rows.addAll(warm(ground, ours, thing));
            }
        }
        rows.addAll(cold(ground, release, things));
        rows.addAll(dump(ground, release));
        long speeches =
                things.stream().filter(thing -> thing.startsWith("speech/")).count();
        rows.addAll(hub(ground, (int) speeches));
        return rows;
    }

    private static Release live(Path folder) throws IOException {
        return new Releases(folder).current().orElseThrow(() -> new IOException("the load published nothing."));
    }

    /** The things that have documents of their own: not the names that others have taken the place of. */
    private static Collection<String> things(Ground ground, Release release) throws IOException {
        Iris iris = ground.publication().iris();
        Set<String> things = new TreeSet<>(Contents.read(iris, release.folder())
                .orElseThrow(() -> new IOException("the release does not list its things."))
                .paths());
        try (Store store = Led.view(release)) {
            store.find(iris.referenceGraph(), Node.ANY, DCTerms.isReplacedBy.asNode(), Node.ANY)
                    .forEach(quad -> things.remove(
                            quad.getSubject().getURI().substring(iris.things().length())));
        }
        return things;
    }

    private static List<Row> warm(Ground ground, Peer ours, String thing) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Document document : Document.values()) {
            String address = "http://127.0.0.1:" + ours.target().port() + document.path(thing);
            HttpResponse<byte[]> answer = get(address, document.type());
            Path files = Files.createDirectories(ground.scratch().resolve("files"));
            Files.write(files.resolve("file.html"), answer.body());
            String tag = "If-None-Match: " + answer.headers().firstValue("ETag").orElse("");
            try (Nginx nginx = Nginx.start(files, ground.scratch())) {
                String file = nginx.address("file.html");
                String theirs = "If-None-Match: "
                        + get(file, "*/*").headers().firstValue("ETag").orElse("");
                String accept = "Accept: " + document.type();
                Wrk.Seen[] seen = byTurns(List.of(
                        new Asked(address, List.of(accept)),
                        new Asked(file, List.of()),
                        new Asked(address, List.of(accept, tag)),
                        new Asked(file, List.of(theirs))));
                String what = thing + ", " + document.words();
                String size = Timing.figure(", %.1f kB", answer.body().length / 1e3);
                rows.add(new Row(
                        what + size,
                        rate(seen[0]),
                        Timing.ratio(seen[0].perSecond() / seen[1].perSecond()) + " × nginx with a file as large ("
                                + rate(seen[1]) + ")"));
                rows.add(new Row(
                        what + ", 304",
                        rate(seen[2]),
                        Timing.ratio(seen[2].perSecond() / seen[1].perSecond()) + " × nginx with that file; "
                                + Timing.ratio(seen[2].perSecond() / seen[3].perSecond()) + " × its own 304 ("
                                + rate(seen[3]) + ")"));
            }
        }
        return rows;
    }

    private record Asked(String address, List<String> headers) {}

    private static Wrk.Seen[] byTurns(List<Asked> asked) throws IOException {
        for (Asked one : asked) {
            Wrk.send(one.address(), one.headers(), CONNECTIONS, SECONDS);
        }
        double[][] rates = new double[asked.size()][ROUNDS];
        double[][] slowest = new double[asked.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int one = 0; one < asked.size(); one++) {
                Wrk.Seen seen =
                        Wrk.send(asked.get(one).address(), asked.get(one).headers(), CONNECTIONS, SECONDS);
                rates[one][round] = seen.perSecond();
                slowest[one][round] = seen.slowest();
            }
        }
        Wrk.Seen[] medians = new Wrk.Seen[asked.size()];
        Arrays.setAll(medians, one -> new Wrk.Seen(Timing.median(rates[one]), Timing.median(slowest[one])));
        return medians;
    }

    private static String rate(Wrk.Seen seen) {
        return Timing.figure("%,.0f/s, p99 %.1f ms", seen.perSecond(), seen.slowest());
    }

    private static List<Row> cold(Ground ground, Release release, Collection<String> things) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (EmbeddedStore store = Led.view(release);
                Visits visits = Visits.of(ground, store, release)) {
            for (String kind : KINDS) {
                List<String> some = things.stream()
                        .filter(thing -> thing.startsWith(kind))
                        .limit(COLD)
                        .toList();
                for (Document document : some.isEmpty() ? new Document[0] : Document.values()) {
                    long queries = 0;
                    long lookups = 0;
                    for (String thing : some) {
                        EmbeddedStore.Reads before = store.reads();
                        visits.anew(document, thing);
                        EmbeddedStore.Reads after = store.reads();
                        queries = Math.max(queries, after.queries() - before.queries());
                        lookups = Math.max(lookups, after.lookups() - before.lookups());
                    }
                    rows.add(new Row(
                            Timing.figure("%s for the first time, %d of %s", document.words(), some.size(), kind),
                            Timing.figure("%d queries, %d look-ups of quads at most", queries, lookups),
                            ""));
                }
            }
        }
        return rows;
    }

    private static List<Row> dump(Ground ground, Release release) throws IOException {
        Path folder = Files.createDirectories(ground.scratch().resolve("dump"));
        Path file = folder.resolve("rostrum-" + release.version() + ".nq");
        try (Store store = Led.view(release)) {
            Dump dump = new Dump(store, release.version(), ground.publication().iris());
            Timing.Piece ours = () -> dump.write(folder, List.of(Format.NQUADS), Compression.NONE);
            Timing.Piece theirs = () -> Parsing.copy(file, folder.resolve("copy.nq"));
            ours.run();
            theirs.run();
            double[] seconds = Timing.byTurns(ROUNDS, ours, theirs);
            long quads = Parsing.quads(file);
            return List.of(new Row(
                    "N-Quads of the whole",
                    Timing.rate(quads / seconds[0], "quads"),
                    Timing.ratio(seconds[1] / seconds[0]) + " × riot's speed ("
                            + Timing.rate(quads / seconds[1], "quads") + ")"));
        }
    }

    private static List<Row> hub(Ground ground, int speeches) throws IOException {
        Hub hub = Hub.of(ground, speeches);
        Led led = hub.led();
        List<Row> rows = new ArrayList<>();
        try (Store store = Led.view(hub.release());
                Visits visits = Visits.of(ground, store, hub.release())) {
            for (Document document : Document.values()) {
                double[] seconds = new double[2];
                for (int warming = 0; warming < 2; warming++) {
                    seconds = Timing.byTurns(
                            VISITS,
                            () -> visits.anew(document, hub.state()),
                            () -> visits.anew(document, led.ordinary()));
                }
                rows.add(new Row(
                        Timing.figure(
                                "first %s of %s (%,d quads lead to it), made anew",
                                document.words(), hub.state(), led.number(hub.state())),
                        Timing.figure("%.1f ms", seconds[0] * 1e3),
                        Timing.figure(
                                "%.2f × %s (%,d)",
                                seconds[0] / seconds[1], led.ordinary(), led.number(led.ordinary()))));
            }
        }
        return rows;
    }

    private static HttpResponse<byte[]> get(String address, String accept) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", accept)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
