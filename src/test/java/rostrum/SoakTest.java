package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server as a process under mixed traffic: pages, data, SPARQL, search, files of the whole, conditional requests.
 * Some seconds on the bundled statement; {@code -Drostrum.soak.minutes=10} for so long on the sample corpus.
 */
@Tag("soak")
class SoakTest {
    private static final int MINUTES = Integer.getInteger("rostrum.soak.minutes", 0);
    private static final Duration LENGTH = MINUTES == 0 ? Duration.ofSeconds(12) : Duration.ofMinutes(MINUTES);
    private static final Path SAMPLE = Path.of("../shared/corpus/sample");
    private static final int CLIENTS = 8;
    private static final int THINGS = MINUTES == 0 ? 40 : 600;
    private static final int LOOKS = 4;
    private static final List<String> EXTENSIONS = List.of("ttl", "jsonld", "nt", "nq", "trig", "rdf");
    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");

    /** What finished answers and known answers may take of the heap between two looks, of which each is bounded. */
    private static final double MOST_GROWTH_MIB = 48;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger next = new AtomicInteger();

    /** One request of the mix: what is asked, and what is answered where all is well. */
    private record Visit(String path, String accept, String body, String range, int status) {
        static Visit of(String path, String accept) {
            return new Visit(path, accept, "", "", 200);
        }
    }

    @Test
    void nothing_grows_and_nothing_fails() throws Exception {
        String store = store().toString();
        try (Program server = Program.start(
                "serve", "--store", store, "--port", "0", "--limit", "client-time=0", "--limit", "client-errors=0")) {
            List<Visit> mix = mix(server, files(server));
            ask(server, mix, Duration.ZERO, mix.size());
            List<Footprint> looks = new ArrayList<>();
            for (int look = 0; look <= LOOKS; look++) {
                ask(server, mix, LENGTH.dividedBy(LOOKS + 1), 0);
                looks.add(Footprint.of(server));
                System.out.println("soak, look " + (look + 1) + " of " + (LOOKS + 1) + ": " + looks.getLast()
                        + "; answers so far " + new TreeMap<>(statuses));
            }
            assertEquals(List.of(), wrong.stream().limit(20).toList());
            assertTrue(statuses.containsKey(304), "conditional requests are spared: " + statuses);
            Footprint first = looks.getFirst();
            Footprint last = looks.getLast();
            assertEquals(0, last.underWay());
            assertTrue(last.heap() - first.heap() < MOST_GROWTH_MIB, looks.toString());
            assertTrue(last.threads() - first.threads() <= 12, looks.toString());
            assertTrue(last.files() - first.files() <= CLIENTS + 8, looks.toString());
        }
    }

    private Path store() throws Exception {
        Path store = folder.resolve("store");
        if (MINUTES == 0) {
            return BundledStore.copy(store);
        }
        assertTrue(Files.isDirectory(SAMPLE), "the long form needs the sample corpus in " + SAMPLE);
        try (Program load = Program.run("load", SAMPLE.toString(), "--store", store.toString())) {
            assertEquals(0, load.status(), load.said());
        }
        return store;
    }

    /** So many visits, and on until the time is over. */
    private void ask(Program server, List<Visit> mix, Duration time, int least) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        AtomicInteger left = new AtomicInteger(least);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int one = 0; one < CLIENTS; one++) {
                all.add(clients.submit(() -> {
                    while (left.getAndDecrement() > 0 || System.nanoTime() < end) {
                        int turn = next.getAndIncrement();
                        visit(server, mix.get(Math.floorMod(turn, mix.size())), turn);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Every third visit asks whether the answer of the visit before has changed. */
    private void visit(Program server, Visit visit, int turn) throws Exception {
        String path = visit.path().replace("TURN", Integer.toString(turn % 5_000));
        HttpRequest.Builder request = server.to(path).header("Accept", visit.accept());
        String known = tags.get(visit.accept() + path);
        boolean conditional = known != null && turn % 3 == 0;
        if (conditional) {
            request.header("If-None-Match", known);
        }
        if (!visit.range().isEmpty()) {
            request.header("Range", visit.range());
        }
        if (!visit.body().isEmpty()) {
            request.header("Content-Type", "application/sparql-query").POST(BodyPublishers.ofString(visit.body()));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            statuses.computeIfAbsent(answer.statusCode(), status -> new LongAdder())
                    .increment();
            if (answer.statusCode() != (conditional ? 304 : visit.status())) {
                wrong.add(answer.statusCode() + " of " + path + " " + visit.accept()
                        + (conditional ? " asked again" : ""));
            }
            answer.headers()
                    .firstValue("ETag")
                    .filter(tag -> answer.statusCode() == 200 && visit.body().isEmpty())
                    .ifPresent(tag -> tags.put(visit.accept() + path, tag));
        } catch (IOException broken) {
            wrong.add(broken + " of " + path);
        }
    }

    private static List<Visit> mix(Program server, List<String> files) throws Exception {
        Random random = new Random(7847);
        List<String> pages = locations(server, "/sitemap.xml").stream()
                .flatMap(part -> locations(server, part).stream())
                .toList();
        assertTrue(pages.size() > 1_000, "the site map tells all pages: " + pages.size());
        List<Visit> mix = new ArrayList<>();
        for (int thing = 0; thing < THINGS; thing++) {
            String page = pages.get(random.nextInt(pages.size()));
            mix.add(Visit.of(page, "text/html"));
            String data = page.replaceFirst("^/page/", "/data/") + "." + EXTENSIONS.get(thing % EXTENSIONS.size());
            mix.add(page.startsWith("/page/") ? Visit.of(data, "*/*") : Visit.of(page, "*/*"));
            mix.add(Visit.of("/search?q=peace+TURN&page=1", "text/html"));
            mix.add(Visit.of(sparql("SELECT * { ?s ?p ?o } OFFSET TURN LIMIT 20"), "text/csv"));
        }
        for (String name : names()) {
            mix.add(Visit.of("/query/" + name, "text/html"));
        }
        for (String path : List.of("/", "/dataset", "/quality", "/explore", "/ontology", "/query", "/sparql")) {
            mix.add(Visit.of(path, "text/html"));
        }
        for (String path : List.of("/dataset.ttl", "/quality.tsv", "/feed.atom", "/changes.jsonld", "/suggest?q=per")) {
            mix.add(Visit.of(path, "*/*"));
        }
        mix.add(new Visit("/absent/thing", "*/*", "", "", 404));
        mix.add(new Visit("/page/state/NOWHERE", "text/html", "", "", 404));
        mix.add(new Visit(sparql("SELECT * { broken"), "application/json", "", "", 400));
        mix.add(new Visit("/sparql", "text/turtle", "CONSTRUCT { ?s a ?c } { ?s a ?c } LIMIT 50", "", 200));
        for (String file : files) {
            mix.add(Visit.of("/dumps/" + file, "*/*"));
            mix.add(new Visit("/dumps/" + file + "?part", "*/*", "", "bytes=100-4195", 206));
        }
        Collections.shuffle(mix, random);
        return mix;
    }

    private static String sparql(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static List<String> locations(Program server, String path) {
        try {
            List<String> found = new ArrayList<>();
            Matcher location = LOCATION.matcher(server.get(path, "*/*").body());
            while (location.find()) {
                found.add(URI.create(location.group(1)).getRawPath());
            }
            return found;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(path, failed);
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
        }
    }

    /** The files of the whole, once they are written. */
    private static List<String> files(Program server) throws Exception {
        return FilesOfTheWhole.of(server).keySet().stream().toList();
    }
}
