package rostrum.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each answer: method, path, status, milliseconds; not who asked, nor what they searched for. */
public final class AccessLog extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger("rostrum.access");
    private static final long READ_OUT = 64 * 1024;

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

    /** Writes the line of a request, also of one that was answered before it came to the filter. */
    static void answered(String method, String path, int status, long nanoseconds) {
        LOG.atInfo()
                .addKeyValue("method", Route.method(method))
                .addKeyValue("path", path)
                .addKeyValue("status", status)
                .addKeyValue("milliseconds", nanoseconds / 1_000_000)
                .log("answered");
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
