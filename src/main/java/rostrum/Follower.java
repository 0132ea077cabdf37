package rostrum;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks once a second which release is live, and has the server go over to it. */
final class Follower implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Published published;
    private final Editions editions;
    private final Consumer<Edition> taken;
    private final Consumer<String> told;
    private final Thread thread;
    private String lastFault = "";
    private volatile boolean closing;

    private Follower(Published published, Editions editions, Consumer<Edition> taken, Consumer<String> told) {
        this.published = published;
        this.editions = editions;
        this.taken = taken;
        this.told = told;
        this.thread = Thread.ofVirtual().unstarted(this::follow);
    }

    /**
     * @param taken is given each edition once it is the live one
     * @param told is given a sentence for each release taken up, and for each that cannot be
     */
    static Follower start(Published published, Editions editions, Consumer<Edition> taken, Consumer<String> told) {
        Follower follower = new Follower(published, editions, taken, told);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        try {
            while (!closing) {
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
            Optional<String> live = published.live();
            if (live.isPresent() && !live.get().equals(editions.current().version())) {
                Edition next = published.open();
                next.site().warm();
                editions.replace(next);
                taken.accept(next);
                told.accept("now serving release " + next.version());
            }
            lastFault = "";
        } catch (IOException | RuntimeException fault) {
            String sentence = String.valueOf(fault.getMessage());
            // Who waits for a store is interrupted there, which is no fault of the store's.
            if (!closing && !sentence.equals(lastFault)) {
                lastFault = sentence;
                told.accept("still serving release " + editions.current().version() + ": " + sentence);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
