package rostrum.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.site.OaiFault.Code;

/**
 * Which records are listed, and from which on (OAI-PMH 2.0, sections 2.7.2 and 3.5).
 *
 * @param from the earliest datestamp as it was asked for; empty for any
 * @param until the latest; empty for any
 * @param set empty for all
 * @param cursor how many were listed before
 */
record OaiSelection(String from, String until, String set, int cursor) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final Pattern TOKEN = Pattern.compile("([^!]*)!([0-9TZ:-]*)!([0-9TZ:-]*)!([a-z-]*)!(\\d{1,9})");

    /** As it is asked for, from the first record on. */
    static OaiSelection of(OaiRequest request) throws OaiFault {
        OaiRequest.checkPrefix(request.prefix());
        String from = request.argument("from").orElse("");
        String until = request.argument("until").orElse("");
        if (!from.isEmpty() && !until.isEmpty() && from.length() != until.length()) {
            throw new OaiFault(Code.badArgument, "Give from and until both as days or both with their seconds.");
        }
        OaiSelection selection =
                new OaiSelection(from, until, request.argument("set").orElse(""), 0);
        if (selection.earliest().isAfter(selection.latest())) {
            throw new OaiFault(
                    Code.badArgument, "The argument from is later than until; give them the other way round.");
        }
        return selection;
    }

    /** @param state of the list that a token must be of */
    static OaiSelection of(String token, String state) throws OaiFault {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches() || !parts.group(1).equals(state)) {
            throw new OaiFault(
                    Code.badResumptionToken,
                    "The resumptionToken is not of the release that is served now; begin the list again.");
        }
        return new OaiSelection(parts.group(2), parts.group(3), parts.group(4), Integer.parseInt(parts.group(5)));
    }

    /** The token of the same list from a later record on. */
    String token(String state, int cursor) {
        return String.join("!", state, from, until, set, Integer.toString(cursor));
    }

    Instant earliest() throws OaiFault {
        return time(from, "from", "T00:00:00Z").orElse(Instant.MIN);
    }

    Instant latest() throws OaiFault {
        return time(until, "until", "T23:59:59Z").orElse(Instant.MAX);
    }

    private static Optional<Instant> time(String written, String name, String ofDay) throws OaiFault {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (DAY.matcher(written).matches()) {
                return Optional.of(Instant.parse(LocalDate.parse(written) + ofDay));
            }
            if (SECOND.matcher(written).matches()) {
                return Optional.of(Instant.parse(written));
            }
        } catch (DateTimeException noTime) {
            // Told below, as whatever else is no time.
        }
        throw new OaiFault(
                Code.badArgument,
                "The argument " + name + " is a day such as 2026-01-31 or a time such as 2026-01-31T23:59:59Z.");
    }
}
