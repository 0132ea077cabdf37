package rostrum;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The live edition, and for each request the one that was live when it came: a request reads one release from its first
 * byte to its last, however often the live one changes meanwhile.
 */
final class Editions extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient ThreadLocal<Edition> held = new ThreadLocal<>();
    private final transient List<Edition> ending = new ArrayList<>();
    private transient volatile Edition live;
    private transient volatile long number;

    Editions(Edition first) {
        this.live = first;
    }

    /** Of the request at hand; outside of one, the live edition. */
    Edition current() {
        Edition mine = held.get();
        return mine == null ? live : mine;
    }

    /** Changes whenever another edition has become the live one, and never comes again. */
    long number() {
        return number;
    }

    /** Makes another edition the live one; the one before ends with its last request. */
    synchronized void replace(Edition next) {
        Edition before = live;
        live = next;
        number++;
        ending.removeIf(Edition::ended);
        ending.add(before);
        before.retire();
    }

    /** Lets go of the live edition and waits for what is still done aside for it or for those before it. */
    synchronized void close(Duration longest) {
        live.retire();
        live.await(longest);
        ending.forEach(edition -> edition.await(longest));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        Edition mine = hold();
        held.set(mine);
        try {
            next.doFilter(request, response);
        } finally {
            held.remove();
            mine.letGo();
        }
    }

    private Edition hold() {
        Edition mine = live;
        while (!mine.hold()) {
            mine = live;
        }
        return mine;
    }
}
