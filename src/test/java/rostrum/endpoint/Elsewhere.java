package rostrum.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Another endpoint on this machine: one that hands its queries to a real one, and others that mean ill. */
final class Elsewhere implements AutoCloseable {
    static final String JSON = "application/sparql-results+json";
    static final String XML = "application/sparql-results+xml";

    /** Paths of those that fail at once. */
    static final List<String> ILL = Stream.of(
                    "broken-json deep-json broken-xml bomb-xml outward-xml page empty 302 307 308 401 500 503 hangs-up"
                            .split(" "))
            .map(path -> "/" + path)
            .toList();

    private static final String ROW = "{\"x\":{\"type\":\"literal\",\"value\":\"0123456789\"}}";
    private static final String BEGUN = "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[" + ROW;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> queries = new ConcurrentLinkedQueue<>();
    private final Queue<Map<String, List<String>>> headers = new ConcurrentLinkedQueue<>();

    /** @param real the URL of an endpoint that answers, known once there is one */
    Elsewhere(Supplier<String> real, String bait) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/real", exchange -> forward(exchange, real.get()));
        fixed("/broken-json", JSON, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[" + ROW + ",{\"x\":");
        fixed("/deep-json", JSON, "[".repeat(200_000));
        fixed("/broken-xml", XML, "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable na");
        fixed("/bomb-xml", XML, bomb());
        fixed("/outward-xml", XML, "<!DOCTYPE sparql SYSTEM \"" + bait + "\"><sparql/>");
        fixed("/page", "text/html", "<h1>Welcome</h1>");
        fixed("/empty", JSON, "");
        fixed("/many", JSON, BEGUN + ("," + ROW).repeat(300) + "]}}");
        for (int status : new int[] {302, 307, 308}) {
            server.createContext("/" + status, exchange -> {
                exchange.getResponseHeaders().add("Location", bait);
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
        }
        for (int status : new int[] {401, 500, 503}) {
            server.createContext("/" + status, exchange -> {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
        }
        server.createContext("/hangs-up", HttpExchange::close);
        server.createContext("/endless", exchange -> stream(exchange, ("," + ROW).repeat(1000), 0));
        server.createContext("/drips", exchange -> stream(exchange, " ", 50));
        server.createContext("/silent", exchange -> rest(60_000));
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Queries that were handed on, which are forgotten now. */
    List<String> queries() {
        List<String> all = List.copyOf(queries);
        queries.clear();
        return all;
    }

    /** The headers of requests that were handed on, which are forgotten now. */
    List<Map<String, List<String>>> headers() {
        List<Map<String, List<String>>> all = List.copyOf(headers);
        headers.clear();
        return all;
    }

    private void forward(HttpExchange exchange, String real) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        queries.add(URLDecoder.decode(form.replaceFirst("^query=", ""), StandardCharsets.UTF_8));
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        boolean xml = exchange.getRequestURI().getPath().endsWith("xml");
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(real))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("Accept", xml ? XML : JSON)
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofByteArray());
            exchange.getResponseHeaders()
                    .add(
                            "Content-Type",
                            answer.headers().firstValue("Content-Type").orElse(""));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void fixed(String path, String type, String body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** Sends more and more, until nobody takes it. */
    private static void stream(HttpExchange exchange, String more, int pause) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", JSON);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(BEGUN.getBytes(StandardCharsets.UTF_8));
            while (!Thread.currentThread().isInterrupted()) {
                out.write(more.getBytes(StandardCharsets.UTF_8));
                out.flush();
                rest(pause);
            }
        }
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Entities within entities, ten to the ninth of them (CWE-776). */
    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE sparql [<!ENTITY a0 \"0123456789\">");
        for (int level = 1; level < 10; level++) {
            bomb.append("<!ENTITY a").append(level).append(" \"");
            bomb.append(("&a" + (level - 1) + ";").repeat(10)).append("\">");
        }
        return bomb + "]><sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable name=\"x\"/></head>"
                + "<results><result><binding name=\"x\"><literal>&a9;</literal></binding></result></results></sparql>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
