package rostrum.site.view;

import java.util.List;
import rostrum.search.Result.Piece;

/**
 * What was searched for, and what was found.
 *
 * @param notices what was done to the words before they were looked for
 * @param slow whether names alone were looked for, without an index
 * @param groups values to narrow the search by
 * @param clear where the search is no longer narrowed; empty where it is not
 * @param names things whose names fit
 * @param nearest things with the nearest names, where nothing fits
 * @param newest whether the newest come first
 * @param previous the page before; empty where there is none
 * @param next the page after; empty where there is none
 * @param json the same for programs
 */
public record SearchView(
        String asked,
        List<String> notices,
        boolean slow,
        long total,
        List<Group> groups,
        String clear,
        List<Found> names,
        List<Found> found,
        List<Found> nearest,
        boolean newest,
        String reordered,
        int page,
        int pages,
        String previous,
        String next,
        String json) {

    public SearchView {
        notices = List.copyOf(notices);
        groups = List.copyOf(groups);
        names = List.copyOf(names);
        found = List.copyOf(found);
        nearest = List.copyOf(nearest);
    }

    /** All values that the search is narrowed by. */
    public List<Value> chosen() {
        return groups.stream()
                .flatMap(group -> group.values().stream())
                .filter(Value::chosen)
                .toList();
    }

    /** Values of one kind. */
    public record Group(String name, String title, List<Value> values) {
        private static final int SHOWN = 6;

        public Group {
            values = List.copyOf(values);
        }

        public List<Value> first() {
            return values.subList(0, Math.min(SHOWN, values.size()));
        }

        public List<Value> others() {
            return values.subList(Math.min(SHOWN, values.size()), values.size());
        }

        public boolean open() {
            return values.stream().anyMatch(Value::chosen);
        }
    }

    /** @param href the search with this value chosen, or no longer */
    public record Value(String href, Named name, long count, boolean chosen) {}

    /**
     * A speech or a thing.
     *
     * @param day of a speech, in words; empty where there is none
     * @param said how much is said of a thing, in words; empty of a speech
     */
    public record Found(
            String href, Named name, String kind, String kindName, String day, String said, List<Quote> quotes) {

        public Found {
            quotes = List.copyOf(quotes);
        }
    }

    /** @param href where these words stand */
    public record Quote(String href, List<Piece> pieces) {

        public Quote {
            pieces = List.copyOf(pieces);
        }
    }
}
