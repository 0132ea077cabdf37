package rostrum.store.bulk;

import java.util.Arrays;

/** Rows as they are gathered, until there are enough of them to be sorted. */
final class Rows {
    private static final int FIRST = 1 << 12;

    private final int most;
    private final int[][] places = new int[Portion.WIDTH][FIRST];
    private long[] ids = new long[FIRST];
    private int terms;
    private int rows;

    /** @param most rows that there is room for */
    Rows(int most) {
        this.most = most;
    }

    /**
     * Takes as many rows as there is room for.
     *
     * @param more ids of the portion's terms
     * @param from the first of the portion's quads to take
     * @return the first that was not taken
     */
    int add(Portion portion, long[] more, int from) {
        int first = terms;
        addIds(more);
        int quad = from;
        for (; quad < portion.size() && rows < most; quad++, rows++) {
            if (rows == places[0].length) {
                Arrays.setAll(places, column -> Arrays.copyOf(places[column], 2 * rows));
            }
            for (int column = 0; column < Portion.WIDTH; column++) {
                places[column][rows] = first + portion.place(quad, column);
            }
        }
        return quad;
    }

    private void addIds(long[] more) {
        if (terms + more.length > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(terms + more.length, 2 * ids.length));
        }
        for (long id : more) {
            ids[terms++] = id ^ Long.MIN_VALUE;
        }
    }

    /** To be called once, at the end. */
    Piece piece() {
        return new Piece(places, rows, Arrays.copyOf(ids, terms));
    }
}
