package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are none, or that two readers would read differently, on raw sockets. */
@Tag("attack")
class RawRequestsTest extends VisitedRelease {
    private static final String SECOND = "GET /quality HTTP/1.1\r\nHost: x\r\n\r\n";

    /** After each attack the next visitor is served. */
    @AfterEach
    void still_serves() throws IOException {
        assertEquals(200, RawHttp.status(RawHttp.ask(server.port(), "GET", "/health/ready")));
    }

    /** What a proxy in front might take for one request must not be two here (RFC 9112, section 11.2). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 60",
                "Content-Length: 4, 60",
                "Content-Length: +4",
                "Content-Length: 0x4",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length : 4",
                " Content-Length: 4",
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\nContent-Length: 4",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: identity, chunked\r\nContent-Length: 4",
                "Transfer-Encoding:\u000bchunked",
                "X: y\nTransfer-Encoding: chunked\r\nContent-Length: 4",
                "X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: 4",
                "X\u0000: y",
                "X: y\u0000z"
            })
    void a_length_that_can_be_read_two_ways_is_refused(String headers) throws IOException {
        String request = "POST /sparql HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n\r\n0\r\n\r\n" + SECOND;
        String answer = RawHttp.exchange(server.port(), request);
        assertTrue(RawHttp.status(answer) >= 400 && RawHttp.status(answer) <= 501, answer);
        assertEquals(1, RawHttp.answers(answer), answer);
        assertFalse(answer.contains("<html"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nGET",
                "-1\r\n",
                "ffffffffffffffffff\r\nx",
                "4;\u0000\r\nabcd\r\n0\r\n\r\n",
                "5\r\nabcdeXX0\r\n\r\n"
            })
    void a_broken_chunk_ends_the_connection(String chunks) throws IOException {
        String answer = RawHttp.exchange(
                server.port(),
                "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "\r\n" + SECOND);
        assertTrue(RawHttp.answers(answer) <= 1, answer);
        assertTrue(answer.isEmpty() || RawHttp.status(answer) / 100 == 4, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: x\r\nHost: y",
                "Host: evil\"><script>",
                "Host: x@y",
                "Host: x/../y",
                "Host: x:99999999",
                "X: no host at all"
            })
    void a_host_that_is_none_is_refused(String header) throws IOException {
        String answer = RawHttp.exchange(
                server.port(), "GET /robots.txt HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n");
        assertEquals(400, RawHttp.status(answer), answer);
        assertFalse(answer.contains("evil"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/assets/../../../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%2f..%2f..%2fetc%2fpasswd",
                "/assets/..%252f..%252fetc%252fpasswd",
                "/assets/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
                "/assets/..;/..;/etc/passwd",
                "/assets/..\\..\\..\\etc\\passwd",
                "/assets/%5c..%5c..%5cetc%5cpasswd",
                "/assets//etc/passwd",
                "/dumps/../CURRENT",
                "/dumps/..%2fMADE",
                "/dumps/%2e%2e%2fMADE",
                "/dumps/..%2f..%2f..%2fCURRENT",
                "/dumps/%2fetc%2fpasswd",
                "/dumps/MADE%00.nq",
                "/data/..%2f..%2fetc%2fpasswd.ttl",
                "/changes/..%2f..%2fCURRENT",
                "/sitemaps/..%2f..%2fCURRENT.xml",
                "/query/..%2f..%2fpom.xml",
                "/query/%2e%2e%2fcq01",
                "/WEB-INF/web.xml",
                "/%57EB-INF/",
                "file:///etc/passwd",
                "/assets/bundle/frame.css/../../quality.tsv%00"
            })
    void no_path_leads_out_of_the_site(String target) throws IOException {
        String answer = RawHttp.ask(server.port(), "GET", target);
        int status = RawHttp.status(answer);
        assertTrue(status == 400 || status == 404, answer);
        assertFalse(answer.contains("root:") || answer.contains(live.version() + "\n"), answer);
    }

    @Test
    void what_is_too_long_is_refused_and_not_gathered() throws IOException {
        int port = server.port();
        String long1 = "a".repeat(200_000);
        assertEquals(414, RawHttp.status(RawHttp.ask(port, "GET", "/" + long1)));
        assertEquals(431, RawHttp.status(RawHttp.ask(port, "GET", "/", "X: " + long1)));
        StringBuilder many = new StringBuilder();
        for (int header = 0; header < 20_000; header++) {
            many.append("X-").append(header).append(": y\r\n");
        }
        assertEquals(
                431,
                RawHttp.status(RawHttp.ask(port, "GET", "/", many.toString().strip())));
        String body = "query=" + "a".repeat(4 << 20);
        String answer = RawHttp.exchange(
                port,
                "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body);
        assertEquals(413, RawHttp.status(answer), answer);
        StringBuilder chunks = new StringBuilder();
        for (int chunk = 0; chunk < 100; chunk++) {
            chunks.append("10000\r\n").append("a".repeat(0x10000)).append("\r\n");
        }
        answer = RawHttp.exchange(
                port,
                "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunks + "0\r\n\r\n");
        assertEquals(413, RawHttp.status(answer), answer);
    }

    @Test
    void what_is_no_request_is_refused_without_a_word_of_it() throws IOException {
        for (String request : List.of(
                "\r\n\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
                "GET /<script> HTTP/1.1\r\nHost: x\r\n<script>: 1\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            String answer = RawHttp.exchange(server.port(), request);
            assertTrue(answer.isEmpty() || RawHttp.status(answer) >= 400, request + "\n" + answer);
            assertFalse(answer.contains("script") && !answer.contains("script-src"), answer);
            assertFalse(answer.contains("evil"), answer);
        }
    }
}
