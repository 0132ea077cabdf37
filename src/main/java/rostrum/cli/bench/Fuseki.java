package rostrum.cli.bench;

import java.util.Arrays;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.jetty.server.HttpConfiguration;

/**
 * Jena's Fuseki, the yardstick: as it comes, or but for one thing. Its connectors hold back megabytes of an answer, which
 * each answer pays for; given a number of bytes, they hold back that much, as Jetty's by themselves do with 32 KiB.
 */
final class Fuseki {
    private Fuseki() {}

    /** @param arguments a port, a file of Fuseki's configuration, and perhaps bytes */
    public static void main(String[] arguments) {
        JenaSystem.init();
        FusekiServer server = FusekiServer.create()
                .port(Integer.parseInt(arguments[0]))
                .parseConfigFile(arguments[1])
                .build();
        if (arguments.length > 2) {
            Arrays.stream(server.getJettyServer().getConnectors())
                    .flatMap(connector -> connector.getConnectionFactories().stream())
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .forEach(factory -> ((HttpConfiguration.ConnectionFactory) factory)
                            .getHttpConfiguration()
                            .setOutputBufferSize(Integer.parseInt(arguments[2])));
        }
        server.start().join();
    }
}
