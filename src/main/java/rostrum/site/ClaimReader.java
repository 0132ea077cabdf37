package rostrum.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import rostrum.store.Store;

/** Claims by their names: one question to the store however many there are. */
final class ClaimReader {
    private static final List<Var> COLUMNS =
            Stream.of("claim", "graph", "property", "value").map(Var::alloc).toList();

    private final Store store;

    ClaimReader(Store store) {
        this.store = store;
    }

    /** In the order in which they are named; those that the store does not have whole are left out. */
    List<ClaimRow> read(Collection<Node> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Map<Node, Map<Node, Node>> properties = new LinkedHashMap<>();
        Map<Node, Node> graphs = new HashMap<>();
        claims.forEach(claim -> properties.put(claim, new HashMap<>()));
        store.select(
                        SiteQuery.CLAIMS.with(Map.of("claims", claims)),
                        Map.of(),
                        row -> COLUMNS.stream().map(row::get).toList())
                .forEach(row -> {
                    properties.getOrDefault(row.get(0), new HashMap<>()).put(row.get(2), row.get(3));
                    graphs.put(row.get(0), row.get(1));
                });
        return properties.entrySet().stream()
                .filter(claim -> graphs.containsKey(claim.getKey()))
                .map(claim -> ClaimRow.of(
                        claim.getKey(), graphs.getOrDefault(claim.getKey(), claim.getKey()), claim.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }
}
