package rostrum;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.BindException;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import rostrum.endpoint.Limits;
import rostrum.endpoint.SparqlEndpoint;
import rostrum.graph.Iris;
import rostrum.site.Courtesy;
import rostrum.site.Site;
import rostrum.store.Queries;
import rostrum.store.Store;

/** A release on a port: pages, data and the SPARQL endpoint in one process. */
public final class Server implements AutoCloseable {
    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Listens until closed.
     *
     * @param store is read, and stays the caller's to close
     * @param version of the release that the store holds
     * @param port 0 for any that is free
     * @throws IOException with one sentence where the port is in use or the host is not this machine's
     */
    public static Server start(Store store, Queries queries, String version, Iris iris, String host, int port)
            throws IOException {
        Site site = new Site(store, queries, version, iris);
        SparqlEndpoint endpoint = new SparqlEndpoint(store.dataset(), Limits.USUAL);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.modifyServer(jetty -> {
                GzipHandler gzip = new GzipHandler();
                gzip.addIncludedMethods("GET", "POST");
                jetty.setHandler(gzip);
            });
            config.jetty.modifyServletContextHandler(context -> {
                FilterHolder courtesy = new FilterHolder(new Courtesy(System.err));
                context.addFilter(courtesy, "/*", EnumSet.of(DispatcherType.REQUEST));
                endpoint.install(context);
            });
            site.addTo(config.routes);
        });
        try {
            return new Server(javalin.start(host, port));
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

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
