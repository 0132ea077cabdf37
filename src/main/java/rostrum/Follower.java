package rostrum;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import rostrum.graph.Iris;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.store.Queries;
import rostrum.wire.Origin;

/** Looks once a second which release is live in a folder, and has the server go over to it. */
final class Follower implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Releases releases;
    private final Editions editions;
    private final Queries queries;
    private final Iris iris;
    private final Origin origin;
    private final Consumer<Edition> taken;
    private final Consumer<String> told;
    private final Thread thread;
    private String lastFault = "";

    private Follower(
            Releases releases,
            Editions editions,
            Queries queries,
            Iris iris,
            Origin origin,
            Consumer<Edition> taken,
            Consumer<String> told) {
        this.releases = releases;
        this.editions = editions;
        this.queries = queries;
        this.iris = iris;
        this.origin = origin;
        this.taken = taken;
        this.told = told;
        this.thread = Thread.ofVirtual().unstarted(this::follow);
    }

    /**
     * @param taken is given each edition once it is the live one
     * @param told is given a sentence for each release taken up, and for each that cannot be
     */
    static Follower start(
            Releases releases,
            Editions editions,
            Queries queries,
            Iris iris,
            Origin origin,
            Consumer<Edition> taken,
            Consumer<String> told) {
        Follower follower = new Follower(releases, editions, queries, iris, origin, taken, told);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A release that cannot be opened leaves the present one live. */
    private void look() {
        try {
            Optional<Release> published = releases.current();
            if (published.isPresent()
                    && !published.get().version().equals(editions.current().version())) {
                Edition next = Edition.open(releases, published.get(), queries, iris, origin);
                next.site().warm();
                editions.replace(next);
                taken.accept(next);
                lastFault = "";
                told.accept("now serving release " + next.version());
            }
        } catch (IOException | RuntimeException fault) {
            String sentence = String.valueOf(fault.getMessage());
            if (!sentence.equals(lastFault)) {
                lastFault = sentence;
                told.accept("still serving release " + editions.current().version() + ": " + sentence);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
