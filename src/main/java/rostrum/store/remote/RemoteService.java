package rostrum.store.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.query.Query;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.exec.http.UpdateExecHTTPBuilder;

/**
 * A store as its three services, by Jena's clients. Each call is one request with an answer taken whole; each failure is
 * a {@link RemoteFault}. Nothing is kept between calls, so that a store that was away is there again when it is.
 */
public final class RemoteService {
    /** For a question that is quickly answered. */
    public static final Duration QUICK = Duration.ofSeconds(60);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Characters up to which a query is sent by GET; Virtuoso cuts addresses off at 10,000. */
    private static final int LONGEST_GET = 2_000;

    private static final Duration UPDATE = Duration.ofMinutes(10);
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("remote queries").factory());

    private final Addresses addresses;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final GraphStore graphs;

    private RemoteService(Addresses addresses, Duration patience) {
        this.addresses = addresses;
        this.graphs = new GraphStore(addresses.name(), addresses.graphs(), client, patience, CLOCK);
    }

    /** A store that asks for no password, or whose password is in the environment. */
    public static RemoteService at(Addresses addresses, Optional<Account> account) {
        return at(addresses, account, SILENT);
    }

    /** @param patience how long it may be silent when it hands over a graph, or takes one */
    static RemoteService at(Addresses addresses, Optional<Account> account, Duration patience) {
        account.ifPresent(known -> {
            for (URI address : List.of(addresses.query(), addresses.update(), addresses.graphs())) {
                AuthEnv.get().registerUsernamePassword(address, known.user(), known.password());
            }
        });
        return new RemoteService(addresses, patience);
    }

    /** Who we are to a store. */
    public record Account(String user, String password) {
        /** What {@code ROSTRUM_STORE_USER} and {@code ROSTRUM_STORE_PASSWORD} say; none where the first is not set. */
        public static Optional<Account> of(Map<String, String> environment) {
            return Optional.ofNullable(environment.get("ROSTRUM_STORE_USER"))
                    .filter(user -> !user.isEmpty())
                    .map(user -> new Account(user, environment.getOrDefault("ROSTRUM_STORE_PASSWORD", "")));
        }

        @Override
        public String toString() {
            return "an account";
        }
    }

    public String name() {
        return addresses.name();
    }

    /** Asks, and has the answer taken before the time is over. */
    <T> T asking(Query query, Duration time, Function<QueryExec, T> taken) {
        AtomicBoolean late = new AtomicBoolean();
        try (QueryExecHTTP execution = execution(query, time)) {
            ScheduledFuture<?> end = CLOCK.schedule(
                    () -> {
                        late.set(true);
                        execution.abort();
                    },
                    time.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return taken.apply(execution);
            } finally {
                end.cancel(false);
            }
        } catch (RuntimeException failed) {
            throw late.get() ? RemoteFault.slow(name(), failed) : RemoteFault.of(name(), failed);
        }
    }

    QueryExecHTTP execution(Query query, Duration time) {
        return QueryExecHTTP.newBuilder()
                .httpClient(client)
                .endpoint(addresses.query().toString())
                // Formats that end visibly, so that an answer that breaks off is none.
                .acceptHeaderSelectQuery(WebContent.contentTypeResultsJSON)
                .acceptHeaderGraph(WebContent.contentTypeNTriples + "," + WebContent.contentTypeTurtle + ";q=0.9")
                .query(query)
                // Virtuoso does not take a query that is the body itself (SPARQL 1.1 Protocol, section 2.1.3).
                .sendMode(QuerySendMode.asGetWithLimitForm)
                .urlGetLimit(LONGEST_GET)
                .timeout(time.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    /** Asks a SELECT query over the whole store; its answer is to be no longer than the store lets one be. */
    public List<Binding> select(Query query, Duration time) {
        return asking(query, time, execution -> {
            List<Binding> rows = new ArrayList<>();
            execution.select().forEachRemaining(rows::add);
            return rows;
        });
    }

    /** Updates; in ASCII with code points by their numbers (SPARQL 1.1, section 19.2), since RDF4J reads ISO 8859-1. */
    public void update(String sparql) {
        try {
            UpdateExecHTTPBuilder.create()
                    .httpClient(client)
                    .endpoint(addresses.update().toString())
                    .parseCheck(false)
                    .timeout(UPDATE.toMillis(), TimeUnit.MILLISECONDS)
                    .update(ascii(sparql))
                    .build()
                    .execute();
        } catch (RuntimeException failed) {
            throw RemoteFault.of(name(), failed);
        }
    }

    private static String ascii(String sparql) {
        return Pattern.compile("[^\\x00-\\x7F]")
                .matcher(sparql)
                .replaceAll(one -> Matcher.quoteReplacement(
                        String.format(Locale.ROOT, "\\U%08X", one.group().codePointAt(0))));
    }

    /** Adds triples to a graph. */
    public void add(Node graph, Graph triples) {
        try {
            graphs.add(graph, triples);
        } catch (RuntimeException failed) {
            throw RemoteFault.of(name(), failed);
        }
    }

    /**
     * Hands on every triple of a graph as it comes.
     *
     * @return how many came
     */
    public long graph(Node graph, Consumer<Triple> triples) {
        try {
            return graphs.get(graph, triples);
        } catch (RuntimeException failed) {
            throw RemoteFault.of(name(), failed);
        }
    }

    /** Removes graphs, those that are not there included. */
    public void drop(Collection<Node> graphs) {
        StringBuilder update = new StringBuilder();
        graphs.forEach(graph ->
                update.append("DROP SILENT GRAPH <").append(graph.getURI()).append("> ;\n"));
        if (!graphs.isEmpty()) {
            update(update.toString());
        }
    }

    /**
     * Takes graphs off a list, which is the graph of its own name.
     *
     * @param lists the properties by which it may list them
     */
    public void unlist(Node list, Collection<Node> lists, Collection<Node> graphs) {
        StringBuilder triples = new StringBuilder();
        for (Node graph : graphs) {
            lists.forEach(property ->
                    triples.append(NodeFmtLib.strNodesNT(list, property, graph)).append(" .\n"));
        }
        if (!graphs.isEmpty()) {
            update("DELETE DATA { GRAPH <" + list.getURI() + "> {\n" + triples + "} }");
        }
    }
}
