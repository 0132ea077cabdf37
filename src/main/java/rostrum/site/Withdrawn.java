package rostrum.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import rostrum.release.ChangeLog;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;

/** Things that were published once and are no more. The log is read once, since it changes with the release only. */
final class Withdrawn {
    private static final String AS = "https://www.w3.org/ns/activitystreams#";

    private final Optional<ChangeLog> log;
    private final Node graph;
    private volatile Optional<Map<String, Change>> known = Optional.empty();

    /** @param graph that says so */
    Withdrawn(Optional<ChangeLog> log, Node graph) {
        this.graph = graph;
        this.log = log;
    }

    /** @param path below {@code id/}, {@code state/PER} */
    Optional<Change> find(String path) {
        Map<String, Change> all = known.orElseGet(this::read);
        known = Optional.of(all);
        return Optional.ofNullable(all.get(path));
    }

    /** What is left to say of one, for its own graph. */
    List<Quad> tombstone(Node thing, Change change) {
        Node at = NodeFactory.createLiteralDT(change.at().toString(), XSDDatatype.XSDdateTime);
        return List.of(
                new Quad(graph, thing, RDF.type.asNode(), NodeFactory.createURI(AS + "Tombstone")),
                new Quad(graph, thing, NodeFactory.createURI(AS + "deleted"), at));
    }

    private Map<String, Change> read() {
        try {
            return log.isEmpty()
                    ? Map.of()
                    : log.get().last().values().stream()
                            .filter(change -> change.kind() == Kind.WITHDRAWN)
                            .collect(Collectors.toUnmodifiableMap(Change::path, change -> change));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
