package rostrum.reading.names;

/** How many letters a scan has damaged: insertions, losses and changes that lead from one word to the other. */
final class Damage {
    private Damage() {}

    /** The number of damaged letters, or {@code most + 1} where there are more. */
    static int letters(String one, String other, int most) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return row[other.length()];
    }
}
