package rostrum.reading.heading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.authority.Authority;
import rostrum.reading.heading.Opening.Bracket;
import rostrum.reading.names.Languages;
import rostrum.reading.names.Parties;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Reading.Flag;
import rostrum.statement.Span;
import rostrum.statement.Speaker;
import rostrum.statement.Term.Thing;

/** Reads the heading of a statement. Built once; then a pure function of the text. */
public final class Heading {
    private final Parties parties;
    private final List<String> cues;

    public Heading(Authority authority) {
        this.parties = new Parties(authority);
        this.cues = Represented.cues(authority);
    }

    /**
     * The speaker as the heading prints it; where it names no party, as the text itself tells.
     *
     * @param marks what the text names, in order of reading
     * @return {@link Speaker#UNKNOWN} but for the party, where the text has no heading
     */
    public Speaker read(RepairedText text, List<Mark> marks) {
        Optional<Opening> opening = Opening.of(text.value());
        Optional<Bracket> party = opening.stream()
                .flatMap(o -> o.brackets().stream())
                .filter(b -> !b.ofLanguage())
                .findFirst();
        Optional<Bracket> language = opening.stream()
                .flatMap(o -> o.brackets().stream())
                .filter(Bracket::ofLanguage)
                .findFirst();
        Optional<Thing> printed = party.flatMap(bracket -> parties.named(bracket.words()));
        Optional<Represented> told = party.isPresent()
                ? Optional.empty()
                : Represented.in(cues, text.value(), opening.map(Opening::end).orElse(0), marks, office(opening));
        return new Speaker(
                opening.map(Opening::name),
                opening.flatMap(Opening::honorific),
                printed.or(() -> told.map(Represented::thing)),
                party.map(Bracket::words).or(() -> told.map(Represented::name)),
                language.flatMap(Heading::code),
                opening.map(o -> text.span(0, o.nameEnd())),
                party.map(bracket -> span(text, bracket)),
                language.map(bracket -> span(text, bracket)));
    }

    /** Index into the repaired text at which the speech begins, past its heading. */
    public static int body(RepairedText text) {
        return Opening.of(text.value()).map(Opening::end).orElse(0);
    }

    /** What a reader should know of: a party in the heading that no table knows. */
    public static List<Flag> flags(Speaker speaker) {
        return speaker
                .partySpan()
                .filter(span -> speaker.represents().isEmpty())
                .map(span -> new Flag(
                        "party-unresolved",
                        "No state or organization is known as \""
                                + speaker.representsName().orElse("") + "\".",
                        span))
                .stream()
                .toList();
    }

    private static Optional<String> office(Optional<Opening> opening) {
        return opening.filter(o -> o.honorific().isEmpty()).map(Opening::name);
    }

    private static Span span(RepairedText text, Bracket bracket) {
        return text.span(bracket.start(), bracket.end());
    }

    /** The code of the language named last in a note: "spoke in Spanish; English text provided" names the first. */
    private static Optional<String> code(Bracket note) {
        String words = note.words();
        return Languages.codes().entrySet().stream()
                .filter(language -> words.contains(language.getKey()))
                .min(Comparator.comparingInt(language -> words.indexOf(language.getKey())))
                .map(Map.Entry::getValue);
    }
}
