package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.gate.SafetyHeaders;

/** What a passive and an active scan of a site look for, on every kind of address that there is. */
@Tag("attack")
class HostileWebTest extends VisitedRelease {
    private static final String MARK = "\"'><script>alert(1)</script>{{7*7}}${7*7}";
    private static final List<String> ROUTES = List.of(
            "/",
            "/id/state/PER",
            "/page/state/PER",
            "/data/state/PER.ttl",
            "/data/state/PER.jsonld",
            "/data/state/PER.nosuch",
            "/search?q=peru",
            "/query",
            "/query/cq01",
            "/query/absent",
            "/sparql",
            "/sparql?query=ASK%7B%7D",
            "/sparql?query=broken",
            "/quality",
            "/quality.tsv",
            "/dataset",
            "/dataset.ttl",
            "/catalog",
            "/catalog.ttl",
            "/void.ttl",
            "/.well-known/void",
            "/linkset",
            "/dumps",
            "/dumps/SHA256SUMS",
            "/dumps/absent.nq",
            "/changes",
            "/changes/0",
            "/feed.atom",
            "/sitemap.xml",
            "/sitemaps/0.xml",
            "/openapi.json",
            "/ontology",
            "/ontology.ttl",
            "/shapes.ttl",
            "/assets/site.css",
            "/assets/icon.svg",
            "/robots.txt",
            "/health/live",
            "/health/ready",
            "/absent",
            "/absent/%00",
            "/a/../b",
            "/%");

    /** Until then they answer 503, which is right and not what is looked for here. */
    @BeforeAll
    static void wait_for_the_files_of_the_whole() throws Exception {
        ready("/dumps/SHA256SUMS", 200);
    }

    @TestFactory
    Stream<DynamicTest> every_answer_keeps_its_reader_safe() {
        return ROUTES.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    for (String accept : List.of("text/html", "*/*", "application/json")) {
                        for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "TRACE", "NONSENSE")) {
                            String answer = RawHttp.ask(server.port(), method, path, "Accept: " + accept);
                            String told = method + " " + path + "\n"
                                    + answer.lines().limit(24).toList();
                            assertTrue(RawHttp.status(answer) != 0 && RawHttp.status(answer) != 500, told);
                            SafetyHeaders.headers()
                                    .forEach((name, value) ->
                                            assertTrue(answer.contains("\r\n" + name + ": " + value + "\r\n"), told));
                            String head = answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
                            assertFalse(head.contains("\r\nset-cookie:"), told);
                            assertFalse(head.contains("\r\nserver:") || head.contains("\r\nx-powered-by:"), told);
                            assertFalse(answer.contains("Exception") && !path.contains("ontology"), told);
                            assertFalse(answer.contains("Jetty") || answer.contains("\tat "), told);
                        }
                    }
                }));
    }

    @Test
    void pages_hold_no_code_that_the_policy_would_have_to_allow() throws Exception {
        Pattern inline = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=\"|javascript:"
                + "|<script(?![^>]*(\\ssrc=|type=\"application/(ld\\+)?json\"))");
        for (String path : ROUTES) {
            HttpResponse<byte[]> answer = page(path);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertFalse(inline.matcher(text(answer)).find(), path);
            }
        }
    }

    /** No method beside the four reaches anything, TRACE above all: it would repeat what a proxy adds. */
    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "DEBUG", "PUT", "DELETE", "PATCH", "PROPFIND", "get"})
    void other_methods_are_refused(String method) throws Exception {
        String answer = RawHttp.ask(server.port(), method, "/", "X-Private: 4711");
        assertEquals(405, RawHttp.status(answer), answer);
        assertTrue(answer.contains("\r\nAllow: GET, HEAD, POST, OPTIONS\r\n"), answer);
        assertFalse(answer.contains("4711"), answer);
    }

    @TestFactory
    Stream<DynamicTest> what_is_asked_is_repeated_as_text_only() {
        String mark = java.net.URLEncoder.encode(MARK, java.nio.charset.StandardCharsets.UTF_8);
        return Stream.of(
                        "/search?q=",
                        "/search?q=peru&kind=",
                        "/page/state/",
                        "/id/",
                        "/query/",
                        "/query/cq01?format=",
                        "/query/said-by?party=",
                        "/sparql?query=",
                        "/changes/",
                        "/dumps/",
                        "/data/state/PER.",
                        "/?lang=",
                        "/absent/")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    HttpResponse<byte[]> answer = page(path + mark);
                    assertFalse(text(answer).contains("<script>alert"), text(answer));
                    assertFalse(text(answer).contains("\"'>"), text(answer));
                    assertTrue(answer.statusCode() < 500, path + ": " + answer.statusCode());
                }));
    }

    /** What a cache keeps for one reader it gives to the next: nothing that only one sent may be in it. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/id/state/PER", "/page/state/PER", "/search?q=peru", "/dataset", "/absent"})
    void headers_that_no_cache_looks_at_change_nothing(String path) throws Exception {
        String plain = text(page(path));
        for (String header : List.of(
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Scheme: nothttps",
                "X-Host: evil.example",
                "X-Original-URL: /quality",
                "X-Rewrite-URL: /quality",
                "X-HTTP-Method-Override: DELETE",
                "Forwarded: host=evil.example",
                "X-Forwarded-Prefix: /evil",
                "Origin: https://evil.example",
                "Referer: https://evil.example/\"><script>")) {
            String[] parts = header.split(": ", 2);
            HttpResponse<byte[]> answer =
                    send(to(path).header("Accept", "text/html").header(parts[0], parts[1]));
            assertEquals(plain, text(answer), header);
            assertFalse(answer.headers().map().toString().contains("evil"), header);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/%2e%2e",
                "/%2f%2fevil.example",
                "/id//evil.example",
                "/id/%2f%2fevil.example/state",
                "/id/https://evil.example/",
                "/page/https:%2f%2fevil.example",
                "/dumps?to=https://evil.example",
                "/?lang=en&next=https://evil.example",
                "/id/state/PER?url=//evil.example",
                "/id/\\evil.example",
                "/id/state/PER%0d%0aLocation:%20https://evil.example",
                "/.well-known/void?x=%0d%0aSet-Cookie:a=b"
            })
    void nothing_sends_a_reader_elsewhere(String target) throws Exception {
        String answer = RawHttp.ask(server.port(), "GET", target, "Accept: text/html");
        String head = answer.split("\r\n\r\n", 2)[0];
        head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:"))
                .forEach(line ->
                        assertTrue(line.matches("(?i)location: (http://127\\.0\\.0\\.1)?/(?![/\\\\]).*"), answer));
        assertFalse(head.contains("\nSet-Cookie"), answer);
    }

    @TestFactory
    Stream<DynamicTest> hostile_patterns_cost_no_time() {
        String run = "a".repeat(30_000);
        return Stream.of(
                        to("/").header("Accept", "text/html;" + "q=0.".repeat(5_000) + "!"),
                        to("/").header("Accept", ("a/a;x=" + "\"\\".repeat(20) + ",").repeat(300)),
                        to("/").header("Accept-Language", "en-".repeat(8_000)),
                        to("/").header("Accept-Encoding", "gzip;q=".repeat(4_000)),
                        to("/data/state/PER.ttl").header("If-None-Match", "\"" + "W/".repeat(10_000)),
                        to("/data/state/PER.ttl").header("If-Modified-Since", "Mon, ".repeat(5_000)),
                        to("/dumps/SHA256SUMS").header("Range", "bytes=" + "0-1,".repeat(5_000)),
                        to("/search?q=" + run),
                        to("/search?q=" + "%28a%2B%29%2B".repeat(900) + "%24"),
                        to("/search?q=" + "%22*~%5E".repeat(900)),
                        to("/page/" + "a/".repeat(10_000)),
                        to("/page/text/" + run + "!"),
                        to("/query/cq01?x=" + run),
                        to("/query/said-by?party=" + "%3C".repeat(9_000)),
                        to("/sparql?query=" + "%28".repeat(9_000)))
                .map(request ->
                        DynamicTest.dynamicTest(request.build().uri().toString().replaceAll("(.{50}).*", "$1"), () -> {
                            int status = send(request.timeout(Duration.ofSeconds(20)))
                                    .statusCode();
                            assertTrue(status < 500, "status " + status);
                        }));
    }

    @Test
    void a_method_cannot_be_changed_by_a_form() throws Exception {
        HttpResponse<byte[]> answer = send(to("/sparql?_method=DELETE")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_method=DELETE&update=CLEAR%20ALL")));
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, text(answer));
    }

    private static HttpResponse<byte[]> page(String path) throws Exception {
        return send(java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + server.port() + safe(path)))
                .header("Accept", "text/html"));
    }

    /** As a browser writes an address: what cannot stand in one is escaped. */
    private static String safe(String path) {
        return path.equals("/%") ? "/%25" : path;
    }
}
