package rostrum.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Watches whether the client of a slow query goes away. Jetty does not read a connection while it is being answered, so
 * that it would learn of the client's leaving only when it writes; here the connection's end is waited for meanwhile.
 */
final class Departure implements AutoCloseable {
    private static final long QUICK_MILLIS = 200;
    private static final ScheduledExecutorService CLOCK = Clock.named("departures");

    private final EndPoint connection;
    private final Runnable gone;
    private boolean over;
    private boolean readAhead;
    private final ScheduledFuture<?> start;

    private Departure(EndPoint connection, Runnable gone) {
        this.connection = connection;
        this.gone = gone;
        this.start = CLOCK.schedule(this::listen, QUICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @param gone is run, by another thread, when the client has closed its connection before this was closed */
    static Departure watch(HttpServletRequest request, Runnable gone) {
        EndPoint connection = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return new Departure(connection, gone);
    }

    /** Whether the client sent more before it had its answer. That is lost: it must be told that the connection ends. */
    synchronized boolean hasReadAhead() {
        return readAhead;
    }

    private synchronized void listen() {
        if (!over) {
            connection.tryFillInterested(Callback.from(this::readable, this::failed));
        }
    }

    private synchronized void readable() {
        if (over) {
            return;
        }
        ByteBuffer more = BufferUtil.allocate(1);
        try {
            int read = connection.fill(more);
            if (read < 0) {
                over = true;
                gone.run();
            } else if (read == 0) {
                listen();
            } else {
                readAhead = true;
            }
        } catch (IOException broken) {
            failed(broken);
        }
    }

    /** A connection on which nothing moves is one whose client waits for its answer. */
    private synchronized void failed(Throwable broken) {
        if (broken instanceof TimeoutException) {
            listen();
        } else if (!over) {
            over = true;
            gone.run();
        }
    }

    @Override
    public void close() {
        start.cancel(false);
        synchronized (this) {
            over = true;
        }
        if (connection instanceof AbstractEndPoint watched && watched.isFillInterested()) {
            watched.getFillInterest().onFail(new CancellationException("the query has ended"));
        }
    }
}
