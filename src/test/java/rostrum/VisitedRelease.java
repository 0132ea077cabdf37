package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import rostrum.Publication.Outcome;
import rostrum.endpoint.Limits;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Queries;
import rostrum.wire.Origin;

/** A real release behind the real server, as tests visit it by HTTP: one client that may ask and err as often as it likes. */
class VisitedRelease {

    @TempDir
    static Path folder;

    /** Statements that were withdrawn, each of a sentence. */
    static final int LITTLE = 110;

    static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    static Release live = new Release("", Path.of(""));
    static Server server;

    /** Other statements are published and rolled back, so that there is something withdrawn. */
    @BeforeAll
    static void serve() throws IOException {
        Path home = Path.of("").toAbsolutePath();
        Path store = folder.resolve("store");
        Path other = Files.writeString(
                folder.resolve("other.txt"),
                "Mr. Example (Kenya): We condemn the attack that took place in Nairobi.\n");
        Publication publication = Publication.of(home, Iris.CANONICAL_BASE);
        Releases releases = new Releases(store);
        List<String> others = new ArrayList<>(List.of(other.toString()));
        for (int number = 0; number < LITTLE; number++) {
            others.add(Files.writeString(
                            folder.resolve("little-" + number + ".txt"),
                            "Mr. Example (Kenya): We thank speaker " + number + ".\n")
                    .toString());
        }
        for (List<String> inputs : List.of(List.of("data/seed-statement.txt"), others)) {
            assertTrue(publication.publish(inputs, InputStream.nullInputStream(), store) instanceof Outcome.Published);
        }
        live = releases.rollBack(Optional.empty(), Iris.canonical());
        server = Server.follow(
                releases,
                live,
                Queries.read(home.resolve("queries")),
                Iris.canonical(),
                Origin.ofRequests(),
                Limits.of(Map.of("client-errors", "0", "client-time", "0", "client-links", "0")),
                "127.0.0.1",
                0,
                told -> {});
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static int status(String path) {
        try {
            return send(to(path)).statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(path, failed);
        }
    }

    /** Asks again while the files are being written. */
    static HttpResponse<byte[]> ready(String path, int status) throws Exception {
        for (int time = 0; time < 240; time++) {
            HttpResponse<byte[]> answer = send(to(path));
            if (answer.statusCode() != 503) {
                assertEquals(status, answer.statusCode(), text(answer));
                return answer;
            }
            assertEquals("30", header(answer, "Retry-After"));
            Thread.sleep(500);
        }
        throw new AssertionError(path + " is not ready after two minutes");
    }

    static int count(String pattern) throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) { " + pattern + " }";
        JsonNode rows = new ObjectMapper()
                .readTree(send(to("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                                .header("Accept", "application/sparql-results+json"))
                        .body());
        return rows.at("/results/bindings/0/n/value").asInt();
    }

    /** How many solutions there are for each of the values. */
    static Map<String, String> rows(String values, String pattern) throws Exception {
        String query = "SELECT " + values + " (COUNT(*) AS ?n) { { " + pattern + " } } GROUP BY " + values;
        String csv = text(send(to("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .header("Accept", "text/csv")));
        Map<String, String> rows = new TreeMap<>();
        csv.lines()
                .skip(1)
                .forEach(row -> rows.put(
                        row.substring(0, row.lastIndexOf(',')).replace(',', ' '),
                        row.substring(row.lastIndexOf(',') + 1)));
        return rows;
    }

    static Document xml(String path) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(send(to(path)).body()));
    }

    static Model model(String path) throws Exception {
        Model model = ModelFactory.createDefaultModel();
        byte[] body = send(to(path).header("Accept", "text/turtle")).body();
        RDFDataMgr.read(model, new ByteArrayInputStream(body), Lang.TURTLE);
        return model;
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
