package rostrum.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rostrum.statement.Claim;
import rostrum.statement.Described;
import rostrum.statement.Kind;
import rostrum.statement.Reading;
import rostrum.statement.Speaker;
import rostrum.statement.Term;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/** Claims and speeches in words, for labels: "Chad commends Government of Mali: organizing the debate". */
final class ClaimWords {
    private final Map<Thing, String> labels = new HashMap<>();

    ClaimWords(List<Described> described) {
        described.forEach(thing -> labels.put(thing.thing(), thing.label()));
    }

    String of(Claim claim) {
        String words = words(claim.subject()) + " " + spaced(claim.predicate()) + " " + words(claim.object());
        return claim.regarding().map(reason -> words + ": " + reason).orElse(words);
    }

    /** The speaker as the heading prints them, then the record; the key where neither is known. */
    static String ofSpeech(Reading reading) {
        Speaker speaker = reading.speaker();
        String name = speaker.name()
                .map(it -> speaker.honorific().map(title -> title + " " + it).orElse(it))
                .orElse("Speech " + reading.statement().key());
        String party = speaker.representsName().map(it -> " (" + it + ")").orElse("");
        String record = reading.statement()
                .record()
                .map(it -> ", " + it.documentSymbol() + ", speech " + it.number())
                .orElse("");
        return name + party + record;
    }

    private String words(Term term) {
        return switch (term) {
            case Thing thing -> labels.containsKey(thing) ? labels.getOrDefault(thing, "") : fallback(thing);
            case Value value -> value.lexical();
        };
    }

    private String fallback(Thing thing) {
        return switch (thing.kind()) {
            case SPEECH -> "The speech";
            case LANGUAGE -> Locale.of(thing.id()).getDisplayLanguage(Locale.ENGLISH);
            case GOVERNMENT -> "Government of " + words(new Thing(Kind.STATE, thing.id()));
            case PEOPLE -> "People of " + words(new Thing(Kind.STATE, thing.id()));
            case DELEGATION -> "Delegation of " + words(new Thing(Kind.STATE, thing.id()));
            default -> thing.id();
        };
    }

    /** {@code hasAgreementWith} as "has agreement with". */
    private static String spaced(String localName) {
        return localName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
