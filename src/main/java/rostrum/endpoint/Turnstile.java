package rostrum.endpoint;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Lets so many queries run at a time, the others in the order in which they came. */
final class Turnstile {
    private final Limits limits;
    private final Semaphore places;
    private final AtomicLong waiting = new AtomicLong();

    Turnstile(Limits limits) {
        this.limits = limits;
        this.places = new Semaphore(Math.toIntExact(limits.of(Limit.PARALLEL)), true);
    }

    /** A place, to be left. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Refusal where too many wait already, or none of those before came to an end in time */
    Turn enter() {
        if (waiting.incrementAndGet() > limits.of(Limit.WAITING) + places.availablePermits()) {
            waiting.decrementAndGet();
            throw Refusal.ofQueue(limits);
        }
        try {
            if (!places.tryAcquire(limits.of(Limit.PATIENCE), TimeUnit.SECONDS)) {
                throw Refusal.ofQueue(limits);
            }
            return places::release;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.ofQueue(limits);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
