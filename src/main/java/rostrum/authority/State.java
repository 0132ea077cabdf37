package rostrum.authority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A state, an observer, or a state of the past that statements speak of.
 *
 * @param iso3 ISO 3166-1 alpha-3; for some states of the past the withdrawn code, or one of ours in its manner
 * @param m49 three digits, zeros kept
 * @param name the short name the UN uses, in English
 * @param names short names in the other UN languages, by ISO 639-1 code
 * @param aliases further English names, as statements use them
 * @param demonyms adjectives and names of the people
 * @param borders states that share a land border, as ISO alpha-3
 * @param from first year, for states of the past
 * @param to last year, for states of the past
 * @param successors ISO alpha-3 of the states that followed
 */
public record State(
        String iso3,
        Optional<String> iso2,
        Optional<String> m49,
        String name,
        Optional<String> formalName,
        Map<String, String> names,
        List<String> aliases,
        List<String> demonyms,
        Membership membership,
        Optional<String> regionalGroup,
        Optional<String> region,
        Optional<String> capital,
        List<String> borders,
        OptionalInt from,
        OptionalInt to,
        List<String> successors,
        Optional<String> wikidata,
        String source) {

    /** Standing at the United Nations. */
    public enum Membership {
        MEMBER,
        OBSERVER,
        FORMER,
        OTHER
    }

    static State of(Row row) throws BadTable {
        return new State(
                row.text("iso3"),
                row.optional("iso2"),
                row.optional("m49"),
                row.text("name"),
                row.optional("formalName"),
                names(row),
                row.list("aliases"),
                row.list("demonyms"),
                row.constant("membership", Membership.class),
                row.optional("regionalGroup"),
                row.optional("region"),
                row.optional("capital"),
                row.list("borders"),
                row.number("from"),
                row.number("to"),
                row.list("successors"),
                row.optional("wikidata"),
                row.text("source"));
    }

    private static Map<String, String> names(Row row) throws BadTable {
        Map<String, String> names = new java.util.TreeMap<>();
        for (String language : List.of("Ar", "Zh", "Fr", "Ru", "Es")) {
            row.optional("name" + language)
                    .ifPresent(name -> names.put(language.toLowerCase(java.util.Locale.ROOT), name));
        }
        return java.util.Collections.unmodifiableMap(names);
    }
}
