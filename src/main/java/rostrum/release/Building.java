package rostrum.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.store.BulkLoad;
import rostrum.store.EmbeddedStore;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;

/**
 * A release while it is built, in a folder of its own beside the live one. Closed before {@link #publish}, it leaves
 * nothing behind. For one thread.
 */
public final class Building implements AutoCloseable {
    private final Releases releases;
    private final BuildLock lock;
    private final Iris iris;
    private final Held held;
    private final Path staging;
    private final BulkLoad load;
    private final Fingerprint fingerprint = new Fingerprint();
    private final Contents contents;
    private final Census census;
    private long quads;

    Building(Releases releases, BuildLock lock, Held held, Iris iris) throws IOException {
        this.releases = releases;
        this.lock = lock;
        this.iris = iris;
        this.contents = new Contents(iris);
        this.held = held;
        this.staging = held.made();
        this.census = new Census(iris);
        this.load = BulkLoad.into(staging, census::subject);
    }

    public void add(Batch batch) {
        load.add(batch.portion());
        fingerprint.add(batch.fingerprint());
        contents.add(batch.contents());
    }

    /** Quads of the release, once it is published. */
    public long quads() {
        return quads;
    }

    /** As {@link #publish(LocalDate, List, Consumer)}, with nothing beside the store. */
    public Release publish(LocalDate today, Consumer<String> phases) throws IOException {
        return publish(today, List.of(), phases);
    }

    /**
     * Makes what was added the live release. Where those quads are a release already, that one is live again and nothing
     * is built. The description is no part of what the version is made from, since it carries the day on which the
     * release was first made; nor are the tallies, which follow from the rest.
     *
     * @param today the day, for a release that is new
     * @param companions what is made beside the store of a release that is new
     * @param phases is told what is being done
     */
    public Release publish(LocalDate today, List<Companion> companions, Consumer<String> phases) throws IOException {
        String version = fingerprint.version();
        Release release = new Release(version, releases.folder(version));
        if (Files.isDirectory(release.folder()) && !isSound(release)) {
            Releases.delete(release.folder());
        }
        if (!Files.isDirectory(release.folder())) {
            phases.accept("writing the indexes");
            quads = store();
            contents.write(staging);
            phases.accept("counting");
            describe(version, today);
            phases.accept("indexing the words");
            accompany(companions);
            Made.write(staging, quads);
            phases.accept("sealing the files");
            BulkLoad.toSegments(staging);
            Seal.write(staging);
            Files.move(staging, release.folder(), StandardCopyOption.ATOMIC_MOVE);
            Seal.flush(release.folder().resolveSibling("."));
        }
        quads = Made.read(release).quads().orElse(quads);
        phases.accept("telling what changed");
        releases.makeLive(release, iris);
        return release;
    }

    /** False where it was damaged since it was published: then it is made anew. */
    private static boolean isSound(Release release) throws IOException {
        try {
            release.check(true);
            return true;
        } catch (StoreUnavailable damaged) {
            return false;
        }
    }

    private long store() throws IOException {
        long different = load.finish();
        load.close();
        return different;
    }

    private void accompany(List<Companion> companions) throws IOException {
        try (Store store = Store.open(staging)) {
            for (Companion companion : companions) {
                companion.make(store, contents.paths(), staging);
            }
        }
    }

    /** Counts what the store holds, and has it say so. */
    private void describe(String version, LocalDate today) throws IOException {
        try (EmbeddedStore store = Store.open(staging)) {
            census.triples(store);
            List<Quad> tallies = Tallies.of(iris, store);
            Census counted = census.with(tallies);
            store.add(tallies);
            List<Quad> itself = Description.of(iris, version, counted, today);
            store.add(itself);
            quads += tallies.size() + itself.size();
        } catch (InternalError fault) {
            // What the Java machine says where a page of a mapped file finds no room.
            if (!String.valueOf(fault.getMessage()).contains("memory access")) {
                throw fault;
            }
            throw (IOException)
                    new FileSystemException(staging.toString(), null, "No space left on device").initCause(fault);
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (Files.isDirectory(staging)) {
                load.close();
            }
            held.close();
            releases.tidy();
        }
    }
}
