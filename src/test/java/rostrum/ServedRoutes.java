package rostrum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Addresses of every route that a server has, by its own list, so that none can be forgotten. */
final class ServedRoutes {
    /** What may stand for the placeholder of a route; where none is told here, names that there are not. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("/id/<path>", List.of("state/PER", "state/XXX")),
            Map.entry("/page/<path>", List.of("state/PER")),
            Map.entry("/data/<path>", List.of("state/PER.ttl", "state/PER.jsonld", "state/PER.nosuch")),
            Map.entry("/graph/<path>", List.of("reference")),
            Map.entry("/linkset/<path>", List.of("state/PER")),
            Map.entry("/query/{name}", List.of("cq01", "absent")),
            Map.entry("/dataset.{extension}", List.of("ttl")),
            Map.entry("/catalog.{extension}", List.of("ttl")),
            Map.entry("/void.{extension}", List.of("ttl")),
            Map.entry("/ontology.{extension}", List.of("ttl")),
            Map.entry("/changes.{extension}", List.of("ttl")),
            Map.entry("/changes/{page}", List.of("0")),
            Map.entry("/changes/versions/{version}", List.of("0", "1.ttl")),
            Map.entry("/sitemaps/{part}.xml", List.of("0")),
            Map.entry("/assets/<path>", List.of("bundle/frame.css", "icon.svg", "bundle/LICENCES.txt")));

    private ServedRoutes() {}

    /** Methods and addresses: {@code GET /page/state/PER}. */
    static List<String> of(Server server) {
        List<String> routes = server.routes();
        assertTrue(routes.size() > 60, routes.toString());
        NAMES.keySet().forEach(path -> assertTrue(routes.contains("GET " + path), path + " is a route"));
        return routes.stream().flatMap(ServedRoutes::addresses).toList();
    }

    /** The paths alone, each once. */
    static List<String> paths(Server server) {
        return of(server).stream()
                .map(address -> address.replaceFirst("^\\S+ ", ""))
                .distinct()
                .toList();
    }

    /** A route with something in the place of each placeholder. */
    static String filled(String route, String name) {
        return route.replaceAll("<[^>]*>|\\{[^}]*\\}", java.util.regex.Matcher.quoteReplacement(name));
    }

    private static Stream<String> addresses(String route) {
        List<String> addresses = new ArrayList<>();
        NAMES.getOrDefault(route.replaceFirst("^\\S+ ", ""), List.of("absent"))
                .forEach(name -> addresses.add(filled(route, name)));
        return addresses.stream().distinct();
    }
}
