package rostrum.store.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where a store is asked, told and handed graphs. Of one URL the three follow: those of an RDF4J server (also GraphDB)
 * for {@code .../repositories/NAME}, those of Virtuoso for {@code .../sparql-auth}, and for any other the URL itself, as Fuseki has it.
 *
 * @param query of the SPARQL 1.1 Protocol, section 2.1
 * @param update of the SPARQL 1.1 Protocol, section 2.2
 * @param graphs of the SPARQL 1.1 Graph Store HTTP Protocol, section 4.2
 */
public record Addresses(URI query, URI update, URI graphs) {

    /** Whether what stands for {@code --store} is the URL of a server and no folder. */
    public static boolean isUrl(String store) {
        return store.matches("(?i)https?:.*");
    }

    /**
     * @param url of the store
     * @param query where it is asked, if not where the URL lets expect; so the others
     * @throws IllegalArgumentException with one sentence for what is no URL or holds a password
     */
    public static Addresses of(String url, Optional<String> query, Optional<String> update, Optional<String> graphs) {
        String whole = address(url).toString().replaceFirst("/+$", "");
        String queries = whole;
        String updates = whole;
        String stores = whole;
        if (whole.matches(".*/repositories/[^/]+")) {
            updates = whole + "/statements";
            stores = whole + "/rdf-graphs/service";
        } else if (whole.endsWith("/sparql-auth")) {
            // Anybody may ask there, without the two requests that Digest takes for each.
            queries = whole.replaceFirst("-auth$", "");
            stores = whole.replaceFirst("sparql-auth$", "sparql-graph-crud-auth");
        }
        return new Addresses(
                address(query.orElse(queries)), address(update.orElse(updates)), address(graphs.orElse(stores)));
    }

    private static URI address(String url) {
        try {
            URI address = new URI(url.strip());
            if (address.getRawUserInfo() != null) {
                throw new IllegalArgumentException("the URL of the store holds a user or a password; put them into"
                        + " ROSTRUM_STORE_USER and ROSTRUM_STORE_PASSWORD instead.");
            }
            if (!isUrl(url.strip()) || address.getHost() == null || address.getRawFragment() != null) {
                throw malformed();
            }
            return address;
        } catch (URISyntaxException wrong) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "the store's address is no http or https URL; give one such as http://localhost:3030/rostrum.");
    }

    /** The store as people call it; never with what a password could stand in. */
    public String name() {
        return update.getScheme() + "://" + update.getRawAuthority()
                + update.getRawPath().replaceFirst("/statements$", "");
    }
}
