package rostrum.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many queries run at a time, the others in the order in which they came. Half of the places are for the quick:
 * who is still there after a second goes over to a place for the slow, or, where there is none, begins again when there
 * is. So no number of long queries keeps short ones out. A query once found slow goes to the slow at once.
 */
final class Turnstile {
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final ScheduledExecutorService CLOCK = Clock.named("turns");

    private final Limits limits;
    private final Semaphore quick;
    private final Semaphore slow;
    private final AtomicLong waiting = new AtomicLong();
    private final Cache<String, Boolean> foundSlow = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    Turnstile(Limits limits) {
        this.limits = limits;
        int places = Math.toIntExact(limits.of(Limit.PARALLEL));
        this.slow = new Semaphore(places / 2, true);
        this.quick = new Semaphore(places - places / 2, true);
    }

    /** @throws Refusal where too many wait already, or none of those before came to an end in time */
    Turn enter(String query) {
        return foundSlow.getIfPresent(query) == null ? new Turn(acquired(quick), query) : slowly(query);
    }

    /** As {@link #enter}, among the slow. */
    Turn slowly(String query) {
        return new Turn(acquired(slow), query);
    }

    private Semaphore acquired(Semaphore places) {
        if (waiting.incrementAndGet() > limits.of(Limit.WAITING) + places.availablePermits()) {
            waiting.decrementAndGet();
            throw Refusal.ofQueue(limits);
        }
        try {
            if (!places.tryAcquire(limits.of(Limit.PATIENCE), TimeUnit.SECONDS)) {
                throw Refusal.ofQueue(limits);
            }
            return places;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.ofQueue(limits);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** A place, to be left. */
    final class Turn implements AutoCloseable {
        private final String query;
        private Semaphore place;
        private @Nullable Future<?> term;
        private boolean displaced;
        private boolean over;

        private Turn(Semaphore place, String query) {
            this.place = place;
            this.query = query;
        }

        /** @param stop is run, by another thread, where the query must give up its place */
        synchronized void begin(Runnable stop) {
            if (place == quick) {
                term = CLOCK.schedule(() -> overstay(stop), QUICK.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        /** Whether it was stopped to begin again among the slow. */
        synchronized boolean isDisplaced() {
            return displaced;
        }

        private synchronized void overstay(Runnable stop) {
            if (over) {
                return;
            }
            foundSlow.put(query, true);
            if (slow.tryAcquire()) {
                place.release();
                place = slow;
            } else {
                displaced = true;
                stop.run();
            }
        }

        @Override
        public synchronized void close() {
            over = true;
            if (term != null) {
                term.cancel(false);
            }
            place.release();
        }
    }
}
