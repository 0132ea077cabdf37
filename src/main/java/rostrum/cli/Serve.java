package rostrum.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rostrum.Server;
import rostrum.endpoint.Limits;
import rostrum.graph.Iris;
import rostrum.log.LogLines;
import rostrum.release.Releases;
import rostrum.release.RemoteReleases;
import rostrum.store.Queries;
import rostrum.wire.Origin;

/** {@code serve}: the live release on a port, until told to stop. */
@Command(name = "serve", description = "Serves pages, data and SPARQL from one port; the bundled data on first use.")
final class Serve implements Callable<Integer> {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Console console = new Console();

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Mixin
    private final Target target = new Target();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:ROSTRUM_PUBLIC_URL:-}",
            description =
                    "Where the world visits this site, such as https://data.example.org/council, when a proxy stands"
                            + " before it; all links are made of it. ROSTRUM_PUBLIC_URL holds the same.")
    private String publicUrl = "";

    @Option(
            names = "--admin-email",
            paramLabel = "ADDRESS",
            defaultValue = "${env:ROSTRUM_ADMIN_EMAIL:-}",
            description =
                    "Whom harvesters may write to, as OAI-PMH tells them (default: the postmaster of the host that"
                            + " they asked). ROSTRUM_ADMIN_EMAIL holds the same.")
    private String adminEmail = "";

    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE",
            description =
                    "A limit of the endpoint, such as time=10; may be repeated. The names are those of the service"
                            + " description, and proxies=ADDRESSES for those whose X-Forwarded-For is believed,"
                            + " services=URLS (spaces between) for the endpoints that SERVICE may ask, private-services=URLS"
                            + " for such at private addresses. ROSTRUM_LIMITS holds the same with semicolons between.")
    private Map<String, String> limits = new LinkedHashMap<>();

    @Mixin
    private final Doors doors = new Doors();

    @Option(
            names = "--log",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "How log lines look on standard error: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private LogLines.Form log = LogLines.Form.TEXT;

    @Option(
            names = "--configuration",
            paramLabel = "FILE",
            description = "Properties file with values for these options and limit.NAME"
                    + " (default: rostrum.properties in the project's folder). ROSTRUM_NAME in the environment goes"
                    + " before it, a flag before both.")
    private @Nullable Path configuration;

    @Option(names = "--print-configuration", description = "Print what it would run with, and where from; then end.")
    private boolean print;

    Serve(Settings settings) {
        this.settings = settings;
    }

    /**
     * Requests run on virtual threads, which a long computation does not give up: with as many carriers as cores (the
     * usual, JEP 444), two queries that run away would keep everybody else out. More carriers let the system share.
     */
    private static void share() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(
                    CARRIERS,
                    String.valueOf(Math.max(16, 4 * Runtime.getRuntime().availableProcessors())));
        }
    }

    @Override
    public Integer call() throws Exception {
        share();
        if (print) {
            EffectiveConfiguration.lines(spec.commandLine().getParseResult(), settings, limits(), limits)
                    .forEach(console::print);
            console.flush();
            return 0;
        }
        LogLines.write(log);
        if (port < 0 || port > 65535) {
            throw new Failures.Told("port " + port + " is no port; give one from 0 to 65535.");
        }
        Iris iris = new Iris(console.base());
        Optional<RemoteReleases> remote = target.remote(iris);
        Queries queries = Queries.read(Console.home().resolve("queries"));
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            await(closed);
        }));
        try (Server server = remote.isPresent() ? remote(remote.get(), queries, iris) : folder(queries, iris)) {
            console.say("serving release " + server.version() + " on http://" + host + ":" + server.port() + "/");
            await(stopped);
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private Server folder(Queries queries, Iris iris) throws IOException, Failures.Told {
        Path folder = target.folder();
        return Server.follow(
                new Releases(folder),
                Live.release(folder, !target.isNamed(), console),
                queries,
                iris,
                origin(),
                limits(),
                doors.bounds(),
                host,
                port,
                console::say);
    }

    private Server remote(RemoteReleases releases, Queries queries, Iris iris) throws IOException, Failures.Told {
        if (releases.current().isEmpty()) {
            throw Opened.empty(releases);
        }
        return Server.follow(
                releases,
                Console.scratch().resolve("shelves"),
                queries,
                iris,
                origin(),
                limits(),
                doors.bounds(),
                host,
                port,
                console::say);
    }

    private Origin origin() throws Failures.Told {
        try {
            Origin origin = publicUrl.isBlank() ? Origin.ofRequests() : Origin.at(publicUrl);
            return adminEmail.isBlank() ? origin : origin.withContact(adminEmail.strip());
        } catch (IllegalArgumentException wrong) {
            throw new Failures.Told(String.valueOf(wrong.getMessage()));
        }
    }

    private Limits limits() throws Failures.Told {
        Map<String, String> given = new LinkedHashMap<>(settings.limits());
        given.putAll(limits);
        try {
            return Limits.of(given);
        } catch (IllegalArgumentException wrong) {
            throw new Failures.Told(String.valueOf(wrong.getMessage()));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
