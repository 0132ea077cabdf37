package rostrum.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rostrum.release.ChangeLog;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;

/** Things that were published once and are no more. The log is read once, since it changes with the release only. */
final class Withdrawn {
    private final Optional<ChangeLog> log;
    private volatile Optional<Map<String, Change>> known = Optional.empty();

    Withdrawn(Optional<ChangeLog> log) {
        this.log = log;
    }

    /** @param path below {@code id/}, {@code state/PER} */
    Optional<Change> find(String path) {
        Map<String, Change> all = known.orElseGet(this::read);
        known = Optional.of(all);
        return Optional.ofNullable(all.get(path));
    }

    private Map<String, Change> read() {
        try {
            return log.isEmpty()
                    ? Map.of()
                    : log.get().last().values().stream()
                            .filter(change -> change.kind() == Kind.WITHDRAWN)
                            .collect(Collectors.toUnmodifiableMap(Change::path, change -> change));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
