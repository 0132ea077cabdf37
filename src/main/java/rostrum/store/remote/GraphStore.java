package rostrum.store.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.atlas.web.TypedInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.http.HttpLib;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * The SPARQL 1.1 Graph Store HTTP Protocol, with an end to every wait: Jena's own client of it knows none. Failures are
 * the library's, save for one that is late.
 */
final class GraphStore {
    private static final Duration STEP = Duration.ofMillis(200);

    private final String store;
    private final URI address;
    private final HttpClient client;
    private final Duration patience;
    private final ScheduledExecutorService clock;

    /**
     * @param store its name, for who reads of a failure
     * @param patience how long it may be silent
     */
    GraphStore(String store, URI address, HttpClient client, Duration patience, ScheduledExecutorService clock) {
        this.store = store;
        this.address = address;
        this.client = client;
        this.patience = patience;
        this.clock = clock;
    }

    /** Adds triples (section 5.5); in ASCII, since servers differ in what they take N-Triples to be written in. */
    void add(Node graph, Graph triples) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        RDFWriter.source(triples).format(RDFFormat.NTRIPLES_ASCII).output(body);
        HttpRequest request = request(graph, Map.of("Content-Type", WebContent.contentTypeNTriples))
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        HttpLib.handleResponseNoBody(HttpLib.execute(client, request));
    }

    /**
     * Hands on every triple as it comes (section 5.2).
     *
     * @return how many came; 0 for a graph that is not there
     */
    long get(Node graph, Consumer<Triple> triples) {
        String types = WebContent.contentTypeNTriples + "," + WebContent.contentTypeTurtle + ";q=0.5";
        HttpRequest request = request(graph, Map.of("Accept", types)).GET().build();
        AtomicLong count = new AtomicLong();
        try (TypedInputStream body = HttpLib.handleResponseTypedInputStream(HttpLib.execute(client, request))) {
            AtomicLong heard = new AtomicLong(System.nanoTime());
            AtomicBoolean late = new AtomicBoolean();
            ScheduledFuture<?> watch = clock.scheduleWithFixedDelay(
                    () -> {
                        if (System.nanoTime() - heard.get() > patience.toNanos() && late.compareAndSet(false, true)) {
                            body.close();
                        }
                    },
                    STEP.toMillis(),
                    STEP.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                parse(body, triple -> {
                    triples.accept(triple);
                    heard.set(System.nanoTime());
                    count.incrementAndGet();
                });
            } catch (RuntimeException failed) {
                throw late.get() ? RemoteFault.slow(store, failed) : failed;
            } finally {
                watch.cancel(false);
            }
            if (late.get()) {
                throw RemoteFault.slow(store, new IOException("silent for " + patience));
            }
        } catch (HttpException absent) {
            if (absent.getStatusCode() != 404 || count.get() > 0) {
                throw absent;
            }
        }
        return count.get();
    }

    private static void parse(TypedInputStream body, Consumer<Triple> triples) {
        RDFParser.source(body)
                .lang(RDFLanguages.contentTypeToLang(body.getContentType()))
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .checking(false)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        triples.accept(triple);
                    }
                });
    }

    /** Of section 4.2: a graph that is named in the query of the address. */
    private HttpRequest.Builder request(Node graph, Map<String, String> headers) {
        String named = address + (address.getRawQuery() == null ? "?" : "&") + "graph="
                + URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8);
        return HttpLib.requestBuilder(named, headers, patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
