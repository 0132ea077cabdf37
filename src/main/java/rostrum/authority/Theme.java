package rostrum.authority;

import java.util.List;
import java.util.Optional;

/**
 * A subject that statements treat, as a concept of the issue scheme.
 *
 * @param triggers phrases that show it
 * @param unbis IRIs of UNBIS Thesaurus concepts
 * @param sdg IRIs of targets of the Sustainable Development Goals
 */
public record Theme(
        String id,
        String label,
        Optional<String> broader,
        List<String> triggers,
        List<String> unbis,
        List<String> sdg,
        String source) {

    static Theme of(Row row) throws BadTable {
        return new Theme(
                row.text("id"),
                row.text("label"),
                row.optional("broader"),
                row.list("triggers"),
                row.list("unbis"),
                row.list("sdg"),
                row.text("source"));
    }
}
