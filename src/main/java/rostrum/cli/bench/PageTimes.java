package rostrum.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import rostrum.Publication.Outcome;
import rostrum.Server;
import rostrum.endpoint.Limits;
import rostrum.release.Contents;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Queries;
import rostrum.wire.Origin;

/** Pages of each kind as a browser gets them, the first time and again, beside a file that only has to be sent. */
final class PageTimes implements Benchmark {
    private static final List<String> KINDS =
            List.of("speech", "state", "document", "body", "person", "meeting", "place", "concept/issue");
    private static final List<String> SINGLE = List.of("/", "/search?q=peace+and+security", "/dataset", "/quality");
    private static final String FILE = "/assets/bundle/frame.js";
    private static final int SEE_OTHER = 303;
    private static final int SAMPLE = 40;
    private static final int WARMING = 15;
    private static final int TIMES = 5;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String description() {
        return "Pages over HTTP in one process, compressed, one after the other: the first request for a page since the"
                + " server started (the machine is warm, the page is not), and " + TIMES
                + " more of each, by turns with a script of half a kilobyte that is only sent. Up to " + SAMPLE
                + " pages of a kind; times are medians and, in brackets, of the slowest twentieth; bytes are of the body"
                + " as sent, the median and the most.";
    }

    @Override
    public List<Row> run(Ground ground) throws IOException {
        Path folder = ground.scratch().resolve("pages");
        Outcome outcome =
                ground.publication().publish(List.of(ground.input().toString()), InputStream.nullInputStream(), folder);
        if (!(outcome instanceof Outcome.Published)) {
            throw new IOException("the input " + ground.input() + " could not be published.");
        }
        Releases releases = new Releases(folder);
        Release live = releases.current().orElseThrow();
        Collection<String> paths = Contents.read(ground.publication().iris(), live.folder())
                .orElseThrow()
                .paths();
        try (Server server = Server.follow(
                        releases,
                        live,
                        Queries.read(ground.home().resolve("queries")),
                        ground.publication().iris(),
                        Origin.ofRequests(),
                        Limits.usual(),
                        "127.0.0.1",
                        0,
                        told -> {});
                HttpClient client = HttpClient.newHttpClient()) {
            Visitor visitor = new Visitor(client, server.port());
            return rows(visitor, paths);
        }
    }

    private static List<Row> rows(Visitor visitor, Collection<String> paths) throws IOException {
        List<List<String>> kinds = new ArrayList<>();
        for (String kind : KINDS) {
            List<String> pages = new ArrayList<>();
            for (String path : paths) {
                // What was renamed has no page of its own.
                if (path.startsWith(kind + "/") && visitor.status("/id/" + path) == SEE_OTHER) {
                    pages.add("/page/" + path);
                }
            }
            kinds.add(some(pages));
        }
        SINGLE.forEach(path -> kinds.add(List.of(path)));
        for (List<String> pages : kinds) {
            // In another language, so that the code is warm and the page itself is not.
            for (String page : pages.stream().limit(WARMING).toList()) {
                visitor.visit(page + (page.contains("?") ? "&" : "?") + "lang=fr");
                visitor.visit(FILE);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (List<String> pages : kinds) {
            if (!pages.isEmpty()) {
                rows.addAll(rows(visitor, pages));
            }
        }
        return rows;
    }

    private static List<Row> rows(Visitor visitor, List<String> pages) throws IOException {
        List<Visit> first = new ArrayList<>();
        List<Visit> again = new ArrayList<>();
        List<Visit> files = new ArrayList<>();
        for (String page : pages) {
            first.add(visitor.visit(page));
            for (int time = 0; time < TIMES; time++) {
                again.add(visitor.visit(page));
                files.add(visitor.visit(FILE));
            }
        }
        String what = pages.size() == 1
                ? pages.getFirst()
                : pages.getFirst().replaceFirst("/page/(.*)/[^/]*", "$1") + " (" + pages.size() + " pages)";
        double file = time(files, 0.5);
        return List.of(
                row(what + ", first", first, file, Optional.of(first)),
                row(what + ", again", again, file, Optional.empty()));
    }

    private static Row row(String what, List<Visit> visits, double file, Optional<List<Visit>> sized) {
        String bytes = sized.map(
                        all -> all.stream().mapToLong(Visit::bytes).sorted().toArray())
                .map(all -> Timing.figure(", %.1f kB (%.1f)", all[all.length / 2] / 1e3, all[all.length - 1] / 1e3))
                .orElse("");
        return new Row(
                what,
                Timing.figure("%.1f ms (%.1f)", time(visits, 0.5) * 1e3, time(visits, 0.95) * 1e3) + bytes,
                Timing.ratio(time(visits, 0.5) / file) + " × a file sent");
    }

    private static double time(List<Visit> visits, double part) {
        double[] seconds = visits.stream().mapToDouble(Visit::seconds).sorted().toArray();
        return seconds[(int) Math.min(seconds.length - 1, Math.floor(seconds.length * part))];
    }

    /** As many as are wanted, from the first to the last at equal distances. */
    private static List<String> some(List<String> all) {
        int[] at = new int[Math.min(SAMPLE, all.size())];
        Arrays.setAll(at, n -> (int) ((long) n * all.size() / at.length));
        return Arrays.stream(at).mapToObj(all::get).toList();
    }

    /** @param bytes of the body as it was sent */
    private record Visit(double seconds, long bytes) {}

    private record Visitor(HttpClient client, int port) {
        Visit visit(String path) throws IOException {
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = get(path);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (answer.statusCode() != 200) {
                throw new IOException(path + " was answered with " + answer.statusCode() + ".");
            }
            return new Visit(seconds, answer.body().length);
        }

        int status(String path) throws IOException {
            return get(path).statusCode();
        }

        private HttpResponse<byte[]> get(String path) throws IOException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept", "text/html,*/*;q=0.8")
                    .header("Accept-Encoding", "gzip")
                    .build();
            try {
                return client.send(request, BodyHandlers.ofByteArray());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
    }
}
