package rostrum.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;

/**
 * Where small releases are published for the tests of a log.
 *
 * @param folder of the releases; of a store elsewhere, what is built here and what is read from it
 * @param remote none for the folder itself
 */
record Place(Path folder, Iris iris, Optional<RemoteReleases> remote) {
    /** The names of things. */
    Release publish(Map<String, String> labels) throws IOException {
        Optional<String> before = remote.isPresent()
                ? remote.get().current().map(RemoteReleases.Kept::version)
                : Optional.empty();
        Release made = build(labels);
        if (remote.isPresent()) {
            remote.get().publish(made, before, phase -> {});
        }
        return made;
    }

    Release build(Map<String, String> labels) throws IOException {
        try (Building building = new Releases(folder).begin(iris)) {
            building.add(Batch.of(
                    iris,
                    labels.entrySet().stream()
                            .map(thing -> new Quad(
                                    iris.referenceGraph(),
                                    node(thing.getKey()),
                                    RDFS.label.asNode(),
                                    NodeFactory.createLiteralString(thing.getValue())))
                            .toList()));
            return building.publish(LocalDate.of(2026, 1, 1), phase -> {});
        }
    }

    private Node node(String path) {
        return NodeFactory.createURI(iris.things() + path);
    }

    void rollBack(String version) throws IOException {
        if (remote.isPresent()) {
            remote.get().rollBack(Optional.of(version));
        } else {
            new Releases(folder).rollBack(Optional.of(version), iris);
        }
    }

    /** As a server reads it, one that begins now. */
    ChangeLog log() {
        return remote.isPresent()
                ? remote.get().changes(folder.resolve("mirror")).orElseThrow()
                : new Releases(folder).changes();
    }

    /** The live release's things and their fingerprints. */
    SortedMap<String, String> things() throws IOException {
        String live = remote.isPresent()
                ? remote.get().current().orElseThrow().version()
                : new Releases(folder).current().orElseThrow().version();
        return Contents.read(iris, new Releases(folder).folder(live))
                .orElseThrow()
                .fingerprints();
    }

    /** What the first page tells. */
    List<String> told() throws IOException {
        return log().page(1).stream()
                .map(change -> change.kind() + " " + change.path())
                .toList();
    }

    Map<String, String> replayed() throws IOException {
        Map<String, String> state = new TreeMap<>();
        for (Change change : all()) {
            if (change.kind() == Kind.WITHDRAWN) {
                state.remove(change.path());
            } else {
                state.put(change.path(), change.fingerprint());
            }
        }
        return state;
    }

    private List<Change> all() throws IOException {
        ChangeLog log = log();
        List<Change> all = new ArrayList<>();
        for (int page = 1; page <= log.pages(); page++) {
            all.addAll(log.page(page));
        }
        return all;
    }
}
