package rostrum.cli.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import rostrum.cli.bench.Traffic.Target;

/** A server in a process of its own, with an endpoint to ask. */
final class Peer implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final String name;
    private final Process process;
    private final Target target;

    private Peer(String name, Process process, Target target) {
        this.name = name;
        this.process = process;
        this.target = target;
    }

    Target target() {
        return target;
    }

    String name() {
        return name;
    }

    /** The most memory that it was seen to hold, in MB. */
    double resident() {
        return Processes.resident(process.pid());
    }

    /** Seconds of processor time that it has used. */
    double processor() {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }

    /** Waits, two minutes at most, until a new release's own questions are done. */
    void settle() throws IOException {
        int time = 0;
        while (time < 15 && idle() > 0.5) {
            time++;
        }
    }

    /** Seconds of processor time that a server without requests takes in five seconds, some seconds after the last. */
    double idle() throws IOException {
        try {
            TimeUnit.SECONDS.sleep(3);
            double before = processor();
            TimeUnit.SECONDS.sleep(5);
            return processor() - before;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** Ours, on a folder of releases, as the launcher runs it. */
    static Peer ours(Ground ground, Path store, String... limits) throws IOException {
        int port = freePort();
        List<String> command = Processes.java(
                "-XX:+UseSerialGC",
                "-Xms48m",
                "-Xmx1g",
                "-Drostrum.home=" + ground.home(),
                "-cp",
                System.getProperty("java.class.path"),
                "rostrum.cli.Rostrum",
                "serve",
                "--store",
                store.toString(),
                "--port",
                String.valueOf(port));
        for (String limit : limits) {
            command.addAll(List.of("--limit", limit));
        }
        return started("Rostrum", command, new Target(port, "/sparql"));
    }

    /** Fuseki as it comes, on a store of TDB2. */
    static Peer stock(Path tdb2) throws IOException {
        return fuseki(tdb2);
    }

    /** Fuseki with a buffer of 32 KiB, on a store of TDB2. */
    static Peer lean(Path tdb2) throws IOException {
        return fuseki(tdb2, String.valueOf(32 << 10));
    }

    private static Peer fuseki(Path tdb2, String... buffer) throws IOException {
        int port = freePort();
        List<String> command = Processes.java(
                "-Xmx4g",
                "-cp",
                System.getProperty("java.class.path"),
                Fuseki.class.getName(),
                String.valueOf(port),
                configuration(tdb2).toString());
        command.addAll(List.of(buffer));
        return started("Fuseki", command, new Target(port, "/ds/sparql"));
    }

    private static Path configuration(Path tdb2) throws IOException {
        return Files.writeString(
                tdb2.resolveSibling(tdb2.getFileName() + ".ttl"), """
                PREFIX fuseki: <http://jena.apache.org/fuseki#>
                PREFIX tdb2: <http://jena.apache.org/2016/tdb#>
                [] a fuseki:Service ;
                   fuseki:name "ds" ;
                   fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] ;
                   fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "%s" ; tdb2:unionDefaultGraph true ] .
                """.formatted(tdb2.toAbsolutePath()));
    }

    /** A copy of a release's TDB2 store, since one process alone may open one. */
    static Path copy(Path tdb2, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(tdb2)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(tdb2.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else if (!file.getFileName().toString().endsWith(".lock")) {
                    Files.copy(file, copied);
                }
            }
        }
        return to;
    }

    /** Starts a server and waits until it answers a query. */
    static Peer started(String name, List<String> command, Target target) throws IOException {
        Peer peer = new Peer(name, Processes.start(command), target);
        long end = System.nanoTime() + LONGEST.toNanos();
        List<byte[]> asked =
                new ArrayList<>(List.of(target.request("ASK { ?s ?p ?o }", "application/sparql-results+json")));
        while (!peer.answers(asked)) {
            if (!peer.process.isAlive() || System.nanoTime() > end) {
                peer.close();
                throw new IOException("a server did not start: " + String.join(" ", command) + ".");
            }
        }
        return peer;
    }

    private boolean answers(List<byte[]> asked) throws IOException {
        Traffic.Seen seen = Traffic.send(target, asked, 1, Duration.ofMillis(100));
        return seen.statuses().containsKey(200);
    }

    static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Number of rows that a SELECT query is answered with, lest one who knows nothing be found fast. */
    long rows(String query) throws IOException {
        String address = "http://127.0.0.1:" + target.port() + target.path() + "?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(address))
                                            .header("Accept", "text/csv")
                                            .build(),
                                    BodyHandlers.ofString())
                            .body()
                            .lines()
                            .count()
                    - 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** A command to its end, fed with some words. */
    static void feed(List<String> command, String words) throws IOException {
        Process process = Processes.start(command);
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(words);
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
