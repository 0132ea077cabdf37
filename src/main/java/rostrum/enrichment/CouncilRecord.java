package rostrum.enrichment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.authority.Authority;
import rostrum.authority.Resolution;
import rostrum.authority.State;
import rostrum.statement.Claim;
import rostrum.statement.Claim.Grounding;
import rostrum.statement.Claim.Voice;
import rostrum.statement.Kind;
import rostrum.statement.Reading;
import rostrum.statement.RecordCheck;
import rostrum.statement.SpeechRecord;
import rostrum.statement.Term;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/** What the tables have of the Security Council's resolutions, for speakers' claims to be held against. */
public final class CouncilRecord {
    private static final Set<String> ABOUT_A_TEXT =
            Set.of("coSponsors", "submits", "votesFor", "votesAgainst", "abstainsOn");
    private static final Set<String> ABOUT_ADOPTION = Set.of("adoptionManner", "adoptedOn");
    private static final Set<Kind> STATES = Set.of(Kind.STATE, Kind.GOVERNMENT, Kind.DELEGATION);
    private static final Pattern NUMBERED = Pattern.compile("S-RES-(\\d+)-(\\d{4})");
    private static final String TABLE = "resolutions.tsv";

    private final Authority authority;
    private final AtomicReference<Map<String, List<Resolution>>> byDraft = new AtomicReference<>(Map.of());

    /** @param authority its table of resolutions is read when a claim first asks for it */
    public CouncilRecord(Authority authority) {
        this.authority = authority;
    }

    /** A check for each claim of the speaker that the record could bear out, in the order of the claims. */
    public List<RecordCheck> checks(Reading reading) {
        List<RecordCheck> checks = new ArrayList<>();
        for (int number = 1; number <= reading.claims().size(); number++) {
            Claim claim = reading.claims().get(number - 1);
            if (claim.voice() == Voice.SPEAKER) {
                boolean adoption = ABOUT_ADOPTION.contains(claim.predicate());
                if (adoption || ABOUT_A_TEXT.contains(claim.predicate())) {
                    checks.add(check(number, claim, adoption ? claim.subject() : claim.object(), reading));
                }
            }
        }
        return checks;
    }

    private RecordCheck check(int number, Claim claim, Term text, Reading reading) {
        Optional<Resolution> known = text instanceof Thing thing ? resolution(thing) : Optional.empty();
        Finding finding = known.map(resolution -> finding(claim, resolution, reading))
                .orElseGet(() -> Finding.silent(absent(text)));
        String says = known.map(resolution -> resolution.symbol()
                        + resolution.meeting().map(meeting -> ", " + meeting).orElse("") + ": " + finding.says() + ".")
                .orElse(finding.says());
        return new RecordCheck(
                number,
                finding.outcome(),
                says,
                known.map(resolution -> new Thing(Kind.DOCUMENT, SpeechRecord.iriForm(resolution.symbol()))),
                known.flatMap(resolution -> address(claim, resolution)),
                known.map(Resolution::source).orElse(TABLE));
    }

    private Finding finding(Claim claim, Resolution resolution, Reading reading) {
        return switch (claim.predicate()) {
            case "coSponsors", "submits" ->
                ofState(claim, state -> Sponsors.holds(resolution, state.iso3(), state.name()));
            case "votesFor" -> ofState(claim, state -> vote(resolution, resolution.inFavour(), state));
            case "votesAgainst" -> ofState(claim, state -> vote(resolution, resolution.against(), state));
            case "abstainsOn" -> ofState(claim, state -> vote(resolution, resolution.abstaining(), state));
            case "adoptedOn" -> day(claim, resolution, reading);
            case "adoptionManner" ->
                claim.object().abbreviated().contains("consensus")
                        ? Tally.consensus(resolution)
                        : Tally.unanimity(resolution);
            default -> Finding.silent("The record has no such thing");
        };
    }

    /** What "today" is can be said of a meeting that was not resumed. */
    private static Finding day(Claim claim, Resolution resolution, Reading reading) {
        boolean exact = claim.grounding() != Grounding.DEICTIC || !resumed(reading);
        return claim.object() instanceof Value said
                ? AdoptionDay.holds(resolution, said, exact)
                : Finding.silent("The claim names no day");
    }

    private static Finding vote(Resolution resolution, List<String> said, State state) {
        return Tally.vote(resolution, said, state.iso3(), state.name());
    }

    private Finding ofState(Claim claim, Function<State, Finding> held) {
        return Optional.of(claim.subject())
                .filter(party -> STATES.contains(party.kind()))
                .flatMap(party -> authority.state(party.id()))
                .map(held)
                .orElseGet(() -> Finding.silent("The record names States only"));
    }

    private static boolean resumed(Reading reading) {
        return reading.statement()
                .record()
                .map(SpeechRecord::documentSymbol)
                .filter(symbol -> symbol.contains("Resumption"))
                .isPresent();
    }

    /** By its number and year, or by the symbol of its draft where only one resolution came of it. */
    private Optional<Resolution> resolution(Thing document) {
        String id = document.id().replaceFirst("-para-.*", "");
        Matcher numbered = NUMBERED.matcher(id);
        if (document.kind() != Kind.DOCUMENT) {
            return Optional.empty();
        }
        return numbered.matches()
                ? ofNumber(numbered.group(1)).filter(known -> known.year() == Integer.parseInt(numbered.group(2)))
                : Optional.of(ofDraft(id)).filter(known -> known.size() == 1).map(List::getFirst);
    }

    private List<Resolution> ofDraft(String id) {
        Map<String, List<Resolution>> known = Objects.requireNonNull(byDraft.get());
        if (known.isEmpty()) {
            Map<String, List<Resolution>> read = new HashMap<>();
            authority
                    .resolutions()
                    .forEach(resolution -> resolution
                            .draft()
                            .ifPresent(draft -> read.computeIfAbsent(
                                            SpeechRecord.iriForm(draft), symbol -> new ArrayList<>())
                                    .add(resolution)));
            byDraft.set(read);
            known = read;
        }
        return known.getOrDefault(id, List.of());
    }

    private Optional<Resolution> ofNumber(String digits) {
        return digits.length() > 6 ? Optional.empty() : authority.resolution(Integer.parseInt(digits));
    }

    private String absent(Term text) {
        if (!(text instanceof Thing thing) || thing.kind() != Kind.DOCUMENT) {
            return "The claim names no document by its symbol.";
        }
        Matcher numbered = NUMBERED.matcher(thing.id());
        Supplier<String> unknown = () -> "The table of Security Council resolutions does not have this document.";
        return numbered.matches()
                ? ofNumber(numbered.group(1))
                        .map(other -> "No resolution " + numbered.group(1) + " is of " + numbered.group(2)
                                + "; the record has " + other.symbol() + ".")
                        .orElseGet(unknown)
                : unknown.get();
    }

    private static Optional<String> address(Claim claim, Resolution resolution) {
        boolean sponsors = Set.of("coSponsors", "submits", "adoptedOn").contains(claim.predicate());
        return sponsors
                ? resolution.undlRecord().or(resolution::undlVote)
                : resolution.undlVote().or(resolution::undlRecord);
    }
}
