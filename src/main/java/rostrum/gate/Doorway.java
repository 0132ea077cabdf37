package rostrum.gate;

import io.micrometer.core.instrument.binder.jetty.JettyConnectionMetrics;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The port, with bounds for what comes through it. */
public final class Doorway {
    /** In bytes. Queries come in addresses, and an answer's links repeat its address. */
    static final int LONGEST_HEAD = 64 * 1024;

    /** In bytes. So much of an answer at most has left us and not the machine, which is how we know who reads slowly. */
    private static final int ON_THE_WAY = 256 * 1024;

    private Doorway() {}

    /** A connector that is not yet started. */
    public static Connector open(
            Server server, HttpConfiguration http, Bounds bounds, Measures measures, String host, int port) {
        http.setRequestHeaderSize(LONGEST_HEAD);
        http.setMaxResponseHeaderSize(LONGEST_HEAD);
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(bounds.idle().toMillis());
        connector.setShutdownIdleTimeout(1_000);
        connector.setAcceptQueueSize(1_024);
        connector.setAcceptedSendBufferSize(ON_THE_WAY);
        connector.addBean(new SlowPeers(bounds, connector.getScheduler(), () -> measures.reached("slowest")));
        connector.addBean(new JettyConnectionMetrics(measures.registry(), connector));
        connector.addBean(new NetworkConnectionLimit(bounds.connections(), connector));
        return connector;
    }
}
