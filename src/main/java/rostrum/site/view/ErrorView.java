package rostrum.site.view;

import java.util.List;

/**
 * Why a request got no answer, and what its reader can do.
 *
 * @param detail what to do about it
 * @param asked words to search for in its place; empty where there are none
 * @param nearest things with names like what was asked for
 * @param seconds after which it is worth asking again; 0 where time changes nothing
 */
public record ErrorView(int status, String title, String detail, String asked, List<Link> nearest, int seconds) {

    public ErrorView {
        nearest = List.copyOf(nearest);
    }
}
