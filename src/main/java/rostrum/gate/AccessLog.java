package rostrum.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One line for each answer, without who asked and without what they searched for. */
public final class AccessLog extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long READ_OUT = 64 * 1024;

    private final transient PrintStream log;

    /** @param log where a line is written for each request: time, method, path, status, milliseconds */
    public AccessLog(PrintStream log) {
        this.log = log;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        try {
            next.doFilter(request, response);
        } finally {
            readOut(request);
            answered(request.getMethod(), request.getRequestURI(), response.getStatus(), System.nanoTime() - begun);
        }
    }

    /** Writes the line of a request, also of one that was answered before it came here. */
    public void answered(String method, String path, int status, long nanoseconds) {
        log.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + method + " " + path + " " + status + " "
                + nanoseconds / 1_000_000 + "ms");
    }

    /**
     * Reads what a refused request still sends, within reason. A server that answers before it has read the body must
     * close the connection (RFC 9112, section 9.3), which a client may meet in the midst of its next request.
     */
    private static void readOut(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length > 0 && length <= READ_OUT) {
            try {
                request.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // The client went away: there is nothing left to read and nobody to tell.
            }
        }
    }
}
