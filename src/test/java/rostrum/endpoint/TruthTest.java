package rostrum.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.ServedSample;

/** An answer is whole, or an error with its status, or visibly broken; never something else under a 200. */
@Tag("http")
class TruthTest {
    private static final String JSON = "application/sparql-results+json";
    private static final String ENDLESS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";
    private static final String RUNAWAY = "SELECT (COUNT(*) AS ?n) { " + ENDLESS + " }";
    private static final String SOME_THEN_SLOW = "SELECT ?x { { VALUES ?x { 1 2 3 } } UNION { " + ENDLESS
            + " FILTER(CONCAT(STR(?a), STR(?l)) = 'nothing') BIND(?a AS ?x) } }";

    @TempDir
    private static Path folder;

    private static ServedSample sample;

    @BeforeAll
    static void serve() throws IOException {
        sample = ServedSample.in(
                folder,
                Limits.of(Map.of(
                        "time",
                        "2",
                        "rows",
                        "5000",
                        "whole",
                        "200000",
                        "memory",
                        "10000",
                        "bytes",
                        "600000",
                        "parallel",
                        "2",
                        "client-time",
                        "0")));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUNAWAY,
                SOME_THEN_SLOW,
                "ASK { " + ENDLESS + " FILTER(CONCAT(STR(?a), STR(?l)) = 'nothing') }",
                "CONSTRUCT { ?a ?b ?c } { " + ENDLESS + " FILTER(CONCAT(STR(?a), STR(?l)) = 'nothing') }",
                "DESCRIBE ?a { " + ENDLESS + " FILTER(CONCAT(STR(?a), STR(?l)) = 'nothing') }"
            })
    void a_time_out_is_an_error_with_what_to_do(String query) throws Exception {
        HttpResponse<String> answer = ask(query, "*/*");
        assertEquals(503, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertEquals("30", header(answer, "Retry-After"));
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        assertEquals("", header(answer, "ETag"));
        for (String told : new String[] {"\"limit\":\"time\"", "\"limitValue\":2", "\"elapsedSeconds\":2", "LIMIT"}) {
            assertTrue(answer.body().contains(told), answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "application/sparql-results+xml", "text/csv", "text/tab-separated-values"})
    void rows_found_before_a_time_out_are_not_sent_as_if_they_were_all(String type) throws Exception {
        assertEquals(503, ask(SOME_THEN_SLOW, type).statusCode());
    }

    @Test
    void a_client_may_ask_for_less_time() throws Exception {
        HttpResponse<String> answer = sample.get("/sparql?timeout=1&query=" + encoded(RUNAWAY), JSON);
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("\"elapsedSeconds\":1"), answer.body());
        assertTrue(answer.body().contains("\"limitValue\":1"), answer.body());
        assertEquals(
                400,
                sample.get("/sparql?timeout=soon&query=" + encoded("ASK {}"), JSON)
                        .statusCode());
    }

    @Test
    void too_many_rows_are_an_error_before_the_first() throws Exception {
        HttpResponse<String> rows = ask("SELECT (1 AS ?x) { ?a ?b ?c . ?d ?e ?f } LIMIT 5001", "text/csv");
        assertEquals(422, rows.statusCode());
        assertTrue(rows.body().contains("\"limitValue\":5000"), rows.body());
        assertEquals(
                200,
                ask("SELECT (1 AS ?x) { ?a ?b ?c . ?d ?e ?f } LIMIT 5000", "text/csv")
                        .statusCode());
        HttpResponse<String> triples =
                ask("CONSTRUCT { [] <urn:p> ?c } { ?a ?b ?c . ?d ?e ?f } LIMIT 5001", "text/turtle");
        assertEquals(422, triples.statusCode());
    }

    @Test
    void the_limits_are_announced_with_each_answer() throws Exception {
        HttpResponse<String> answer = ask("ASK { }", JSON);
        assertEquals("5000", header(answer, "Rostrum-Limit-Rows"));
        assertEquals("600000", header(answer, "Rostrum-Limit-Bytes"));
        assertEquals("2", header(answer, "Rostrum-Limit-Seconds"));
    }

    @Test
    void an_answer_that_waited_on_disk_is_whole_and_knows_its_length() throws Exception {
        HttpResponse<String> answer =
                ask("SELECT (\"0123456789\" AS ?x) { ?a ?b ?c . ?d ?e ?f } LIMIT 4000", "text/csv");
        assertEquals(200, answer.statusCode());
        assertEquals(4001, answer.body().lines().count());
        assertEquals(Integer.toString(answer.body().length()), header(answer, "Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "application/sparql-results+xml", "text/csv", "text/tab-separated-values"})
    void a_large_answer_past_a_limit_breaks_off_so_that_a_client_sees_it(String type) throws Exception {
        String wide = "SELECT (\"" + "0123456789".repeat(20) + "\" AS ?x) { ?a ?b ?c . ?d ?e ?f }";
        String answer = raw(wide, type);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer.substring(0, Math.min(300, answer.length())));
        assertTrue(answer.length() > 200_000, "length " + answer.length());
        assertFalse(answer.endsWith("0\r\n\r\n"), "the last chunk came");
        assertFalse(answer.contains("cancelled"), "words among the data");
        assertFalse(answer.contains("limit\""), "words among the data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT ('a\\u0001b' AS ?x) {} | sparql-results+xml | sparql-results+json | ?x has the character U+0001",
                "SELECT ('\\uFFFE' AS ?x) {} | sparql-results+xml | sparql-results+json | ?x has the character U+FFFE",
                "SELECT (<<( <urn:a> <urn:b> '\\f' )>> AS ?x) {} | sparql-results+xml | sparql-results+json | U+000C",
                "CONSTRUCT { <urn:a> <urn:b> 'a\\u001Fb' } {} | rdf+xml | n-triples | U+001F",
                "CONSTRUCT { <urn:a> <urn:b:1> 1 } {} | rdf+xml | n-triples | property urn:b:1 does not end in a name",
                "CONSTRUCT { <urn:a> <urn:b> <<( <urn:a> <urn:b> 1 )>> } {} | rdf+xml | n-triples | within another"
            })
    void what_XML_cannot_hold_is_refused_as_XML_and_given_as_all_else(
            String query, String xml, String other, String told) throws Exception {
        for (HttpResponse<String> answer : List.of(
                ask(query, "application/" + xml), sample.get("/sparql?output=xml&query=" + encoded(query), "*/*"))) {
            assertEquals(406, answer.statusCode(), answer.body());
            assertEquals("application/problem+json", header(answer, "Content-Type"));
            assertTrue(answer.body().contains(told), answer.body());
        }
        assertEquals(200, ask(query, "application/" + other).statusCode());
        assertEquals(
                200,
                ask("SELECT ('tab\\t, line\\n, \\u0085, \\U0001F600' AS ?x) {}", "application/sparql-results+xml")
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (1 AS ?x) {}", "ASK {}", "CONSTRUCT { <urn:a> <urn:b> 1 } {}"})
    void an_answer_may_be_kept_whether_it_is_new_or_known(String query) throws Exception {
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = ask(query, "*/*");
            assertEquals("public, max-age=0, must-revalidate", header(answer, "Cache-Control"));
            assertEquals("", header(answer, "Pragma"));
        }
    }

    @Test
    void a_name_in_a_query_is_the_name_that_is_asked_for() throws Exception {
        HttpResponse<String> answer =
                ask("SELECT (<urn:a> AS ?x) (<x> AS ?y) (<urn:b:c/d> AS ?z) (IRI('z') AS ?i) {}", "text/csv");
        assertEquals(
                List.of("x,y,z,i", "urn:a,x-rostrum-query:/x,urn:b:c/d,x-rostrum-query:/z"),
                answer.body().lines().toList());
        HttpResponse<String> page = sample.post(
                "/sparql",
                "application/x-www-form-urlencoded",
                "text/html",
                "query=" + encoded("SELECT (<x> AS ?y) (IRI('z') AS ?i) {}"));
        assertFalse(page.body().contains("file:"), page.body());
        assertTrue(page.body().contains("<span>x</span>") && page.body().contains("<span>z</span>"), page.body());
    }

    @Test
    void a_query_whose_client_left_makes_room_for_the_next() throws Exception {
        try (ServedSample patient = ServedSample.in(
                folder.resolve("patient"), Limits.of(Map.of("time", "60", "parallel", "2", "patience", "20")))) {
            try (Socket socket = new Socket("127.0.0.1", patient.server().port())) {
                send(socket, RUNAWAY, JSON);
                Thread.sleep(1500);
            }
            long begun = System.nanoTime();
            HttpResponse<String> next = patient.get("/sparql?timeout=1&query=" + encoded(RUNAWAY), JSON);
            assertTrue(next.body().contains("\"limit\":\"time\""), next.body());
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(10).toNanos(), "the query before ran on");
        }
    }

    @Test
    void named_graphs_are_not_lost_in_a_format_of_one_graph() throws Exception {
        String query = "CONSTRUCT { GRAPH ?g { ?s a ?o } } WHERE { GRAPH ?g { ?s a ?o } } LIMIT 3";
        HttpResponse<String> one = ask(query, "text/turtle");
        assertEquals(406, one.statusCode(), one.body());
        assertTrue(one.body().contains("Ask for TriG"), one.body());
        HttpResponse<String> all = ask(query, "application/n-quads");
        assertEquals(200, all.statusCode(), all.body());
        assertEquals(3, all.body().lines().filter(line -> line.endsWith("> .")).count());
    }

    @Test
    void a_query_that_gave_up_its_place_begins_again_and_ends() throws Exception {
        try (ServedSample patient = ServedSample.in(
                        folder.resolve("crowded"),
                        Limits.of(Map.of("time", "300", "patience", "300", "parallel", "2", "cache", "0")));
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int client = 1; client <= 3; client++) {
                String query =
                        "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 6000000 } } LIMIT "
                                + client;
                answers.add(clients.submit(() -> patient.get("/sparql?query=" + encoded(query), "text/csv")));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertEquals(200, answer.get().statusCode(), answer.get().body());
                assertEquals("n\r\n6000000\r\n", answer.get().body());
            }
        }
    }

    private static HttpResponse<String> ask(String query, String accept) throws IOException, InterruptedException {
        return sample.get("/sparql?query=" + encoded(query), accept);
    }

    private static String raw(String query, String accept) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sample.server().port())) {
            send(socket, query, accept);
            java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(all);
            } catch (IOException reset) {
                // A reset is a visible break as well.
            }
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    private static void send(Socket socket, String query, String accept) throws IOException {
        socket.setSoTimeout(30_000);
        socket.getOutputStream()
                .write(("GET /sparql?query=" + encoded(query) + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
