package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.store.BulkLoad;
import rostrum.store.Store;

/**
 * A release while it is built, in a folder of its own beside the live one. Closed before {@link #publish}, it leaves
 * nothing behind. For one thread.
 */
public final class Building implements AutoCloseable {
    private final Releases releases;
    private final Path staging;
    private final BulkLoad load;
    private final Fingerprint fingerprint = new Fingerprint();
    private long quads;

    Building(Releases releases, Path staging) throws IOException {
        this.releases = releases;
        this.staging = staging;
        this.load = BulkLoad.into(staging);
    }

    public void add(Batch batch) {
        for (Quad quad : batch.quads()) {
            load.add(quad);
        }
        fingerprint.add(batch.fingerprint());
        quads += batch.quads().size();
    }

    /** Quads added so far. */
    public long quads() {
        return quads;
    }

    /**
     * Makes what was added the live release, with a description of itself. Where those quads are a release already,
     * that one is live again. The description is no part of what the version is made from, since it carries the day
     * on which the release was first made.
     *
     * @param today the day, for a release that is new
     */
    public Release publish(Iris iris, LocalDate today) throws IOException {
        load.finish();
        load.close();
        String version = fingerprint.version();
        Path finished = releases.folder(version);
        if (!Files.isDirectory(finished)) {
            try (Store store = Store.open(staging)) {
                Census census = new Census(iris);
                Contents contents = new Contents(iris);
                store.eachTriple(triple -> {
                    census.count(triple);
                    contents.add(triple);
                });
                contents.write(staging);
                List<Quad> itself = Description.of(iris, version, census, today);
                store.add(itself);
                quads += itself.size();
            }
            Made.write(staging, quads);
            Files.move(staging, finished, StandardCopyOption.ATOMIC_MOVE);
        }
        Release release = new Release(version, finished);
        releases.makeLive(release, iris);
        return release;
    }

    @Override
    public void close() throws IOException {
        if (Files.isDirectory(staging)) {
            load.close();
            Releases.delete(staging);
        }
        releases.tidy();
    }
}
