package rostrum.store.bulk;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * As many rows as are sorted at a time, to be gone through in each of TDB2's orders. An order is got from another by one
 * stable sort by one column, and a sort by a column is a radix sort of the ranks of its ids.
 */
final class Piece {
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;

    private final int[][] columns;
    private final int rows;
    private final long[] ids;
    private final int highestRank;

    /** The numbers of the rows, in the order at hand. */
    private int[] order;

    private int[] spare;

    /**
     * @param places for each column, the place of each row's term in the list of ids
     * @param rows how many of them there are
     * @param given ids, some more than once, in an order of signed numbers
     */
    Piece(int[][] places, int rows, long[] given) {
        this.rows = rows;
        this.ids = distinct(given);
        this.highestRank = Math.max(0, ids.length - 1);
        int[] ranks = Arrays.stream(given)
                .mapToInt(id -> Arrays.binarySearch(ids, id))
                .toArray();
        this.columns = new int[Portion.WIDTH][rows];
        for (int column = 0; column < Portion.WIDTH; column++) {
            for (int row = 0; row < rows; row++) {
                columns[column][row] = ranks[places[column][row]];
            }
        }
        this.order = IntStream.range(0, rows).toArray();
        this.spare = new int[rows];
    }

    private static long[] distinct(long[] given) {
        long[] sorted = given.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at == 0 || sorted[at] != sorted[at - 1]) {
                sorted[kept++] = sorted[at];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** Is given the rows in one order after the other. */
    interface Sorted {
        void take(Order order);
    }

    /** Puts the rows into each order in turn; while one is handed on, {@link #id} tells its rows. */
    void inEachOrder(Sorted sorted) {
        sortBy("G", "O", "P", "S");
        sorted.take(Order.SPOG);
        int[] bySubject = order.clone();
        sortBy("G");
        sorted.take(Order.GSPO);
        order = bySubject;
        sortBy("O");
        sorted.take(Order.OSPG);
        int[] byObject = order.clone();
        sortBy("G");
        sorted.take(Order.GOSP);
        order = byObject;
        sortBy("P");
        sorted.take(Order.POSG);
        sortBy("G");
        sorted.take(Order.GPOS);
    }

    int rows() {
        return rows;
    }

    /** The id in a column of the row at a place of the order at hand. */
    long id(int place, int column) {
        return ids[columns[column][order[place]]];
    }

    private void sortBy(String... names) {
        for (String name : names) {
            int[] column = columns["GSPO".indexOf(name)];
            for (int shift = 0; highestRank >>> shift != 0 && shift < Integer.SIZE; shift += DIGIT) {
                sortByDigit(column, shift);
            }
        }
    }

    private void sortByDigit(int[] column, int shift) {
        int[] starts = new int[BUCKETS + 1];
        for (int rank : column) {
            starts[(rank >>> shift & BUCKETS - 1) + 1]++;
        }
        if (Arrays.stream(starts).anyMatch(count -> count == rows)) {
            return;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        for (int row : order) {
            spare[starts[column[row] >>> shift & BUCKETS - 1]++] = row;
        }
        int[] sorted = spare;
        spare = order;
        order = sorted;
    }
}
