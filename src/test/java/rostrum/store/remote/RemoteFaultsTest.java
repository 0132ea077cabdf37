package rostrum.store.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.store.StoreServer;
import rostrum.store.remote.RemoteFault.Kind;
import rostrum.store.remote.RemoteService.Account;

/** What a store elsewhere may do wrong, over HTTP: each is told in one sentence, and soon. */
@Tag("stores")
class RemoteFaultsTest {
    private static final Node GRAPH = NodeFactory.createURI("https://example.org/graph");
    private static final Duration SOON = Duration.ofMillis(700);

    private final CountDownLatch over = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private ExecutorService threads;

    /** Each of the ways in which a store is spoken to. */
    enum Call {
        QUERY(service -> service.select(QueryFactory.create("SELECT * { ?s ?p ?o }"), SOON)),
        UPDATE(service -> service.update("INSERT DATA { <urn:a> <urn:b> <urn:c> }")),
        READ(service -> service.graph(GRAPH, triple -> {})),
        WRITE(service -> service.add(GRAPH, triple()));

        private final Consumer<RemoteService> made;

        Call(Consumer<RemoteService> made) {
            this.made = made;
        }

        private static Graph triple() {
            Graph graph = GraphFactory.createDefaultGraph();
            graph.add(Triple.create(GRAPH, GRAPH, GRAPH));
            return graph;
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        server.stop(0);
        threads.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # status | body                                   | kind    | what the sentence says
        500      | Virtuoso 42000 Error SR185: no memory. | BROKEN  | gave no answer that can be used: status 500, Virtuoso 42000 Error SR185: no memory; look at its log
        502      | <html><h1>Bad <b>gateway</b></h1>      | BROKEN  | gave no answer that can be used: status 502, Bad  gateway; look at its log
        400      | Parse error at line 1                  | UNTAKEN | does not take this (400): Parse error at line 1
        401      | who are you                            | REFUSED | does not let us in (401); set ROSTRUM_STORE_USER and ROSTRUM_STORE_PASSWORD to an account that may do this
        403      | no                                     | REFUSED | does not let us in (403); set ROSTRUM_STORE_USER and ROSTRUM_STORE_PASSWORD to an account that may do this
        405      | no                                     | BROKEN  | (405); give its addresses with --store-query, --store-update and --store-graphs
        429      | slow down                              | BUSY    | has too much to do (429); try again later
        503      | later                                  | BUSY    | has too much to do (503); try again later
        504      | late                                   | SLOW    | did not answer in time; try again, or ask for less
        """)
    void a_status_is_told(int status, String body, Kind kind, String says) {
        answer(exchange -> send(exchange, status, "text/html", body, body.length()));
        for (Call call : Call.values()) {
            RemoteFault told = told(call, service("/store"));
            assertEquals(kind, told.kind(), call + ": " + told.getMessage());
            assertTrue(sentence(told).contains(says), call + ": " + sentence(told));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        QUERY | application/sparql-results+json | { "head": { "vars": [ "s" ] }, "results": { "bindings": [ {
        QUERY | application/sparql-results+json | this is no JSON
        QUERY | text/html                       | <html>Welcome</html>
        READ  | application/n-triples           | <urn:a> <urn:b> this is no triple .
        READ  | text/html                       | <html>Welcome</html>
        """)
    void what_is_no_answer_is_told(Call call, String type, String body) {
        answer(exchange -> send(exchange, 200, type, body, body.length()));
        RemoteFault told = told(call, service("/store"));
        assertEquals(Kind.BROKEN, told.kind(), told.getMessage());
        assertTrue(sentence(told).contains("gave no answer that can be used"), sentence(told));
    }

    @ParameterizedTest
    @EnumSource(
            value = Call.class,
            names = {"QUERY", "READ"})
    void an_answer_that_breaks_off_is_told(Call call) {
        String half = call == Call.READ ? "<urn:a> <urn:b> <urn:c> .\n" : "{ \"head\": { \"vars\": [ \"s\" ] }";
        String type = call == Call.READ ? "application/n-triples" : "application/sparql-results+json";
        answer(exchange -> send(exchange, 200, type, half, half.length() + 1000));
        RemoteFault told = told(call, service("/store"));
        assertEquals(Kind.BROKEN, told.kind(), told.getMessage());
    }

    @ParameterizedTest
    @EnumSource(
            value = Call.class,
            names = {"QUERY", "READ", "WRITE"})
    void a_store_that_is_silent_is_not_waited_for(Call call) {
        answer(exchange -> await());
        assertEquals(Kind.SLOW, told(call, service("/store")).kind());
    }

    @Test
    void a_graph_whose_middle_does_not_come_is_not_waited_for() {
        answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/n-triples");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write("<urn:a> <urn:b> <urn:c> .\n".repeat(10).getBytes(StandardCharsets.UTF_8));
            body.flush();
            await();
        });
        assertEquals(Kind.SLOW, told(Call.READ, service("/store")).kind());
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_store_that_is_down_is_told(Call call) {
        RemoteService service = service("/store");
        server.stop(0);
        RemoteFault told = told(call, service);
        assertEquals(Kind.AWAY, told.kind());
        assertEquals(
                "the store " + service.name() + " cannot be reached; check that it runs and that its address is right.",
                told.getMessage());
    }

    @Test
    void a_graph_that_is_not_there_is_empty() {
        answer(exchange -> send(exchange, 404, "text/plain", "", -1));
        assertEquals(0, service("/store").graph(GRAPH, triple -> {}));
    }

    @Test
    void virtuoso_refuses_a_wrong_password() throws IOException {
        String url = StoreServer.shared(StoreServer.Kind.VIRTUOSO).url().replace("127.0.0.1", "localhost");
        RemoteService service = RemoteService.at(
                Addresses.of(url, Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(new Account("rostrum", "a wrong secret")));
        assertEquals(Kind.REFUSED, told(Call.UPDATE, service).kind());
        assertEquals(Kind.REFUSED, told(Call.WRITE, service).kind());
    }

    private RemoteService service(String path) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return RemoteService.at(
                Addresses.of(url.toString(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(new Account("tester", "s3cret")),
                SOON);
    }

    /** The fault, whose sentence is one, for people, and without what is nobody's business. */
    private static RemoteFault told(Call call, RemoteService service) {
        RemoteFault fault = assertThrows(RemoteFault.class, () -> call.made.accept(service), call.name());
        String sentence = sentence(fault);
        assertTrue(sentence.contains("the store " + service.name()), sentence);
        assertTrue(sentence.endsWith(".") && sentence.lines().count() == 1, sentence);
        assertTrue(!sentence.contains("Exception") && !sentence.contains("s3cret"), sentence);
        return fault;
    }

    private static String sentence(RemoteFault fault) {
        return String.valueOf(fault.getMessage());
    }

    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void answer(Behaviour behaviour) {
        server.createContext("/store", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                behaviour.answer(exchange);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String type, String body, int length)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, length);
        if (length > 0) {
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
