package rostrum.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.Optional;

/** What each client has left of its query time and of its errors: a bucket of each that fills up again by the minute. */
final class Allowances {
    private static final int CLIENTS = 100_000;

    private final Limits limits;
    private final Cache<String, Bucket> time;
    private final Cache<String, Bucket> errors;
    private final Cache<String, Bucket> links;

    Allowances(Limits limits) {
        this.limits = limits;
        this.time = buckets();
        this.errors = buckets();
        this.links = buckets();
    }

    /** Why a client must wait, where it must. */
    Optional<Refusal> refusal(String client) {
        return exhausted(time, Limit.CLIENT_TIME, client, 1000)
                .or(() -> exhausted(errors, Limit.CLIENT_ERRORS, client, 1));
    }

    /** Takes what a query ran from its client's time, though it be more than was left. */
    void spent(String client, Duration ran) {
        if (limits.of(Limit.CLIENT_TIME) > 0 && ran.toMillis() > 0) {
            bucket(time, Limit.CLIENT_TIME, client, 1000).consumeIgnoringRateLimits(ran.toMillis());
        }
    }

    void erred(String client) {
        if (limits.of(Limit.CLIENT_ERRORS) > 0) {
            bucket(errors, Limit.CLIENT_ERRORS, client, 1).consumeIgnoringRateLimits(1);
        }
    }

    /** Why a client must wait before it makes another short link, where it must. */
    Optional<Refusal> linkRefusal(String client) {
        return exhausted(links, Limit.CLIENT_LINKS, client, 1);
    }

    void linked(String client) {
        if (limits.of(Limit.CLIENT_LINKS) > 0) {
            bucket(links, Limit.CLIENT_LINKS, client, 1).consumeIgnoringRateLimits(1);
        }
    }

    private Optional<Refusal> exhausted(Cache<String, Bucket> buckets, Limit limit, String client, long grain) {
        if (limits.of(limit) == 0) {
            return Optional.empty();
        }
        EstimationProbe probe = bucket(buckets, limit, client, grain).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Refusal.ofAllowance(
                        limit, limits.of(limit), Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    /** @param grain tokens for one unit of the limit */
    private Bucket bucket(Cache<String, Bucket> buckets, Limit limit, String client, long grain) {
        long minute = limits.of(limit) * grain;
        return buckets.get(
                client,
                fresh -> Bucket.builder()
                        .addLimit(
                                bandwidth -> bandwidth.capacity(2 * minute).refillGreedy(minute, Duration.ofMinutes(1)))
                        .build());
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(30))
                .build();
    }
}
