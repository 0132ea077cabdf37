package rostrum.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;

/** What a release brings that a log does not tell yet. */
final class Differences {
    private Differences() {}

    /** @param now the fingerprint of each thing, by its path */
    static List<Change> between(Map<String, Change> last, SortedMap<String, String> now, String release, Instant at) {
        long number = last.values().stream().mapToLong(Change::number).max().orElse(0);
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, String> thing : now.entrySet()) {
            Optional<Change> before =
                    Optional.ofNullable(last.get(thing.getKey())).filter(change -> change.kind() != Kind.WITHDRAWN);
            if (before.isEmpty() || !before.get().fingerprint().equals(thing.getValue())) {
                Kind kind = before.isEmpty() ? Kind.ADDED : Kind.CHANGED;
                long superseded = before.map(Change::number).orElse(0L);
                changes.add(new Change(++number, at, kind, thing.getKey(), thing.getValue(), release, superseded));
            }
        }
        List<Change> gone = last.values().stream()
                .filter(change -> change.kind() != Kind.WITHDRAWN && !now.containsKey(change.path()))
                .sorted(Comparator.comparing(Change::path))
                .toList();
        for (Change superseded : gone) {
            changes.add(new Change(++number, at, Kind.WITHDRAWN, superseded.path(), "", release, superseded.number()));
        }
        return changes;
    }
}
