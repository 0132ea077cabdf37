package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as the one who runs it sees it: logs, measures, probes, the end. */
@Tag("operations")
class OperationsTest {
    private static final int AT_ONCE = 12;

    /** Takes a second or so: every pair of fifteen hundred statements, whatever else the release holds. */
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) {"
            + " { SELECT ?a { ?a ?p ?o } LIMIT 1500 } { SELECT ?b { ?b ?q ?r } LIMIT 1500 }"
            + " FILTER(STRLEN(STR(?a)) + STRLEN(STR(?b)) > 3) }";

    @TempDir
    static Path folder;

    @BeforeAll
    static void load() throws Exception {
        assertEquals(
                0,
                Program.run("load", "data/seed-statement.txt", "--store", store())
                        .status());
    }

    @Test
    void log_lines_are_json_and_tell_neither_who_asked_nor_for_what() throws Exception {
        try (Program server = served("--log", "json")) {
            server.get("/search?q=a-private-search", "text/html");
            server.get("/page/state/PER%0a%7B%22status%22:%22forged%22%7D", "text/html");
            server.get("/sparql?query=" + encoded("SELECT * { ?s ?p 'a-private-query' }"), "*/*");
            server.get("/sparql?query=" + encoded("broken 'a-private-query'"), "*/*");
            server.process().destroy();
            assertEquals(143, server.status());
            int answered = 0;
            for (String line :
                    server.said().lines().filter(line -> line.startsWith("{")).toList()) {
                JsonNode event = new ObjectMapper().readTree(line);
                assertTrue(event.path("kvpList").size() == 4, line);
                assertFalse(line.contains("private") || line.contains("127.0.0.1"), line);
                answered++;
            }
            assertEquals(4, answered, server.said());
            assertFalse(server.said().contains("\n{\"status\":\"forged\""), server.said());
        }
    }

    @Test
    void measures_count_every_route_and_tell_every_limit_and_stay_few() throws Exception {
        try (Program server = served()) {
            for (int asked = 0; asked < 200; asked++) {
                server.get("/absent-" + asked + "/x", "*/*");
            }
            server.get("/page/state/PER", "text/html");
            String told = server.get("/metrics", "*/*").body();
            assertTrue(
                    told.contains("rostrum_requests_seconds_count{method=\"GET\",route=\"other\",status=\"404\"} 200"),
                    told);
            assertTrue(told.contains("route=\"/page\",status=\"200\"} 1"), told);
            for (String name : List.of(
                    "rostrum_limit{name=\"time\"} 30.0",
                    "rostrum_release_info{version=",
                    "jetty_connections_current_connections",
                    "process_files_open_files",
                    "jvm_memory_used_bytes",
                    "rostrum_requests_under_way")) {
                assertTrue(told.contains(name), name + " in " + told);
            }
            HttpResponse<String> through = server.client()
                    .send(
                            server.to("/metrics")
                                    .header("X-Forwarded-For", "10.0.0.1")
                                    .build(),
                            BodyHandlers.ofString());
            assertEquals(404, through.statusCode());
        }
    }

    @Test
    void a_stop_finishes_or_refuses_and_never_cuts() throws Exception {
        try (Program server = served(
                "--farewell",
                "500",
                "--limit",
                "parallel=12",
                "--limit",
                "time=500",
                "--limit",
                "client-time=0",
                "--limit",
                "cache=0")) {
            server.port();
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int one = 0; one < AT_ONCE; one++) {
                String query = SLOW.replace("?n", "?n" + one);
                asked.add(server.client()
                        .sendAsync(
                                server.to("/sparql?query=" + encoded(query))
                                        .header("Accept", "application/sparql-results+json")
                                        .build(),
                                BodyHandlers.ofString()));
            }
            CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).join();
            server.process().destroy();
            int whole = 0;
            for (CompletableFuture<HttpResponse<String>> answer : asked) {
                whole += whole(answer);
            }
            assertEquals(143, server.status(), server.said());
            assertTrue(whole > 1, "what was under way was answered in whole: " + whole);
            assertFalse(server.said().contains("\tat "), server.said());
        }
    }

    @Test
    void the_doctor_tells_what_is_well_and_what_to_do() throws Exception {
        try (Program well = Program.run("doctor", "--store", store(), "--port", "0", "--deep")) {
            assertTrue(well.said().contains("well   Java "), well.said());
            assertTrue(
                    well.said().contains("well   live release ") && well.said().contains("is what was published"),
                    well.said());
        }
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("CURRENT"), "../elsewhere");
        try (Program told = Program.run("doctor", "--store", broken.toString(), "--port", "0")) {
            assertEquals(1, told.status());
            assertTrue(told.said().contains("fault  the store ") && told.said().contains("rollback"), told.said());
        }
    }

    /** 1 for an answer that is whole, 0 for one that was refused; anything else is a fault. */
    private static int whole(CompletableFuture<HttpResponse<String>> answer) throws Exception {
        try {
            HttpResponse<String> came = answer.join();
            if (came.statusCode() == 200) {
                assertTrue(
                        new ObjectMapper()
                                .readTree(came.body())
                                .at("/results/bindings/0")
                                .isObject(),
                        came.body());
                return 1;
            }
            assertEquals(503, came.statusCode(), came.body());
            return 0;
        } catch (CompletionException refused) {
            assertTrue(refused.getCause() instanceof IOException, refused.toString());
            assertFalse(String.valueOf(refused.getMessage()).contains("fixed content-length"), refused.toString());
            return 0;
        }
    }

    private Program served(String... further) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--store", store()));
        arguments.addAll(List.of(further));
        return Program.start(arguments.toArray(String[]::new));
    }

    private static String store() {
        return folder.resolve("store").toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
