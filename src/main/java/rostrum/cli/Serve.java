package rostrum.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rostrum.Server;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Queries;

/** {@code serve}: the live release on a port, until told to stop. */
@Command(name = "serve", description = "Serves pages, data and SPARQL from one port; the bundled data on first use.")
final class Serve implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--store", paramLabel = "DIR", description = "The store's folder.")
    private @Nullable Path store;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65535) {
            throw new Failures.Told("port " + port + " is no port; give one from 0 to 65535.");
        }
        Path folder = store == null ? Console.defaultStore() : store;
        Release release = Live.release(folder, store == null, console);
        Queries queries = Queries.read(Console.home().resolve("queries"));
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            await(closed);
        }));
        try (Server server = Server.follow(
                new Releases(folder), release, queries, new Iris(console.base()), host, port, console::say)) {
            console.say("serving release " + release.version() + " on http://" + host + ":" + server.port() + "/");
            await(stopped);
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
