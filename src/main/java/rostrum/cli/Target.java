package rostrum.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rostrum.graph.Iris;
import rostrum.release.RemoteReleases;
import rostrum.store.remote.Addresses;
import rostrum.store.remote.RemoteService;
import rostrum.store.remote.RemoteService.Account;

/** Which store a command works on: a folder, or a server by its URL. */
final class Target {
    @Option(
            names = "--store",
            paramLabel = "DIR|URL",
            description = "The store's folder, or the URL of a SPARQL 1.1 server, such as"
                    + " http://localhost:3030/rostrum. ROSTRUM_STORE_USER and ROSTRUM_STORE_PASSWORD hold its account.")
    private @Nullable String store;

    @Option(names = "--store-query", paramLabel = "URL", description = "Where that server is queried, if elsewhere.")
    private @Nullable String query;

    @Option(names = "--store-update", paramLabel = "URL", description = "Where that server is updated, if elsewhere.")
    private @Nullable String update;

    @Option(
            names = "--store-graphs",
            paramLabel = "URL",
            description = "Where that server has its graph store protocol, if elsewhere.")
    private @Nullable String graphs;

    /** What a command that is for folders alone works on: the folder named, or the project's own. */
    static Path local(@Nullable Path named) throws Failures.Told {
        if (named != null && Addresses.isUrl(named.toString())) {
            throw new Failures.Told(
                    "this command is for a store in a folder; of a server, use export, releases and rollback.");
        }
        return named == null ? Console.defaultStore() : named;
    }

    /** Whether a store was named, and it is not the project's own. */
    boolean isNamed() {
        return store != null;
    }

    /** The folder; the project's own where none was named. */
    Path folder() throws Failures.Told {
        if (store != null && !Addresses.isUrl(store) && (query != null || update != null || graphs != null)) {
            throw new Failures.Told(
                    "--store-query, --store-update and --store-graphs go with a --store that is a URL.");
        }
        return store == null ? Console.defaultStore() : Path.of(store);
    }

    /** The server's releases; none where the store is a folder. */
    Optional<RemoteReleases> remote(Iris iris) throws Failures.Told {
        if (store == null || !Addresses.isUrl(store)) {
            return Optional.empty();
        }
        try {
            Addresses addresses = Addresses.of(
                    store, Optional.ofNullable(query), Optional.ofNullable(update), Optional.ofNullable(graphs));
            return Optional.of(new RemoteReleases(RemoteService.at(addresses, Account.of(System.getenv())), iris));
        } catch (IllegalArgumentException wrong) {
            throw new Failures.Told(String.valueOf(wrong.getMessage()));
        }
    }
}
