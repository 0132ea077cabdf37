package rostrum.store.bulk;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Work done on a thread of its own, in the order in which it is given; who gives more than it keeps up with waits. */
public final class Behind implements AutoCloseable {
    private final ExecutorService thread;
    private final Semaphore places;
    private final int most;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    /** @param most pieces of work that may wait or be under way */
    public Behind(String name, int most) {
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        this.places = new Semaphore(most);
        this.most = most;
    }

    /** @throws RuntimeException what an earlier piece of work ended with */
    public void give(Runnable work) {
        check();
        places.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                if (failure.isEmpty()) {
                    work.run();
                }
            } catch (RuntimeException failed) {
                failure = Optional.of(failed);
            } finally {
                places.release();
            }
        });
    }

    /** Waits until all that was given is done. */
    public void finish() {
        places.acquireUninterruptibly(most);
        places.release(most);
        check();
    }

    private void check() {
        Optional<RuntimeException> before = failure;
        if (before.isPresent()) {
            throw before.get();
        }
    }

    /** Gives up what was not begun, and waits for what was. */
    @Override
    public void close() {
        if (failure.isEmpty()) {
            failure = Optional.of(new IllegalStateException("the work was given up"));
        }
        thread.close();
    }
}
