package rostrum.site;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/** The address of this site as the client sees it, for documents that must name whole addresses. */
final class Origin {
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");

    private Origin() {}

    /** {@code http://localhost:8080}; a host that cannot be one is answered by its path alone. */
    static String of(Context context) {
        String host = String.valueOf(context.host());
        return HOST.matcher(host).matches() ? context.scheme() + "://" + host : "";
    }
}
