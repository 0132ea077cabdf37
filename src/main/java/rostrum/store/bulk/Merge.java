package rostrum.store.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Several sorted runs as one, each row once. For one thread. */
final class Merge implements Iterator<long[]>, AutoCloseable {
    private final List<Run> runs = new ArrayList<>();
    private final PriorityQueue<Run> waiting = new PriorityQueue<>((one, other) -> compare(one.row(), other.row()));
    private final long[] last = new long[Portion.WIDTH];
    private final long[] next = new long[Portion.WIDTH];
    private boolean begun;
    private boolean found;

    Merge(List<Run.Written> written) {
        for (Run.Written one : written) {
            Run run = one.open();
            runs.add(run);
            if (run.next()) {
                waiting.add(run);
            }
        }
    }

    @Override
    public boolean hasNext() {
        while (!found && !waiting.isEmpty()) {
            Run lowest = waiting.element();
            System.arraycopy(lowest.row(), 0, next, 0, next.length);
            found = !begun || !Arrays.equals(next, last);
            waiting.remove();
            if (lowest.next()) {
                waiting.add(lowest);
            }
        }
        return found;
    }

    /** The four numbers of a row in the order of the runs; overwritten by the next. */
    @Override
    public long[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        found = false;
        begun = true;
        System.arraycopy(next, 0, last, 0, last.length);
        return last;
    }

    private static int compare(long[] one, long[] other) {
        for (int at = 0; at < one.length; at++) {
            if (one[at] != other[at]) {
                return one[at] < other[at] ? -1 : 1;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        runs.forEach(Run::close);
    }
}
