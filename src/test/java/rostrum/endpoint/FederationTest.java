package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.ServedSample;

/** SERVICE asks the endpoints of the operator's list, by their exact URL, and nobody else. */
@Tag("attack")
class FederationTest {
    private static final String JSON = "application/sparql-results+json";
    private static final String PREFIX = "PREFIX ros: <https://w3id.org/rostrum/ontology#> ";
    private static final String PERU = "<https://w3id.org/rostrum/id/state/PER>";
    private static final ObjectMapper READER = new ObjectMapper();

    /** What misbehaves, with the status that our client is given for it. */
    private static final Map<String, Integer> ILL = Stream.of(
                    "broken-json deep-json broken-xml bomb-xml outward-xml page empty 302 307 308 401 500 503 hangs-up"
                            .split(" "),
                    "drips silent".split(" "))
            .flatMap(Stream::of)
            .collect(Collectors.toMap(path -> "/" + path, path -> path.matches("drips|silent") ? 504 : 502));

    @TempDir
    private static Path folder;

    private static final AtomicInteger CONNECTIONS = new AtomicInteger();
    private static ServerSocket bait;
    private static Elsewhere elsewhere;
    private static ServedSample sample;
    private static List<String> before;

    @BeforeAll
    static void serve() throws IOException {
        bait = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        Thread.ofVirtual().start(FederationTest::count);
        elsewhere = new Elsewhere(() -> "http://127.0.0.1:" + sample.server().port() + "/sparql", at("127.0.0.1"));
        String inside = Stream.concat(ILL.keySet().stream(), Stream.of("/real", "/real-xml", "/endless", "/many"))
                .map(elsewhere::url)
                .collect(Collectors.joining(" "));
        sample = ServedSample.in(
                folder,
                Limits.of(Map.of(
                        "private-services",
                        inside,
                        "services",
                        String.join(" ", at("127.0.0.1"), at("localhost"), at("[::ffff:127.0.0.1]")),
                        "service-time",
                        "1",
                        "service-rows",
                        "200",
                        "service-bytes",
                        "300000",
                        "service-calls",
                        "4",
                        "client-errors",
                        "0",
                        "client-time",
                        "0")));
        before = data();
    }

    @AfterAll
    static void nothing_has_changed_and_nobody_else_was_called() throws IOException {
        try {
            assertTrue(before.size() > 1000, "quads: " + before.size());
            assertEquals(before, data());
            assertEquals(0, CONNECTIONS.get());
        } finally {
            sample.close();
            elsewhere.close();
            bait.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/real", "/real-xml"})
    void rows_found_here_are_joined_with_what_others_know_in_one_call(String path) throws Exception {
        String local = "SELECT ?other ?name { " + PERU + " ros:hasAgreementWith ?other . ?other rdfs:label ?name }";
        String there = local.replace("?other rdfs", "SERVICE <" + elsewhere.url(path) + "> { ?other rdfs") + " }";
        List<String> expected = rows(local);
        assertTrue(expected.size() > 2, "rows: " + expected.size());
        elsewhere.queries();
        assertEquals(expected, rows(there));
        List<String> asked = elsewhere.queries();
        assertEquals(1, asked.size(), asked.toString());
        assertTrue(asked.getFirst().contains("VALUES"), asked.getFirst());
    }

    @TestFactory
    Stream<DynamicTest> every_way_of_joining_gives_what_one_place_would() {
        String real = "SERVICE <" + elsewhere.url("/real") + "> ";
        return Stream.of(
                        "SELECT ?x { " + PERU + " ros:hasAgreementWith ?x %s{ ?x a ros:State } }",
                        "SELECT ?x ?n { VALUES ?x { " + PERU + " <urn:nobody> } OPTIONAL { %s{ ?x rdfs:label ?n } } }",
                        "SELECT ?x { %s{ SELECT ?x { ?x a ros:State } ORDER BY ?x LIMIT 3 } }",
                        "SELECT (COUNT(?s) AS ?n) { %s{ " + PERU + " ?s ?o } }",
                        "SELECT ?x { ?x a ros:State FILTER EXISTS { %s{ " + PERU + " ros:hasAgreementWith ?x } } }"
                                + " ORDER BY ?x LIMIT 1",
                        "SELECT ?x { ?x a ros:State MINUS { %s{ " + PERU + " ros:hasAgreementWith ?x } } }",
                        "SELECT ?x { { SELECT ?x { %s{ ?x a ros:State . ?x rdfs:label ?l } } } ?x rdfs:label ?l }",
                        "SELECT ?x { { BIND(" + PERU + " AS ?x) } UNION { %s{ ?x a ros:State } } }",
                        "SELECT ?a { BIND(1 AS ?a) %s{ } }",
                        "SELECT ?x { BIND(BNODE() AS ?b) OPTIONAL { %s{ ?b rdfs:label ?x } } }",
                        "SELECT ?x ?y { VALUES (?x ?y) { (UNDEF \"a\") (" + PERU + " UNDEF) } %s{ ?x a ros:State } }")
                .map(query -> DynamicTest.dynamicTest(
                        query,
                        () -> assertEquals(
                                rows(query.formatted("")).toString(),
                                rows(query.formatted(real)).toString())));
    }

    @Test
    void an_address_in_a_variable_is_looked_at_when_it_is_known() throws Exception {
        String to = "SELECT ?n { VALUES ?to { <%s> } SERVICE %s ?to { " + PERU + " rdfs:label ?n } }";
        assertFalse(rows(to.formatted(elsewhere.url("/real"), "")).isEmpty());
        for (String silent : List.of("", "SILENT")) {
            assertEquals(403, ask(to.formatted(at("127.0.0.1") + "?x", silent)).statusCode());
            assertEquals(
                    403,
                    ask("SELECT * { SERVICE " + silent + " ?to { ?s ?p ?o } }").statusCode());
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_on_the_list_letter_by_letter_is_refused() {
        String listed = elsewhere.url("/real");
        return Stream.of(
                        listed + "/",
                        listed + "?x",
                        listed + "#x",
                        listed.replace("127.0.0.1", "localhost"),
                        listed.replace("/real", "/Real"),
                        listed.replace("http://", "http://user@"),
                        at("127.0.0.1") + "x",
                        "file:///etc/passwd",
                        "urn:x",
                        "http://169.254.169.254/latest/meta-data/")
                .flatMap(url -> Stream.of("", "SILENT ")
                        .map(silent -> DynamicTest.dynamicTest(silent + url, () -> {
                            HttpResponse<String> answer =
                                    ask("SELECT * { SERVICE " + silent + "<" + url + "> { ?s ?p ?o } }");
                            assertEquals(403, answer.statusCode(), answer.body());
                            assertTrue(answer.body().contains(listed), answer.body());
                        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]"})
    void a_listed_name_at_a_private_address_is_not_called(String host) throws Exception {
        HttpResponse<String> answer = ask("SELECT * { SERVICE <" + at(host) + "> { ?s ?p ?o } }");
        assertEquals(502, answer.statusCode(), answer.body());
        assertEquals(at(host), READER.readTree(answer.body()).at("/service").asText());
        assertFalse(answer.body().contains("private") || answer.body().contains("public"), answer.body());
        assertEquals(
                1,
                rows("SELECT * { SERVICE SILENT <" + at(host) + "> { ?s ?p ?o } }")
                        .size());
        assertEquals(0, CONNECTIONS.get());
    }

    @TestFactory
    Stream<DynamicTest> another_endpoint_that_fails_is_told_with_its_status() {
        return new TreeSet<>(ILL.keySet())
                .stream()
                        .map(path -> DynamicTest.dynamicTest(path, () -> {
                            String call = "<" + elsewhere.url(path) + "> { ?x ?p ?o } }";
                            HttpResponse<String> answer = ask("SELECT * { SERVICE " + call);
                            assertEquals(ILL.get(path), answer.statusCode(), answer.body());
                            assertTrue(header(answer, "Cache-Control").contains("no-store"), "an error is kept");
                            JsonNode problem = READER.readTree(answer.body());
                            assertEquals(
                                    elsewhere.url(path), problem.at("/service").asText());
                            assertFalse(answer.body().contains("Exception"), answer.body());
                            HttpResponse<String> silent = ask("SELECT ?here { BIND(1 AS ?here) SERVICE SILENT " + call);
                            assertEquals(200, silent.statusCode(), silent.body());
                            assertTrue(
                                    header(silent, "Cache-Control").contains("no-store"),
                                    "an answer of others is kept");
                            assertEquals("", header(silent, "ETag"));
                            assertEquals(
                                    1,
                                    READER.readTree(silent.body())
                                            .at("/results/bindings")
                                            .size());
                            assertEquals(0, CONNECTIONS.get());
                        }));
    }

    @ParameterizedTest
    @CsvSource({"/endless, service-bytes, 300000", "/many, service-rows, 200"})
    void an_answer_without_measure_is_a_limit_though_it_be_silent(String path, String limit, int value)
            throws Exception {
        for (String silent : List.of("", "SILENT ")) {
            HttpResponse<String> answer =
                    ask("SELECT * { SERVICE " + silent + "<" + elsewhere.url(path) + "> { ?x ?p ?o } }");
            assertEquals(422, answer.statusCode(), answer.body());
            assertEquals(limit, READER.readTree(answer.body()).at("/limit").asText());
            assertEquals(value, READER.readTree(answer.body()).at("/limitValue").asInt());
        }
    }

    @Test
    void one_query_calls_so_often_and_no_more() throws Exception {
        elsewhere.queries();
        HttpResponse<String> answer =
                ask("SELECT * { ?x a ros:State OPTIONAL { SERVICE <" + elsewhere.url("/real") + "> { ?x ?p ?o } } }");
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"limit\":\"service-calls\""), answer.body());
        assertEquals(4, elsewhere.queries().size());
    }

    @Test
    void the_example_of_the_documentation_asks_once() throws Exception {
        String page = Files.readString(Path.of("docs", "federation.md"));
        String example = page.replaceFirst("(?s).*```sparql\n(.*?)```.*", "$1");
        elsewhere.queries();
        rows(example.replace("https://query.wikidata.org/sparql", elsewhere.url("/real")));
        List<String> asked = elsewhere.queries();
        assertEquals(1, asked.size(), asked.toString());
        assertTrue(asked.getFirst().contains("<http://www.wikidata.org/entity/Q"), asked.getFirst());
    }

    @Test
    void nothing_of_our_client_goes_along() throws Exception {
        elsewhere.headers();
        HttpResponse<String> answer = sample.send(
                sample.to("/sparql?query=" + encoded("SELECT * { SERVICE <" + elsewhere.url("/real") + "> { } }"))
                        .header("Accept", JSON)
                        .header("Cookie", "theme=dark")
                        .header("Authorization", "Basic YTpi")
                        .header("X-Forwarded-For", "9.9.9.9")
                        .header("Referer", "http://example.org/")
                        .header("Accept-Language", "fr")
                        .header("User-Agent", "somebody"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                new TreeSet<>(List.of("Accept", "Connection", "Content-length", "Content-type", "Host", "User-agent")),
                new TreeSet<>(elsewhere.headers().getFirst().keySet()));
    }

    @Test
    void the_list_is_in_the_service_description() throws Exception {
        String told = sample.get("/sparql", "application/n-triples").body();
        assertTrue(told.contains("sparql-service-description#BasicFederatedQuery"), told);
        assertTrue(told.contains("value> <" + elsewhere.url("/real") + ">"), told);
    }

    private static void count() {
        while (!bait.isClosed()) {
            try (Socket caller = bait.accept()) {
                CONNECTIONS.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static String at(String host) {
        return "http://" + host + ":" + bait.getLocalPort() + "/";
    }

    private static List<String> data() {
        List<String> quads = new ArrayList<>();
        sample.store().eachQuad(quad -> quads.add(quad.toString()));
        return quads.stream().sorted().toList();
    }

    private static List<String> rows(String query) throws Exception {
        HttpResponse<String> answer = ask(query);
        assertEquals(200, answer.statusCode(), answer.body());
        List<String> rows = new ArrayList<>();
        READER.readTree(answer.body()).at("/results/bindings").forEach(row -> rows.add(row.toString()));
        return rows.stream().sorted().toList();
    }

    private static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        String all = PREFIX + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> " + query;
        return sample.get("/sparql?query=" + encoded(all), JSON);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
