package rostrum.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Results that are the same for everybody who only looks around: no words, the first page, one facet at most. Their
 * counts go through the whole release, and cost most of all. Kept up to a bound of memory.
 */
final class KnownResults {
    private static final long BYTES = 24L << 20;
    private static final int OF_COUNT = 160;
    private static final int OF_HIT = 4_000;

    private final Cache<Request, Result> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Request request, Result result) -> weight(result))
            .build();

    /** Whether the result of a request is kept at all. */
    static boolean isFor(Request request) {
        return request.words().isBlank()
                && request.page() == 1
                && !request.newest()
                && request.chosen().values().stream()
                                .mapToInt(java.util.Set::size)
                                .sum()
                        <= 1;
    }

    Optional<Result> find(Request request) {
        return Optional.ofNullable(kept.getIfPresent(request));
    }

    void keep(Request request, Result result) {
        kept.put(request, result);
    }

    private static int weight(Result result) {
        return OF_COUNT
                        * result.facets().values().stream()
                                .mapToInt(java.util.List::size)
                                .sum()
                + OF_HIT * result.hits().size();
    }
}
