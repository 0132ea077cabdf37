package rostrum.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose client keeps them busy by sending a request, or taking an answer, a few bytes at a time. Each
 * byte would put off the idle time-out for ever; so every idle time the bytes that moved since the last look are counted.
 */
final class SlowPeers extends AbstractLifeCycle implements Connection.Listener {
    private final Map<Connection, Look> open = new ConcurrentHashMap<>();
    private final Bounds bounds;
    private final Scheduler scheduler;
    private final Runnable closed;

    /** What one look at a connection found. */
    private record Look(long in, long out, long requests, boolean writing) {
        static Look at(Connection connection) {
            boolean writing = connection.getEndPoint() instanceof AbstractEndPoint end
                    && end.getWriteFlusher().isPending();
            return new Look(connection.getBytesIn(), connection.getBytesOut(), connection.getMessagesIn(), writing);
        }

        /** Something came, but no request was begun with it and too little for a body. */
        private boolean sentSlowly(Look before, long least) {
            return in > before.in && in - before.in < least && requests == before.requests;
        }

        private boolean takenSlowly(Look before, long least) {
            return writing && before.writing && out - before.out < least;
        }
    }

    /** @param closed is run for each connection that is closed */
    SlowPeers(Bounds bounds, Scheduler scheduler, Runnable closed) {
        this.closed = closed;
        this.bounds = bounds;
        this.scheduler = scheduler;
    }

    @Override
    protected void doStart() {
        again();
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, Look.at(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    private void again() {
        scheduler.schedule(this::sweep, bounds.idle().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        if (!isRunning()) {
            return;
        }
        open.forEach((connection, before) -> {
            Look now = Look.at(connection);
            if (now.sentSlowly(before, bounds.least()) || now.takenSlowly(before, bounds.least())) {
                closed.run();
                connection.getEndPoint().close(new TimeoutException("the client is too slow"));
            } else {
                open.replace(connection, now);
            }
        });
        again();
    }
}
