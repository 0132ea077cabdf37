package rostrum.authority;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An organ, office, mission, court or committee of the United Nations, or another international organization.
 *
 * @param id its usual acronym, fit for an IRI: {@code UNODC}, {@code SRSG-SVC}
 * @param kind in words: {@code peacekeeping mission}
 * @param parent id of the body it belongs to
 * @param unSystem whether it is part of the United Nations system
 */
public record Body(
        String id,
        String name,
        List<String> aliases,
        Optional<String> kind,
        Optional<String> parent,
        OptionalInt start,
        OptionalInt end,
        Optional<String> homepage,
        Optional<String> wikidata,
        boolean unSystem,
        String source) {

    static Body of(Row row) throws BadTable {
        return new Body(
                row.text("id"),
                row.text("name"),
                row.list("aliases"),
                row.optional("kind"),
                row.optional("parent"),
                row.number("start"),
                row.number("end"),
                row.optional("homepage"),
                row.optional("wikidata"),
                row.optional("unSystem").filter("yes"::equals).isPresent(),
                row.text("source"));
    }
}
