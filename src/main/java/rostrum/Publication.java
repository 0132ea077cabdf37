package rostrum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import rostrum.authority.Authority;
import rostrum.graph.Iris;
import rostrum.graph.ReferenceGraph;
import rostrum.graph.StatementGraph;
import rostrum.reading.StatementReader;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.source.Incoming.Accepted;
import rostrum.source.Incoming.Rejected;
import rostrum.source.Sources;
import rostrum.statement.Reading;
import rostrum.store.Store;

/** Texts to a release: read, claims, quads, store. The whole line, top to bottom. */
public final class Publication {
    private final Authority authority;
    private final Iris iris;
    private final StatementReader reader;
    private final StatementGraph graph;

    private Publication(Authority authority, Iris iris) {
        this.authority = authority;
        this.iris = iris;
        this.reader = new StatementReader(authority);
        this.graph = new StatementGraph(iris);
    }

    /**
     * @param home the project's folder, for {@code data/authority}
     * @param base under which all IRIs are formed, {@link Iris#CANONICAL_BASE} for data to be published
     */
    public static Publication of(Path home, String base) throws IOException {
        return new Publication(Authority.read(home.resolve("data").resolve("authority")), new Iris(base));
    }

    public Iris iris() {
        return iris;
    }

    /** Reads each statement of the inputs and hands on what was read, one at a time, in order. */
    public void read(
            List<String> inputs, InputStream standardInput, Consumer<Reading> readings, Consumer<Rejected> rejected) {
        new Sources(standardInput).read(inputs, incoming -> {
            switch (incoming) {
                case Accepted(var statement) -> readings.accept(reader.read(statement));
                case Rejected bad -> rejected.accept(bad);
            }
        });
    }

    /** A reading as quads. */
    public List<Quad> quads(Reading reading) {
        return graph.quads(reading);
    }

    /**
     * Adds statements to the live release of a store, or begins one; a statement that is there already is replaced.
     * All or nothing: where an input is rejected, nothing is published.
     */
    public Outcome publish(List<String> inputs, InputStream standardInput, Path storeFolder) throws IOException {
        List<Rejected> rejected = new ArrayList<>();
        List<Quad> quads = new ArrayList<>();
        read(inputs, standardInput, reading -> quads.addAll(quads(reading)), rejected::add);
        if (!rejected.isEmpty()) {
            return new Outcome.Refused(rejected);
        }
        Releases releases = new Releases(storeFolder);
        Set<Quad> all = new LinkedHashSet<>(new ReferenceGraph(iris).quads(authority));
        Set<Node> replaced =
                new LinkedHashSet<>(all.stream().map(Quad::getGraph).toList());
        quads.forEach(quad -> replaced.add(quad.getGraph()));
        var live = releases.current();
        if (live.isPresent()) {
            try (Store store = Store.open(live.get().folder())) {
                store.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).stream()
                        .filter(quad -> !replaced.contains(quad.getGraph()))
                        .forEach(all::add);
            }
        }
        all.addAll(quads);
        return new Outcome.Published(releases.publish(all), all.size());
    }

    /** What became of a publication. */
    public sealed interface Outcome {
        /** @param quads in the whole release */
        record Published(Release release, int quads) implements Outcome {}

        /** Nothing was changed. */
        record Refused(List<Rejected> rejected) implements Outcome {}
    }
}
