package rostrum.site;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import rostrum.graph.Iris;
import rostrum.store.Store;

/** Names that others have taken the place of, for good. Read once, since they change with the release only. */
final class Renamed {
    private final Store store;
    private final Iris iris;
    private volatile Optional<Map<String, String>> known = Optional.empty();

    Renamed(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /** The path of the name that is used now; none for one that is. */
    Optional<String> find(String path) {
        Map<String, String> all = known.orElseGet(this::read);
        known = Optional.of(all);
        return Optional.ofNullable(all.get(path));
    }

    private Map<String, String> read() {
        return store.find(iris.referenceGraph(), Node.ANY, DCTerms.isReplacedBy.asNode(), Node.ANY).stream()
                .collect(Collectors.toUnmodifiableMap(
                        quad -> path(quad.getSubject()), quad -> path(quad.getObject()), (one, other) -> one));
    }

    private String path(Node thing) {
        return thing.getURI().substring(iris.things().length());
    }
}
