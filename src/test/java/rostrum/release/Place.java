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
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;
import rostrum.store.EmbeddedStore;
import rostrum.store.Store;

/**
 * Where small releases are published for the tests of a log.
 *
 * @param folder of the releases; of a store elsewhere, where what is read of its log is kept
 * @param remote none for the folder itself
 */
record Place(Path folder, Iris iris, Optional<RemoteReleases> remote) {
    /**
     * Publishes what is named.
     *
     * @param labels a name for each thing, by its path
     * @return the version
     */
    String publish(Map<String, String> labels) throws IOException {
        if (remote.isPresent()) {
            return publish(labels, remote.get().current().map(RemoteReleases.Kept::version));
        }
        try (Building building = new Releases(folder).begin(iris)) {
            building.add(Batch.of(iris, quads(labels)));
            return building.publish(LocalDate.of(2026, 1, 1), phase -> {}).version();
        }
    }

    /** To a store elsewhere, as one does who saw another release live. */
    String publish(Map<String, String> labels, Optional<String> before) throws IOException {
        String version = "v" + Integer.toHexString(labels.hashCode());
        try (EmbeddedStore store = Store.inMemory()) {
            store.add(quads(labels));
            remote.orElseThrow().publish(version, store, before, phase -> {});
        }
        return version;
    }

    private List<Quad> quads(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(thing -> new Quad(
                        iris.referenceGraph(),
                        NodeFactory.createURI(iris.things() + thing.getKey()),
                        RDFS.label.asNode(),
                        NodeFactory.createLiteralString(thing.getValue())))
                .toList();
    }

    /** What the log is to tell of things that are live. */
    SortedMap<String, String> fingerprints(Map<String, String> labels) {
        try (EmbeddedStore store = Store.inMemory()) {
            store.add(quads(labels));
            return Contents.of(iris, store).fingerprints();
        }
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
