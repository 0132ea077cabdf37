package rostrum.enrichment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.authority.Resolution;

/** The votes on a resolution: how many, and whose. */
record Tally(int inFavour, int against, int abstaining) {
    private static final Pattern PRINTED = Pattern.compile("(\\d+)-(\\d+)-(\\d+)");
    private static final int ENLARGED = 1966;
    private static final int SEATS = 15;
    private static final int SEATS_BEFORE = 11;

    /** None where the record has no vote, or where its figures and its lists of States do not fit each other. */
    static Optional<Tally> of(Resolution resolution) {
        return resolution
                .vote()
                .map(PRINTED::matcher)
                .filter(Matcher::matches)
                .map(vote -> new Tally(
                        Integer.parseInt(vote.group(1)),
                        Integer.parseInt(vote.group(2)),
                        Integer.parseInt(vote.group(3))))
                .filter(tally -> resolution.inFavour().isEmpty() || tally.fits(resolution));
    }

    private boolean fits(Resolution resolution) {
        return inFavour == resolution.inFavour().size()
                && against == resolution.against().size()
                && abstaining == resolution.abstaining().size();
    }

    private boolean ofAllMembers(Resolution resolution) {
        return inFavour == (resolution.year() < ENLARGED ? SEATS_BEFORE : SEATS);
    }

    /** "unanimously": every member for it. */
    static Finding unanimity(Resolution resolution) {
        return of(resolution)
                .map(tally -> {
                    if (tally.against > 0 || tally.abstaining > 0) {
                        return Finding.contradicted(tally.words());
                    }
                    return tally.ofAllMembers(resolution)
                            ? Finding.confirmed(tally.words())
                            : Finding.silent(tally.words() + "; not every member took part");
                })
                .orElseGet(Tally::unknown);
    }

    /** "by consensus": nobody against it. An abstention is no objection, and no consent either. */
    static Finding consensus(Resolution resolution) {
        return of(resolution)
                .map(tally -> {
                    if (tally.against > 0) {
                        return Finding.contradicted(tally.words());
                    }
                    return tally.abstaining > 0 ? Finding.silent(tally.words()) : Finding.confirmed(tally.words());
                })
                .orElseGet(Tally::unknown);
    }

    /** Whether a State is among those that the record lists as having voted so. */
    static Finding vote(Resolution resolution, List<String> said, String iso3, String name) {
        if (of(resolution).isEmpty() || resolution.inFavour().isEmpty()) {
            return Finding.silent("No list of who voted how is at hand");
        }
        String had = resolution.inFavour().contains(iso3)
                ? "voted in favour"
                : resolution.against().contains(iso3)
                        ? "voted against"
                        : resolution.abstaining().contains(iso3) ? "abstained" : "";
        if (had.isEmpty()) {
            return Finding.silent(name + " is not among the members that voted");
        }
        return said.contains(iso3) ? Finding.confirmed(name + " " + had) : Finding.contradicted(name + " " + had);
    }

    private static Finding unknown() {
        return Finding.silent("No vote is at hand whose figures and lists agree");
    }

    private String words() {
        return "adopted " + inFavour + "-" + against + "-" + abstaining + " (for, against, abstaining)";
    }
}
