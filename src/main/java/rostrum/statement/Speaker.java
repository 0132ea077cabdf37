package rostrum.statement;

import java.util.Optional;
import rostrum.statement.Term.Thing;

/**
 * Who speaks, as the heading prints it.
 *
 * @param name as printed, without the title: {@code Gasana}, {@code The President}
 * @param honorific {@code Mr.}, {@code Ms.}, {@code Sir}, as printed
 * @param represents the state or body spoken for, where the heading or the text says so
 * @param representsName its name as printed
 * @param language ISO 639-1 code of the language spoken, from "(spoke in X)" or "(interpretation from X)"
 * @param nameSpan honorific and name
 * @param partySpan the bracketed party, brackets included
 * @param languageSpan the bracketed language note, brackets included
 */
public record Speaker(
        Optional<String> name,
        Optional<String> honorific,
        Optional<Thing> represents,
        Optional<String> representsName,
        Optional<String> language,
        Optional<Span> nameSpan,
        Optional<Span> partySpan,
        Optional<Span> languageSpan) {

    /** The speaker of a text without a heading. */
    public static final Speaker UNKNOWN = new Speaker(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
