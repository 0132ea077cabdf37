package rostrum;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import rostrum.dump.Dump;
import rostrum.dump.Shelf;
import rostrum.endpoint.SparqlEndpoint;
import rostrum.graph.Iris;
import rostrum.release.Made;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.search.SearchIndex;
import rostrum.site.Issued;
import rostrum.site.Site;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.wire.Origin;

/** A release as it is served. It stays open while it is the live one or a request holds it. */
final class Edition {
    /** Steps of rest between the first request and the examples, so that a start is no slower. */
    private static final int REST = 30;

    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final String version;
    private final Site site;
    private final Store store;
    private final Iris iris;
    private final Optional<Shelf> shelf;
    private final Runnable end;
    private final AtomicInteger holds = new AtomicInteger(1);
    private final List<Thread> aside = new CopyOnWriteArrayList<>();
    private volatile boolean retired;

    private Edition(Store store, Issued issued, Queries queries, Iris iris, Origin origin, Runnable end) {
        this.version = issued.version();
        this.site = new Site(store, store.hasTextIndex() ? queries : queries.standard(), issued, iris, origin);
        this.store = store;
        this.iris = iris;
        this.shelf = issued.shelf();
        this.end = end;
    }

    /** Of a store that stays the caller's to close. */
    static Edition of(Store store, String version, Queries queries, Iris iris, Origin origin) {
        return of(store, Issued.alone(version), queries, iris, origin);
    }

    /** Of a store that holds nothing open, or stays the caller's to close. */
    static Edition of(Store store, Issued issued, Queries queries, Iris iris, Origin origin) {
        return new Edition(store, issued, queries, iris, origin, () -> {});
    }

    static Edition open(Releases releases, Release release, Queries queries, Iris iris, Origin origin)
            throws IOException {
        Store store = release.open();
        Optional<SearchIndex> words = SearchIndex.open(release.folder());
        Issued issued = new Issued(
                release.version(),
                Made.read(release).at(),
                Optional.of(release.folder()),
                Optional.of(releases.changes()),
                Optional.of(new Shelf(release.folder())),
                words);
        return new Edition(store, issued, queries, iris, origin, () -> {
            words.ifPresent(SearchIndex::close);
            store.close();
        });
    }

    /** Writes the files of the whole on a thread of its own, unless they are there; it stays open for as long. */
    void fillShelf(Consumer<String> told) {
        shelf.ifPresent(files -> aside("dumps of " + version, () -> {
            try {
                files.fill(new Dump(store, version, iris));
            } catch (IOException | RuntimeException failed) {
                told.accept("the files of release " + version + " cannot be written: " + failed.getMessage());
            }
        }));
    }

    /** Asks the endpoint's examples and counts all facets on a thread of its own, some seconds later; it stays open. */
    void warm(SparqlEndpoint endpoint, Consumer<String> told) {
        aside("examples of " + version, () -> {
            try {
                for (int rest = 0; rest < REST && !retired; rest++) {
                    Thread.sleep(STEP);
                }
                endpoint.warm(version, store, () -> !retired);
                site.warm(() -> !retired && rested());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                told.accept("the examples of release " + version + " cannot be asked: " + failed.getMessage());
            }
        });
    }

    /** Rests a little between two steps, so that readers come first; false where it is to end. */
    private static boolean rested() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void aside(String name, Runnable work) {
        if (!hold()) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        letGo();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        aside.add(thread);
        thread.start();
    }

    /** No longer the live one: what is being written of it is given up, and it ends with its last request. */
    void retire() {
        retired = true;
        shelf.ifPresent(Shelf::stop);
        letGo();
    }

    /** Whether nobody holds it any more and what it read is closed. */
    boolean ended() {
        return holds.get() == 0;
    }

    /** Waits until what is done aside has noticed that it is retired, but no longer than the time given. */
    void await(Duration longest) {
        try {
            for (Thread thread : aside) {
                thread.join(longest);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    String version() {
        return version;
    }

    Store store() {
        return store;
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
