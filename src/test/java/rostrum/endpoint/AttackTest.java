package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rostrum.ServedSample;

/** Attacks on the public port: nothing is changed, no file is read, nobody is called. */
@Tag("http")
class AttackTest {
    private static final String JSON = "application/sparql-results+json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SECRET = "a secret that must stay where it is";

    @TempDir
    private static Path folder;

    private static ServedSample sample;
    private static HttpServer bait;
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static List<String> before;

    @BeforeAll
    static void serve() throws IOException {
        sample = ServedSample.in(folder.resolve("served"), Limits.of(Map.of("client-errors", "0")));
        Files.writeString(folder.resolve("secret.ttl"), "<urn:x> <urn:y> \"" + SECRET + "\" .");
        bait = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        bait.createContext("/", exchange -> {
            CALLS.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
        });
        bait.start();
        before = data();
    }

    @AfterAll
    static void close() {
        bait.stop(0);
        sample.close();
    }

    @TestFactory
    Stream<DynamicTest> no_query_calls_out_or_runs_code() {
        String out = "<http://127.0.0.1:" + bait.getAddress().getPort() + "/x>";
        return Stream.of(
                        "SELECT * { SERVICE " + out + " { ?s ?p ?o } }",
                        "SELECT * { SERVICE SILENT " + out + " { ?s ?p ?o } }",
                        "SELECT * { BIND(" + out + " AS ?to) SERVICE ?to { ?s ?p ?o } }",
                        "SELECT * { ?s ?p ?o MINUS { SERVICE " + out + " { ?s ?p ?o } } }",
                        "SELECT * { { SELECT * { SERVICE " + out + " { ?s ?p ?o } } } }",
                        "SELECT (EXISTS { SERVICE " + out + " { ?s ?p ?o } } AS ?x) { }",
                        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE " + out + " { ?s ?p ?o } })",
                        "SELECT (SUM(IF(EXISTS { SERVICE " + out + " { ?s ?p ?o } }, 1, 0)) AS ?x) { ?a ?b ?c }",
                        "CONSTRUCT { ?s ?p ?o } { SERVICE " + out + " { ?s ?p ?o } }",
                        "DESCRIBE ?s { SERVICE " + out + " { ?s ?p ?o } }",
                        "SELECT (<java:java.lang.System.exit>(1) AS ?x) { }",
                        "PREFIX j: <java:java.lang.> SELECT (j:System(1) AS ?x) { }",
                        "SELECT (CALL(<java:org.apache.jena.sparql.function.library.pi>) AS ?x) { }",
                        "SELECT (CALL(IRI(CONCAT('ja', 'va:x.Y'))) AS ?x) { }",
                        "SELECT (SUM(<java:x.Y>(?c)) AS ?x) { ?a ?b ?c }",
                        "SELECT * { ?s <java:x.Y> ?o }",
                        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) { }")
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    assertEquals(403, ask(query, JSON).statusCode());
                    int page = sample.post("/sparql", FORM, "text/html", "query=" + encoded(query))
                            .statusCode();
                    assertTrue(page >= 400, "as a page: " + page);
                    assertEquals(0, CALLS.get());
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_query_reads_a_file_or_a_page() {
        String file = "<" + folder.resolve("secret.ttl").toUri() + ">";
        String page = "<http://127.0.0.1:" + bait.getAddress().getPort() + "/data.ttl>";
        List<String> queries = new ArrayList<>();
        for (String from : List.of(file, page, "<file:///etc/passwd>")) {
            queries.add("SELECT * FROM " + from + " { ?s ?p ?o }");
            queries.add("SELECT * FROM NAMED " + from + " { GRAPH ?g { ?s ?p ?o } }");
            queries.add("SELECT * { GRAPH " + from + " { ?s ?p ?o } }");
            queries.add("DESCRIBE " + from);
        }
        return queries.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    HttpResponse<String> answer = ask(query, "*/*");
                    assertEquals(200, answer.statusCode(), answer.body());
                    assertFalse(answer.body().contains(SECRET) || answer.body().contains("root:"), answer.body());
                    String graphs = "&default-graph-uri=" + encoded(file.replaceAll("[<>]", ""));
                    assertFalse(sample.get("/sparql?query=" + encoded("SELECT * { ?s ?p ?o }") + graphs, JSON)
                            .body()
                            .contains(SECRET));
                    assertEquals(0, CALLS.get());
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_update_is_taken_in_any_form() {
        String out = "<http://127.0.0.1:" + bait.getAddress().getPort() + "/x>";
        return Stream.of(
                        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
                        "DELETE WHERE { ?s ?p ?o }",
                        "DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { GRAPH ?g { ?s ?p ?o } }",
                        "CLEAR ALL",
                        "DROP ALL",
                        "CREATE GRAPH <urn:g>",
                        "LOAD " + out,
                        "LOAD SILENT <file:///etc/passwd> INTO GRAPH <urn:g>",
                        "COPY DEFAULT TO <urn:g>",
                        "MOVE DEFAULT TO <urn:g>",
                        "ADD DEFAULT TO <urn:g>")
                .map(update -> DynamicTest.dynamicTest(update, () -> {
                    for (HttpResponse<String> answer : List.of(
                            sample.post("/sparql", "application/sparql-update", "*/*", update),
                            sample.post("/sparql", "application/sparql-query", "*/*", update),
                            sample.post("/sparql", FORM, "*/*", "update=" + encoded(update)),
                            sample.post("/sparql", FORM, "*/*", "query=" + encoded(update)),
                            sample.post("/sparql?update=" + encoded(update), "text/plain", "*/*", ""),
                            sample.post(
                                    "/sparql?update=" + encoded(update), "application/sparql-update", "*/*", update),
                            sample.get("/sparql?update=" + encoded(update), JSON),
                            sample.get("/sparql?query=" + encoded(update), JSON))) {
                        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.body());
                    }
                    assertEquals(0, CALLS.get());
                }));
    }

    @Test
    void no_other_way_of_writing_is_open() throws Exception {
        String context = "{\"@context\":\"http://127.0.0.1:" + bait.getAddress().getPort() + "/c\",\"@id\":\"urn:a\"}";
        for (String path : List.of("/sparql", "/sparql?default", "/sparql?graph=urn:g")) {
            for (String type :
                    List.of("application/ld+json", "text/turtle", "application/n-quads", "multipart/form-data")) {
                for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                    int status = sample.send(sample.to(path)
                                    .header("Content-Type", type)
                                    .method(method, BodyPublishers.ofString(context)))
                            .statusCode();
                    assertTrue(status >= 400 && status < 500, method + " " + path + " " + type + ": " + status);
                }
            }
        }
        for (String path :
                List.of("/sparql/update", "/sparql/upload", "/sparql/data", "/$/datasets", "/$/ping", "/update")) {
            int status = sample.post(path, "application/sparql-update", "*/*", "CLEAR ALL")
                    .statusCode();
            assertTrue(status == 404 || status == 405, path + ": " + status);
        }
        assertEquals(0, CALLS.get());
    }

    @Test
    void a_packed_request_is_not_unpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(("ASK {} #" + "x".repeat(50_000_000)).getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(packed.size() < 200_000, "bytes: " + packed.size());
        assertEquals(
                415,
                sample.send(sample.to("/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(packed.toByteArray())))
                        .statusCode());
    }

    @Test
    void answers_are_never_scripts() throws Exception {
        for (String parameter :
                List.of("callback=alert", "stylesheet=http://evil.example/x.xsl", "force-accept=text/html")) {
            assertEquals(
                    400,
                    sample.get("/sparql?query=" + encoded("ASK {}") + "&" + parameter, JSON)
                            .statusCode());
        }
    }

    @AfterAll
    static void the_data_are_the_same_afterwards() {
        assertEquals(before, data());
        assertEquals(0, CALLS.get());
    }

    private static List<String> data() {
        List<String> quads = new ArrayList<>();
        sample.store().eachQuad(quad -> quads.add(quad.toString()));
        assertTrue(quads.size() > 1000, "quads: " + quads.size());
        return quads.stream().sorted().toList();
    }

    private static HttpResponse<String> ask(String query, String accept) throws IOException, InterruptedException {
        return sample.get("/sparql?query=" + encoded(query), accept);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
