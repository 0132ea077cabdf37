package rostrum;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.router.Endpoint;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import rostrum.delivery.FinishedAnswers;
import rostrum.delivery.Packing;
import rostrum.endpoint.Limits;
import rostrum.endpoint.SparqlEndpoint;
import rostrum.gate.AccessLog;
import rostrum.gate.Bounds;
import rostrum.gate.Doorway;
import rostrum.gate.Measures;
import rostrum.gate.PlainErrors;
import rostrum.gate.SafetyHeaders;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.release.RemoteReleases;
import rostrum.site.Site;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.wire.Origin;

/** Releases on a port: pages, data and the SPARQL endpoint in one process. */
public final class Server implements AutoCloseable {
    /** The longest that closing waits for what is done aside, such as asking the examples ahead of readers. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Bytes of answers that are kept ready. */
    private static final long KEPT = 64L << 20;

    private final Javalin javalin;
    private final Editions editions;
    private final Runnable stopFollowing;

    private Server(Javalin javalin, Editions editions, Runnable stopFollowing) {
        this.javalin = javalin;
        this.editions = editions;
        this.stopFollowing = stopFollowing;
    }

    /**
     * Serves one store until closed.
     *
     * @param store is read, and stays the caller's to close
     * @param version of the release that the store holds
     * @param port 0 for any that is free
     * @throws IOException with one sentence where the port is in use or the host is not this machine's
     */
    public static Server start(Store store, Queries queries, String version, Iris iris, String host, int port)
            throws IOException {
        return start(store, queries, version, iris, Limits.usual(), host, port);
    }

    /** As above, with limits of one's own for the endpoint. */
    public static Server start(
            Store store, Queries queries, String version, Iris iris, Limits limits, String host, int port)
            throws IOException {
        Origin origin = Origin.ofRequests();
        Editions editions = new Editions(Edition.of(store, version, queries, iris, origin));
        return new Server(
                listen(
                        editions,
                        endpoint(editions, queries, iris, limits, Optional.empty()),
                        origin,
                        limits,
                        Bounds.usual(),
                        host,
                        port),
                editions,
                () -> {});
    }

    /** As below, with the usual bounds of connections. */
    public static Server follow(
            Releases releases,
            Release first,
            Queries queries,
            Iris iris,
            Origin origin,
            Limits limits,
            String host,
            int port,
            Consumer<String> told)
            throws IOException {
        return follow(releases, first, queries, iris, origin, limits, Bounds.usual(), host, port, told);
    }

    /**
     * Serves whatever release is live in a folder, until closed: when another becomes so, requests that come after get
     * that one, and those under way end on the one that they began with.
     *
     * @param first the release to begin with
     * @param origin where it is visited
     * @param limits of the endpoint
     * @param bounds of connections
     * @param told is given a sentence whenever the release changes, or cannot
     */
    public static Server follow(
            Releases releases,
            Release first,
            Queries queries,
            Iris iris,
            Origin origin,
            Limits limits,
            Bounds bounds,
            String host,
            int port,
            Consumer<String> told)
            throws IOException {
        return follow(
                Edition.open(releases, first, queries, iris, origin),
                Published.in(releases, queries, iris, origin),
                queries,
                iris,
                origin,
                limits,
                Optional.of(releases.links()),
                bounds,
                host,
                port,
                told);
    }

    /**
     * Serves whatever release is live in a store elsewhere, until closed; as above, but
     * without short links.
     *
     * @param shelves where the files of the whole are written
     * @throws rostrum.store.remote.RemoteFault where the store does not answer now
     */
    public static Server follow(
            RemoteReleases releases,
            Path shelves,
            Queries queries,
            Iris iris,
            Origin origin,
            Limits limits,
            Bounds bounds,
            String host,
            int port,
            Consumer<String> told)
            throws IOException {
        Published published = Published.at(releases, shelves, queries, iris, origin);
        return follow(
                published.open(), published, queries, iris, origin, limits, Optional.empty(), bounds, host, port, told);
    }

    private static Server follow(
            Edition first,
            Published published,
            Queries queries,
            Iris iris,
            Origin origin,
            Limits limits,
            Optional<Path> links,
            Bounds bounds,
            String host,
            int port,
            Consumer<String> told)
            throws IOException {
        Editions editions = new Editions(first);
        try {
            SparqlEndpoint endpoint = endpoint(editions, queries, iris, limits, links);
            Javalin javalin = listen(editions, endpoint, origin, limits, bounds, host, port);
            Consumer<Edition> taken = live -> {
                live.fillShelf(told);
                live.warm(endpoint, told);
            };
            taken.accept(first);
            return new Server(javalin, editions, Follower.start(published, editions, taken, told)::close);
        } catch (IOException failed) {
            first.letGo();
            throw failed;
        }
    }

    private static SparqlEndpoint endpoint(
            Editions editions, Queries queries, Iris iris, Limits limits, Optional<Path> links) {
        return new SparqlEndpoint(
                () -> editions.current().store(), () -> editions.current().version(), limits, queries, iris, links);
    }

    private static Javalin listen(
            Editions editions,
            SparqlEndpoint endpoint,
            Origin origin,
            Limits limits,
            Bounds bounds,
            String host,
            int port)
            throws IOException {
        AccessLog log = new AccessLog();
        Measures measures = new Measures(limits.all(), bounds, SparqlEndpoint.REACHED);
        measures.release(() -> editions.current().version());
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.router.ignoreTrailingSlashes = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.addConnector((jetty, http) -> Doorway.open(jetty, http, bounds, measures, host, port));
            config.jetty.modifyServer(jetty -> {
                Handler.Wrapper finished =
                        new FinishedAnswers(KEPT, editions::number, Site::isLasting, measures::answered);
                Handler.Wrapper within = new SubPath(origin.root());
                finished.setHandler(Packing.handler());
                within.setHandler(finished);
                jetty.setHandler(new GracefulHandler(within));
                jetty.setStopTimeout(bounds.farewell().toMillis());
                jetty.setErrorHandler(new PlainErrors());
            });
            config.jetty.modifyServletContextHandler(context -> {
                for (Filter filter : List.of(log, measures, new SafetyHeaders(), editions)) {
                    context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
                }
                endpoint.install(context);
            });
            Site.addTo(config.routes, () -> editions.current().site());
        });
        measures.routes(endpoints(javalin).map(one -> one.path).toList());
        try {
            return javalin.start();
        } catch (RuntimeException failed) {
            javalin.stop();
            throw told(failed, host, port);
        }
    }

    private static IOException told(RuntimeException failed, String host, int port) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || String.valueOf(cause.getMessage()).contains("already in use")) {
                return new IOException(
                        "port " + port + " of " + host + " is in use; stop what listens there, or give another --port.",
                        failed);
            }
        }
        return new IOException("cannot listen on port " + port + " of " + host + "; check the host's name.", failed);
    }

    private static Stream<Endpoint> endpoints(Javalin javalin) {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(one -> one.endpoint);
    }

    /** What is answered: {@code GET /page/<path>}, a method and a path with placeholders each. */
    public List<String> routes() {
        return endpoints(javalin)
                .map(one -> one.method.name() + " " + one.path)
                .sorted()
                .toList();
    }

    /** Of the release that is served now. */
    public String version() {
        return editions.current().version();
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        stopFollowing.run();
        javalin.stop();
        editions.close(PATIENCE);
    }
}
