package rostrum.annotation;

/** What was found rightly, found wrongly and missed, and the measures made of that. */
public record Counts(int found, int wrong, int missed) {
    static final Counts NONE = new Counts(0, 0, 0);

    /** Both together. */
    public Counts plus(Counts other) {
        return new Counts(found + other.found, wrong + other.wrong, missed + other.missed);
    }

    /** Share of what was found that is right; 1 where nothing was to find and nothing was found. */
    public double precision() {
        return found + wrong > 0 ? (double) found / (found + wrong) : missed == 0 ? 1 : 0;
    }

    /** Share of what was to find that was found. */
    public double recall() {
        return found + missed > 0 ? (double) found / (found + missed) : 1;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum > 0 ? 2 * precision() * recall() / sum : 0;
    }
}
