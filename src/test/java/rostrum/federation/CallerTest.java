package rostrum.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A name is asked for its addresses once for each call, and the connection goes to what was looked at. */
@Tag("attack")
class CallerTest {
    private static final String NAME = "partner.example";

    private final Queue<String> hosts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private String url;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            byte[] body = "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json; charset=utf-8");
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        url = "http://" + NAME + ":" + server.getAddress().getPort() + "/sparql";
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void the_connection_goes_to_the_address_that_was_looked_at() throws Exception {
        Caller caller = started(new Partners(Set.of(), Set.of(url)), "127.0.0.1", "192.0.2.1", "127.0.0.1");
        try {
            assertEquals("application/sparql-results+json", ask(caller).type());
            assertEquals(1, asked.get());
            assertEquals(List.of(url.substring(7).replace("/sparql", "")), List.copyOf(hosts));
        } finally {
            caller.stop();
        }
    }

    @Test
    void a_name_that_was_public_is_not_called_once_it_is_private() throws Exception {
        Caller caller = started(new Partners(Set.of(url), Set.of()), "127.0.0.1", "127.0.0.1");
        try {
            assertEquals(
                    PartnerFault.Kind.AWAY,
                    assertThrows(PartnerFault.class, () -> ask(caller)).kind());
            assertEquals(1, asked.get());
            assertEquals(0, hosts.size());
        } finally {
            caller.stop();
        }
    }

    @Test
    void one_private_address_among_public_ones_closes_the_door() throws Exception {
        Caller caller = new Caller(new Partners(Set.of(url), Set.of()), name ->
                new InetAddress[] {address("127.0.0.1"), address("9.9.9.9")});
        caller.start();
        try {
            assertThrows(PartnerFault.class, () -> ask(caller));
            assertEquals(0, hosts.size());
        } finally {
            caller.stop();
        }
    }

    @Test
    void what_is_not_on_the_list_is_not_even_looked_up() throws Exception {
        Caller caller = started(new Partners(Set.of(), Set.of(url + "/")), "127.0.0.1");
        try {
            assertEquals(
                    PartnerFault.Kind.UNLISTED,
                    assertThrows(PartnerFault.class, () -> ask(caller)).kind());
            assertEquals(0, asked.get());
        } finally {
            caller.stop();
        }
    }

    /** @param addresses that the name has, one after the other as it is asked for */
    private Caller started(Partners partners, String... addresses) throws Exception {
        Caller caller = new Caller(partners, name -> {
            assertEquals(NAME, name);
            return new InetAddress[] {address(addresses[asked.getAndIncrement()])};
        });
        caller.start();
        return caller;
    }

    private Caller.Answer ask(Caller caller) {
        return caller.ask(url, "ASK {}", Duration.ofSeconds(10), 10_000, stop -> {});
    }

    private static InetAddress address(String numbers) throws UnknownHostException {
        return InetAddress.getByName(numbers);
    }
}
