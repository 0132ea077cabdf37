package rostrum.cli.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Seconds that a piece of work takes, and how figures are printed. */
final class Timing {
    private Timing() {}

    /** Something to be timed. */
    interface Piece {
        void run() throws IOException;
    }

    static double seconds(Piece piece) throws IOException {
        long began = System.nanoTime();
        piece.run();
        return (System.nanoTime() - began) / 1e9;
    }

    /** The medians of two pieces of work done by turns, so that what slows the machine slows both. */
    static double[] byTurns(int rounds, Piece first, Piece second) throws IOException {
        double[] ones = new double[rounds];
        double[] others = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ones[round] = seconds(first);
            others[round] = seconds(second);
        }
        return new double[] {median(ones), median(others)};
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static String rate(double perSecond, String unit) {
        return String.format(Locale.ROOT, "%,.0f %s/s", perSecond, unit);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    static String figure(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
