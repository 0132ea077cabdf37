package rostrum.authority;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A treaty, protocol, statute, declaration or agenda.
 *
 * @param id short name fit for an IRI: {@code RomeStatute}
 * @param adopted year of adoption
 * @param inForce year of entry into force
 */
public record Instrument(
        String id,
        String name,
        List<String> aliases,
        Optional<String> kind,
        OptionalInt adopted,
        OptionalInt inForce,
        Optional<String> url,
        Optional<String> wikidata,
        String source) {

    static Instrument of(Row row) throws BadTable {
        return new Instrument(
                row.text("id"),
                row.text("name"),
                row.list("aliases"),
                row.optional("kind"),
                row.number("adopted"),
                row.number("inForce"),
                row.optional("url"),
                row.optional("wikidata"),
                row.text("source"));
    }
}
