package rostrum.reading.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rostrum.statement.Kind;

/**
 * The names that stand after leftmost-longest choice, and those that lie inside a longer one.
 *
 * @param groups hits over the same range, one group a range, in order
 * @param inner hits inside a longer name, with that name
 */
record Chosen(List<List<Hit>> groups, List<Inner> inner) {

    record Inner(Hit hit, Hit outer) {}

    /** @param hits leftmost first, longest first, blocking ones first */
    static Chosen from(List<Hit> hits) {
        List<List<Hit>> groups = new ArrayList<>();
        List<Inner> inner = new ArrayList<>();
        for (Hit hit : hits) {
            Optional<Hit> last = groups.isEmpty()
                    ? Optional.empty()
                    : Optional.of(groups.getLast().getFirst());
            if (last.isEmpty() || hit.start() >= last.get().end()) {
                groups.add(new ArrayList<>(List.of(hit)));
            } else if (hit.start() == last.get().start()
                    && hit.end() == last.get().end()) {
                groups.getLast().add(hit);
            } else if (last.get().holds(hit)) {
                inner.add(new Inner(hit, last.get()));
            }
        }
        return new Chosen(groups, inner);
    }

    /** Of each range, the hit of this kind where no kind before it in the enumeration, and no block, has the range. */
    List<Hit> top(Kind kind) {
        List<Hit> top = new ArrayList<>();
        for (List<Hit> group : groups) {
            Hit first = group.getFirst();
            if (first.is(kind)) {
                top.add(first);
            }
        }
        return top;
    }

    /** Whether a chosen name of this kind covers an index. */
    boolean covers(int at) {
        int low = 0;
        int high = groups.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Hit hit = groups.get(middle).getFirst();
            if (at < hit.start()) {
                high = middle - 1;
            } else if (at >= hit.end()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
