package rostrum;

/**
 * How a long piece of work is done.
 *
 * @param threads that read at the same time; the result does not depend on it
 */
public record Work(int threads, Progress progress) {
    /** On all cores, without a word. */
    public static final Work QUIET = new Work(Runtime.getRuntime().availableProcessors(), expected -> {});

    /** Is told of each speech as it is taken up, and of what follows when all are. */
    @FunctionalInterface
    public interface Progress {
        /** @param expected speeches in all, as far as is known; 0 where nothing is known */
        void step(long expected);

        /** Something else begins: what, as in "writing the indexes". */
        default void phase(String what) {}
    }
}
