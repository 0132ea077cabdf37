package rostrum.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Answers given before, up to a bound of memory; those of a release that is no longer live fall out with time. */
final class KnownAnswers {
    private static final int OVERHEAD = 256;

    private final Cache<Key, Answer> answers;

    KnownAnswers(Limits limits) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(limits.of(Limit.CACHE))
                .weigher((Key key, Answer answer) -> OVERHEAD + 2 * key.query().length() + answer.body().length)
                .build();
    }

    /**
     * What tells one answer from another.
     *
     * @param query as the parser writes it again: layout and comments are gone
     * @param format media type, and what else of the request shapes the answer
     */
    record Key(String version, String query, String format) {
        /** A strong entity tag. */
        String tag() {
            byte[] what = (query + "\n" + format).getBytes(StandardCharsets.UTF_8);
            return "\"" + version + "-" + UUID.nameUUIDFromBytes(what) + "\"";
        }
    }

    record Answer(String contentType, byte[] body) {}

    Optional<Answer> find(Key key) {
        return Optional.ofNullable(answers.getIfPresent(key));
    }

    void keep(Key key, Answer answer) {
        answers.put(key, answer);
    }
}
