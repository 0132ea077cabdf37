package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rostrum.endpoint.Limits;
import rostrum.gate.Bounds;
import rostrum.graph.Iris;
import rostrum.release.Releases;
import rostrum.store.Queries;
import rostrum.wire.Origin;

/** A query may run for longer than a connection may lie idle: its client is waiting, not gone. */
@Tag("http")
class LongQueryTest extends VisitedRelease {
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d && ?d != ?g) }";

    @Test
    void it_gets_all_its_time() throws Exception {
        try (Server patient = Server.follow(
                new Releases(folder.resolve("store")),
                live,
                Queries.read(Path.of("queries")),
                Iris.canonical(),
                Origin.ofRequests(),
                Limits.of(Map.of("time", "4")),
                new Bounds(100, Duration.ofSeconds(1), 1, Duration.ofSeconds(20)),
                "127.0.0.1",
                0,
                told -> {})) {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + patient.port() + "/sparql?query="
                                    + URLEncoder.encode(ENDLESS, StandardCharsets.UTF_8)))
                            .header("Accept", "application/sparql-results+json")
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(503, answer.statusCode(), answer.body());
            JsonNode problem = new ObjectMapper().readTree(answer.body());
            assertEquals("time", problem.at("/limit").asText(), answer.body());
            assertTrue(problem.at("/elapsedSeconds").asDouble() >= 4, answer.body());
        }
    }
}
