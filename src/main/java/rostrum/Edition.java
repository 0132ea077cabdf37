package rostrum;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.site.Site;
import rostrum.store.Queries;
import rostrum.store.Store;

/** A release as it is served. It stays open while it is the live one or a request holds it. */
final class Edition {
    private final String version;
    private final DatasetGraph data;
    private final Site site;
    private final Runnable end;
    private final AtomicInteger holds = new AtomicInteger(1);

    private Edition(Store store, String version, Queries queries, Iris iris, Runnable end) {
        this.version = version;
        this.data = store.dataset();
        this.site = new Site(store, queries, version, iris);
        this.end = end;
    }

    /** Of a store that stays the caller's to close. */
    static Edition of(Store store, String version, Queries queries, Iris iris) {
        return new Edition(store, version, queries, iris, () -> {});
    }

    static Edition open(Release release, Queries queries, Iris iris) throws IOException {
        Store store = Store.view(release.folder());
        return new Edition(store, release.version(), queries, iris, store::close);
    }

    String version() {
        return version;
    }

    DatasetGraph data() {
        return data;
    }

    Site site() {
        return site;
    }

    /** False where it has ended already. */
    boolean hold() {
        return holds.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Ends it with the last hold. */
    void letGo() {
        if (holds.decrementAndGet() == 0) {
            end.run();
        }
    }
}
