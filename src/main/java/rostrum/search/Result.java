package rostrum.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was found.
 *
 * @param total how many fit, on all pages
 * @param hits those of the page
 * @param names things whose names fit, the best few; on the first page, where nothing is chosen by facet
 * @param nearest things with the nearest names, where nothing fits
 * @param facets counts, the most frequent first
 * @param changes what was done to the words before they were looked for
 */
public record Result(
        long total,
        List<Hit> hits,
        List<Hit> names,
        List<Hit> nearest,
        Map<Facet, List<Count>> facets,
        List<Change> changes) {

    public Result {
        hits = List.copyOf(hits);
        names = List.copyOf(names);
        nearest = List.copyOf(nearest);
        facets = Map.copyOf(facets);
        changes = List.copyOf(changes);
    }

    /** How many pages there are that can be asked for. */
    public int pages() {
        return (int) Math.min(Request.LAST_PAGE, (total + Request.PAGE - 1) / Request.PAGE);
    }

    /**
     * A speech or a thing.
     *
     * @param path below {@code id/}
     * @param day of a speech
     * @param speeches number of speeches that name it, 0 for a speech
     * @param claims number of claims about it, 0 for a speech
     * @param passages words of a speech that fit, or its first ones
     */
    public record Hit(
            String path, Labels labels, Optional<LocalDate> day, int speeches, long claims, List<Passage> passages) {

        /** A thing of which its name alone is known. */
        public static Hit of(String path, String name) {
            return new Hit(path, new Labels(Map.of("en", name)), Optional.empty(), 0, 0, List.of());
        }

        public Hit {
            passages = List.copyOf(passages);
        }

        public String kind() {
            return Paths.kind(path);
        }
    }

    /** A value of a facet, with the number of results that have it. */
    public record Count(String value, Labels labels, int count, boolean chosen) {}

    /**
     * Words of a text, in pieces that fit and that do not.
     *
     * @param start where the first piece that fits begins in the text, in code points; the passage itself where none does
     * @param anchor the start of the nearest name at or before it, where the page of the speech has an anchor; none
     *     where no name stands before it
     */
    public record Passage(List<Piece> pieces, int start, OptionalInt anchor) {
        public Passage {
            pieces = List.copyOf(pieces);
        }

        /** Those that fit, as printed. */
        public String found() {
            return pieces.stream()
                    .filter(Piece::fits)
                    .map(Piece::words)
                    .findFirst()
                    .orElse("");
        }
    }

    public record Piece(String words, boolean fits) {}
}
