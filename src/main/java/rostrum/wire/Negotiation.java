package rostrum.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Proactive content negotiation by {@code Accept} (RFC 9110, section 12.5.1). */
public final class Negotiation {
    private Negotiation() {}

    /**
     * The best of the media types on offer; none where the client takes none of them.
     *
     * @param accept the header's value; blank takes the first offer
     * @param offers media types in the server's own order of preference, which decides between equals
     */
    public static Optional<String> choose(String accept, List<String> offers) {
        return choose(accept, offers, offer -> 1);
    }

    /**
     * The same where some offers are worth less than others.
     *
     * @param worth of an offer, above 0 and at most 1, by which the client's preference is multiplied
     */
    public static Optional<String> choose(String accept, List<String> offers, ToDoubleFunction<String> worth) {
        if (accept.isBlank()) {
            return offers.stream().findFirst();
        }
        List<Range> ranges = java.util.Arrays.stream(accept.split(","))
                .map(Range::of)
                .flatMap(Optional::stream)
                .toList();
        String best = null;
        double highest = 0;
        for (String offer : offers) {
            double quality = quality(ranges, offer) * worth.applyAsDouble(offer);
            if (quality > highest) {
                best = offer;
                highest = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The quality of the most specific range that takes the offer; 0 where none does. */
    private static double quality(List<Range> ranges, String offer) {
        double quality = 0;
        int specific = -1;
        for (Range range : ranges) {
            int match = range.specificity(offer);
            if (match > specific || (match == specific && match >= 0 && range.quality > quality)) {
                specific = match;
                quality = range.quality;
            }
        }
        return quality;
    }

    private record Range(String type, double quality) {
        static Optional<Range> of(String text) {
            String[] parts = text.strip().split("\\s*;\\s*");
            String type = parts[0].toLowerCase(Locale.ROOT);
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].toLowerCase(Locale.ROOT).startsWith("q=")) {
                    try {
                        quality = Math.clamp(Double.parseDouble(parts[i].substring(2)), 0, 1);
                    } catch (NumberFormatException malformed) {
                        return Optional.empty();
                    }
                }
            }
            return type.contains("/") ? Optional.of(new Range(type, quality)) : Optional.empty();
        }

        /** 2 for the type itself, 1 for its family, 0 for any, -1 for no match. */
        int specificity(String offer) {
            if (type.equals(offer)) {
                return 2;
            }
            if (type.endsWith("/*") && offer.startsWith(type.substring(0, type.length() - 1))) {
                return 1;
            }
            return type.equals("*/*") ? 0 : -1;
        }
    }
}
