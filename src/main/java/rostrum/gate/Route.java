package rostrum.gate;

import java.util.Set;

/** Names for measures, of which there are few whatever is asked for: a name for each address would fill the memory. */
final class Route {
    private static final Set<String> FIRST = Set.of(
            "assets",
            "capabilities",
            "catalog",
            "changes",
            "cite",
            "data",
            "dataset",
            "dumps",
            "feed",
            "graph",
            "health",
            "id",
            "linkset",
            "ontology",
            "openapi",
            "page",
            "quality",
            "query",
            "robots",
            "search",
            "shapes",
            "sitemap",
            "sitemaps",
            "sparql",
            "void",
            "q",
            "explore",
            "suggest",
            "language");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private Route() {}

    /** {@code /page} of {@code /page/state/PER}, {@code /dataset} of {@code /dataset.ttl}; {@code other} for none of ours. */
    static String of(String path) {
        String first = path.replaceFirst("^/([^/.]*).*", "$1");
        return first.isEmpty() ? "/" : FIRST.contains(first) ? "/" + first : "other";
    }

    static String method(String method) {
        return METHODS.contains(method) ? method : "other";
    }
}
