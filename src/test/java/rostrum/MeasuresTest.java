package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rostrum.endpoint.Limit;
import rostrum.endpoint.Limits;
import rostrum.graph.Iris;
import rostrum.store.Queries;
import rostrum.store.Store;

/** Every route and every limit has its measure, the dashboard shows what there is, and the probes mean what they say. */
@Tag("operations")
class MeasuresTest extends VisitedRelease {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(?:\\{([^}]*)})? ");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:$])[a-zA-Z_:][\\w:]*(?!\\s*[\\w:(])");
    private static final Set<String> WORDS = Set.of("by", "without", "on", "ignoring", "and", "or", "unless", "offset");

    @Test
    void each_route_each_limit_and_each_panel_of_the_dashboard_has_its_measure() throws Exception {
        for (String address : ServedRoutes.of(server)) {
            String[] route = address.split(" ");
            RawHttp.ask(server.port(), route[0], route[1], "Accept: text/html", "Content-Length: 0");
        }
        String told = measures();
        for (String route : server.routes()) {
            String first = route.replaceFirst("^\\S+ (/\\.?[^/.]*).*", "$1");
            assertTrue(told.contains("route=\"" + first + "\""), route + " in " + told);
        }
        assertFalse(told.contains("route=\"other\""), "each route is told by its name");
        Set<String> limits = new TreeSet<>(List.of("connections", "idle", "slowest", "farewell", "head", "path"));
        Stream.of(Limit.values()).map(Limit::label).forEach(limits::add);
        assertEquals(limits, values(told, "rostrum_limit", "name"));

        assertEquals(
                413,
                send(to("/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .POST(BodyPublishers.ofString("ASK {}" + " ".repeat(300_000))))
                        .statusCode());
        told = measures();
        assertTrue(told.contains("rostrum_limit_reached_total{name=\"request\"} 1.0"), told);
        shown(told);
    }

    /** Each expression names measures and labels that there are, and each measure of our own is in one. */
    private static void shown(String told) throws Exception {
        Map<String, Set<String>> measures = new TreeMap<>();
        Matcher sample = SAMPLE.matcher(told);
        while (sample.find()) {
            Set<String> labels = measures.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
            Matcher label = Pattern.compile("(\\w+)=\"").matcher(String.valueOf(sample.group(2)));
            while (label.find()) {
                labels.add(label.group(1));
            }
        }
        Set<String> shown = new TreeSet<>();
        JsonNode board = new ObjectMapper().readTree(Files.readString(Path.of("deploy", "grafana-dashboard.json")));
        int panels = 0;
        for (JsonNode panel : board.path("panels")) {
            panels++;
            assertFalse(panel.path("targets").isEmpty(), panel.path("title").asText());
            for (JsonNode target : panel.path("targets")) {
                String expression = target.path("expr").asText();
                Set<String> named =
                        names(expression.replaceAll("\\{[^}]*}|\\[[^]]*]|\\b(by|without|on)\\s*\\([^)]*\\)", " "));
                assertEquals(1, named.size(), expression + " names " + named);
                String measure = named.iterator().next();
                Set<String> labels = measures.getOrDefault(measure, Set.of());
                assertTrue(
                        measures.containsKey(measure),
                        measure + " of the panel " + panel.path("title") + " is no measure");
                for (String label :
                        labels(expression + " " + target.path("legendFormat").asText())) {
                    assertTrue(labels.contains(label), measure + " has no label " + label + ", but " + labels);
                }
                shown.add(measure.replaceFirst("_(count|sum|bucket|total|max)$", ""));
            }
        }
        assertTrue(panels > 7, "panels: " + panels);
        for (String measure : measures.keySet()) {
            String family = measure.replaceFirst("_(count|sum|bucket|total|max)$", "");
            assertTrue(!measure.startsWith("rostrum_") || shown.contains(family), measure + " is shown");
        }
    }

    @Test
    void a_server_whose_store_cannot_be_read_is_live_and_not_ready() throws Exception {
        Store store = live.open();
        try (Server alone = Server.start(
                store,
                Queries.read(Path.of("queries")),
                live.version(),
                Iris.canonical(),
                Limits.usual(),
                "127.0.0.1",
                0)) {
            assertEquals(200, RawHttp.status(RawHttp.ask(alone.port(), "GET", "/health/ready")));
            store.close();
            String answer = RawHttp.ask(alone.port(), "GET", "/health/ready");
            assertEquals(503, RawHttp.status(answer), answer);
            assertTrue(answer.contains("\r\nRetry-After: 5\r\n"), answer);
            assertEquals(200, RawHttp.status(RawHttp.ask(alone.port(), "GET", "/health/live")));
        }
    }

    private static String measures() throws Exception {
        return text(send(to("/metrics")));
    }

    private static Set<String> values(String told, String measure, String label) {
        Set<String> values = new TreeSet<>();
        Matcher found = Pattern.compile("(?m)^" + measure + "\\{[^}]*" + label + "=\"([^\"]*)\"")
                .matcher(told);
        while (found.find()) {
            values.add(found.group(1));
        }
        return values;
    }

    /** Names in an expression of PromQL that are neither functions nor its words. */
    private static Set<String> names(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(expression);
        while (name.find()) {
            if (!WORDS.contains(name.group())) {
                names.add(name.group());
            }
        }
        return names;
    }

    /** Those by which it chooses or groups, and those of a legend; le is a bucket's own. */
    private static Set<String> labels(String expression) {
        Set<String> labels = new TreeSet<>();
        Matcher grouped =
                Pattern.compile("\\b(?:by|without|on)\\s*\\(([^)]*)\\)").matcher(expression);
        while (grouped.find()) {
            labels.addAll(List.of(grouped.group(1).split("\\s*,\\s*")));
        }
        Matcher chosen = Pattern.compile("[{,]\\s*(\\w+)\\s*(?:=~|!~|!=|=)|\\{\\{(\\w+)}}")
                .matcher(expression);
        while (chosen.find()) {
            labels.add(chosen.group(1) == null ? chosen.group(2) : chosen.group(1));
        }
        return labels;
    }
}
