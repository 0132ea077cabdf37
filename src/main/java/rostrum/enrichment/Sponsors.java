package rostrum.enrichment;

import java.util.List;
import rostrum.authority.Resolution;

/** Who put their name to a resolution. Lists may not be whole, and States join late: absence contradicts nothing. */
final class Sponsors {
    private static final int NAMED = 3;

    private Sponsors() {}

    static Finding holds(Resolution resolution, String iso3, String name) {
        List<String> listed = resolution.sponsors();
        if (listed.contains(iso3)) {
            return Finding.confirmed(
                    listed.size() == 1
                            ? name + " is the one sponsor listed"
                            : name + " is among the " + listed.size() + " sponsors listed");
        }
        if (resolution.against().contains(iso3) && Tally.of(resolution).isPresent()) {
            return Finding.contradicted(name + " voted against it");
        }
        if (listed.isEmpty()) {
            return Finding.silent("No sponsors are listed");
        }
        String who =
                listed.size() > NAMED ? listed.size() + " sponsors" : "sponsors (" + String.join(", ", listed) + ")";
        return Finding.silent(name + " is not among the " + who + " listed; the list may not be whole");
    }
}
