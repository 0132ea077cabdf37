package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Lists;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** Beside the routes: with queries, and to no route at all. */
    private static final List<String> FURTHER = List.of(
            "/search?q=peru", "/sparql?query=ASK%7B%7D", "/sparql?query=broken", "/absent/%00", "/a/../b", "/%");

    /** Until then they answer 503, which is right and not what is looked for here. */
    @BeforeAll
    static void wait_for_the_files_of_the_whole() throws Exception {
        ready("/dumps/SHA256SUMS", 200);
    }

    @TestFactory
    Stream<DynamicTest> every_answer_keeps_its_reader_safe() {
        return routes().stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    for (String accept : List.of("text/html", "*/*", "application/json")) {
                        for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "TRACE", "NONSENSE")) {
                            String answer = RawHttp.ask(server.port(), method, path, "Accept: " + accept);
                            String told = method + " " + path + "\n"
                                    + answer.lines().limit(24).toList();
                            assertTrue(RawHttp.status(answer) != 0 && RawHttp.status(answer) != 500, told);
                            String strict = PageStyles.withoutHashes(answer);
                            SafetyHeaders.headers()
                                    .forEach((name, value) ->
                                            assertTrue(strict.contains("\r\n" + name + ": " + value + "\r\n"), told));
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
        for (String path : routes()) {
            HttpResponse<byte[]> answer = page(path);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertFalse(
                        inline.matcher(PageStyles.takenFrom(text(answer), answer.headers()))
                                .find(),
                        path);
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
        String mark = URLEncoder.encode(MARK, StandardCharsets.UTF_8);
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

    /** An address given by a client, wherever one can be given, is a name to us and nothing to go to. */
    @Test
    void nothing_goes_to_an_address_that_a_client_names() throws Exception {
        try (ServerSocketChannel bait = ServerSocketChannel.open()) {
            bait.bind(new InetSocketAddress("127.0.0.1", 0)).configureBlocking(false);
            InetSocketAddress place = (InetSocketAddress) bait.getLocalAddress();
            String url = "http://127.0.0.1:" + place.getPort() + "/x";
            String escaped = URLEncoder.encode(url, StandardCharsets.UTF_8);
            List<String> parameters = List.copyOf(parameters());
            for (String address : ServedRoutes.of(server)) {
                String[] route = address.split(" ");
                if (route[0].equals("HEAD")) {
                    continue;
                }
                for (List<String> names : Lists.partition(parameters, 8)) {
                    // Whatever is refused together may be refused for one of them: then each by itself.
                    if (named(route, names, escaped) >= 400) {
                        for (String name : names) {
                            named(route, List.of(name), escaped);
                        }
                    }
                }
                told(headed(to(route[1]), url));
            }
            for (String route : server.routes()) {
                told(to(ServedRoutes.filled(route.replaceFirst("^\\S+ ", ""), escaped)));
            }
            assertNull(bait.accept(), "nobody came");
            try (Socket came = new Socket(place.getAddress(), place.getPort())) {
                assertTrue(came.isConnected());
                assertNotNull(bait.accept(), "who comes is seen");
            }
        }
    }

    /** Those that the description of the server names, and those that others are known by. */
    private static Set<String> parameters() throws Exception {
        Set<String> names = new TreeSet<>(List.of("url", "uri", "iri", "resource", "graph", "base", "href", "context"));
        names.addAll(List.of("default-graph-uri", "named-graph-uri", "using-graph-uri", "profile", "next", "source"));
        names.addAll(List.of("subject", "predicate", "object", "identifier", "verb", "service", "target", "query"));
        new ObjectMapper()
                .readTree(page("/openapi.json").body())
                .findValues("parameters")
                .forEach(list -> list.forEach(one -> names.add(one.path("name").asText("q"))));
        names.remove("");
        return names;
    }

    private static int named(String[] route, List<String> names, String value) throws Exception {
        String pairs = names.stream().map(name -> name + "=" + value).collect(Collectors.joining("&"));
        return told(route[0].equals("GET") ? to(route[1] + "?" + pairs) : form(route[1], pairs));
    }

    private static HttpRequest.Builder form(String path, String body) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder headed(HttpRequest.Builder request, String url) {
        request.header("Accept", "application/ld+json;profile=\"" + url + "\", text/html;q=0.5");
        for (String header : List.of("Referer", "Origin", "X-Forwarded-Host", "X-Original-URL", "Content-Location")) {
            request.header(header, url);
        }
        return request.header("Link", "<" + url + ">; rel=\"http://www.w3.org/ns/json-ld#context\"")
                .header("Range", url + "=0-1");
    }

    private static int told(HttpRequest.Builder request) throws Exception {
        int status = send(request.timeout(Duration.ofSeconds(60))).statusCode();
        assertTrue(
                status != 500 && status != 502,
                status + " of " + request.build().uri());
        return status;
    }

    @Test
    void a_method_cannot_be_changed_by_a_form() throws Exception {
        HttpResponse<byte[]> answer = send(to("/sparql?_method=DELETE")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_method=DELETE&update=CLEAR%20ALL")));
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, text(answer));
    }

    /** Every route, by the server's own list, and what is beside them. */
    private static List<String> routes() {
        return Stream.concat(ServedRoutes.paths(server).stream(), FURTHER.stream())
                .toList();
    }

    private static HttpResponse<byte[]> page(String path) throws Exception {
        return send(HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + server.port() + safe(path)))
                .header("Accept", "text/html"));
    }

    /** As a browser writes an address: what cannot stand in one is escaped. */
    private static String safe(String path) {
        return path.equals("/%") ? "/%25" : path;
    }
}
