package rostrum.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The headers that keep the reader of an answer safe, on every answer: nothing runs, loads, frames or is sent elsewhere
 * but what the site itself serves. Data may be read from any page of the world, since they are open and no answer depends
 * on who asks. Methods that nothing here takes are refused before they reach anything.
 */
public final class SafetyHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** The header that tells a browser what it may run and show. */
    public static final String POLICY = "Content-Security-Policy";

    /**
     * No {@code Cross-Origin-Opener-Policy}: it would start a process of the browser for each first page (docs/speed.md), and
     * nothing here is kept from whoever opened the window.
     */
    private static final Map<String, String> HEADERS = Map.of(
            POLICY,
            policy(List.of("'none'")),
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Resource-Policy",
            "cross-origin");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    /** In characters, without what is asked: no IRI here is as long, and an answer repeats it in its links. */
    static final int LONGEST_PATH = 2_000;

    /**
     * Content Security Policy Level 3: no inline script, nothing from elsewhere, no frame around us, and no style beside
     * those named.
     *
     * @param styles sources of styles: hashes of those that stand in a page
     */
    public static String policy(List<String> styles) {
        return "default-src 'none'; script-src 'self'; style-src " + String.join(" ", styles)
                + "; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }

    /** What every answer carries, by name; a page has a policy that knows its styles. */
    public static Map<String, String> headers() {
        return HEADERS;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        if (request.getRequestURI().length() > LONGEST_PATH) {
            RefusedRequest.byServer(414).send(response);
        } else if (METHODS.contains(request.getMethod())) {
            next.doFilter(new OwnMethod(request), response);
        } else {
            response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            RefusedRequest.methodNotTaken().send(response);
        }
    }
}
