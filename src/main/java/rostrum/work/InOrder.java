package rostrum.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work done on several threads, its results handed on in the order in which it was given. No more than a window of
 * pieces is under way: who gives work waits for the oldest result, so that memory stays bounded. Gives the same results
 * in the same order whatever the number of threads.
 */
public final class InOrder<T> implements AutoCloseable {
    /** Pieces under way for each thread: enough that one long speech does not leave the others idle. */
    private static final int WINDOW = 24;

    /** For the rules' expressions, which go deep in a long sentence. */
    private static final long STACK = 16 << 20;

    private final Consumer<T> results;
    private final int window;
    private final ExecutorService threads;
    private final Deque<Future<T>> underWay = new ArrayDeque<>();

    /**
     * @param threads that work at the same time
     * @param results is given each result in order, on the thread that gives the work
     */
    public InOrder(int threads, Consumer<T> results) {
        this.results = results;
        this.window = threads * WINDOW;
        this.threads = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().daemon().name("worker-", 1).stackSize(STACK).factory());
    }

    /** Takes up a piece, and waits for the oldest one first where too many are under way. */
    public void give(Callable<T> piece) {
        if (underWay.size() == window) {
            results.accept(oldest());
        }
        underWay.add(threads.submit(piece));
    }

    /** Hands on all that is still under way. */
    public void finish() {
        while (!underWay.isEmpty()) {
            results.accept(oldest());
        }
    }

    private T oldest() {
        try {
            return underWay.remove().get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException runtime
                    ? runtime
                    : new IllegalStateException("a piece of work failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while working", interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
