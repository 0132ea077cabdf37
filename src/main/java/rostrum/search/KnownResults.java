package rostrum.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Results that are the same for everybody who only looks around: no words, the first page, one facet at most. Their
 * counts go through the whole release, and cost most of all. The first that come are kept, up to a bound of memory.
 */
final class KnownResults {
    private static final long BYTES = 24L << 20;
    private static final int OF_REQUEST = 4_000;
    private static final int OF_COUNT = 160;
    private static final int OF_HIT = 4_000;

    private final Map<Request, Result> kept = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    Optional<Result> find(Request request) {
        return Optional.ofNullable(kept.get(request));
    }

    /** Keeps the result of such a request while there is room; no other. */
    void keep(Request request, Result result) {
        if (isFor(request) && bytes.get() < BYTES && kept.putIfAbsent(request, result) == null) {
            bytes.addAndGet(weight(result));
        }
    }

    private static boolean isFor(Request request) {
        return request.words().isBlank()
                && request.page() == 1
                && !request.newest()
                && request.chosen().values().stream().mapToInt(Set::size).sum() <= 1;
    }

    /** Bytes that it takes in memory, roughly. */
    private static long weight(Result result) {
        return OF_REQUEST
                + (long) OF_COUNT
                        * result.facets().values().stream().mapToInt(List::size).sum()
                + (long) OF_HIT * result.hits().size();
    }
}
