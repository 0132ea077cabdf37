package rostrum.reading.act;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import rostrum.statement.Claim;
import rostrum.statement.Span;

/** Claims already made, by their place: what is told once is not told again. */
final class Told {
    /** Longer than the span of any claim. */
    private static final int REACH = 4000;

    private final TreeMap<Integer, List<Claim>> byStart = new TreeMap<>();

    Told(List<Claim> claims) {
        for (Claim claim : claims) {
            byStart.computeIfAbsent(claim.span().start(), start -> new ArrayList<>())
                    .add(claim);
        }
    }

    /** The claims whose span overlaps a span. */
    Stream<Claim> over(Span span) {
        return byStart.subMap(Math.max(0, span.start() - REACH), span.end()).values().stream()
                .flatMap(List::stream)
                .filter(claim -> claim.span().overlaps(span));
    }
}
