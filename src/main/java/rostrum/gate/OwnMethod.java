package rostrum.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A request whose method is the one of its first line. Javalin would take another from a header that no cache looks at,
 * so that one reader's refusal could be kept for all.
 */
final class OwnMethod extends HttpServletRequestWrapper {
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    OwnMethod(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return OVERRIDE.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return OVERRIDE.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !OVERRIDE.equalsIgnoreCase(name))
                .toList());
    }
}
