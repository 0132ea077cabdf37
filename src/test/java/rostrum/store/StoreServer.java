package rostrum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rostrum.graph.Iris;
import rostrum.release.RemoteReleases;
import rostrum.store.remote.Addresses;
import rostrum.store.remote.RemoteService;
import rostrum.store.remote.RemoteService.Account;

/** A triple store of others as a process of its own, by a script of {@code src/test/stores}; it ends with its tests. */
public final class StoreServer implements AutoCloseable {
    private static final Account ACCOUNT = new Account("rostrum", "a secret of the tests");

    private static final Map<Kind, StoreServer> SHARED = new ConcurrentHashMap<>();

    private final Process process;
    private final String url;
    private final Optional<Account> account;

    private StoreServer(Process process, String url, Optional<Account> account) {
        this.process = process;
        this.url = url;
        this.account = account;
    }

    /** Each of the servers that are tested against. */
    public enum Kind {
        FUSEKI("/rostrum"),
        RDF4J("/rdf4j-server/repositories/rostrum"),
        VIRTUOSO("/sparql-auth");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** Starts one; whether it answers is known when {@link #ready} returns. */
        public StoreServer start(Path folder, int port) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of("src/test/stores", name().toLowerCase(java.util.Locale.ROOT))
                            .toAbsolutePath()
                            .toString(),
                    Files.createDirectories(folder).toAbsolutePath().toString(),
                    Integer.toString(port)));
            command.addAll(
                    switch (this) {
                        case FUSEKI -> List.of(System.getProperty("java.class.path"));
                        case RDF4J ->
                            List.of(Path.of("target/stores").toAbsolutePath().toString());
                        case VIRTUOSO -> List.of(ACCOUNT.user(), ACCOUNT.password());
                    });
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return new StoreServer(
                    builder.start(),
                    "http://127.0.0.1:" + port + path,
                    this == VIRTUOSO ? Optional.of(ACCOUNT) : Optional.empty());
        }
    }

    /** One for all tests that do not end it, ready; it ends with the process of the tests, whose end it notices. */
    public static StoreServer shared(Kind kind) throws IOException {
        synchronized (kind) {
            StoreServer running = SHARED.get(kind);
            if (running == null) {
                running = kind.start(Files.createTempDirectory("rostrum-" + kind.name() + "-"), freePort())
                        .ready();
                SHARED.put(kind, running);
            }
            return running;
        }
    }

    /** A free port, the next being free too. */
    public static int freePort() throws IOException {
        while (true) {
            try (ServerSocket one = new ServerSocket(0);
                    ServerSocket two = new ServerSocket(one.getLocalPort() + 1)) {
                return two.getLocalPort() - 1;
            } catch (IOException taken) {
                // Another pair will be free.
            }
        }
    }

    public StoreServer ready() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        assertEquals("ready", said.readLine(), url);
        return this;
    }

    public String url() {
        return url;
    }

    public RemoteReleases releases() {
        return releases(url, Iris.canonical());
    }

    /**
     * Releases of one's own.
     *
     * @param through the URL of this server, or of what stands before it
     */
    public RemoteReleases releases(String through, Iris iris) {
        return new RemoteReleases(service(through), iris);
    }

    /** Its services. */
    public RemoteService service() {
        return service(url);
    }

    private RemoteService service(String through) {
        Addresses addresses = Addresses.of(through, Optional.empty(), Optional.empty(), Optional.empty());
        return RemoteService.at(addresses, account);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
