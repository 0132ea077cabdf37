package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A law, plan or policy of a state, or one of its parts.
 *
 * @param particulars whose it is and of what kind
 * @param announced how many parts the speaker announced; none where no number was said
 * @param pillars its parts in the order of the text, each with the words it rests on
 * @param partsQuery the query behind them, in the editor
 * @param parts what it addresses, establishes and so on, and who reports it
 */
public record PolicyPage(
        Profile profile,
        List<Fact> particulars,
        Optional<String> announced,
        List<Part.Row> pillars,
        String partsQuery,
        List<Part> parts,
        Optional<Part> mentions) {

    public PolicyPage {
        particulars = List.copyOf(particulars);
        pillars = List.copyOf(pillars);
        parts = List.copyOf(parts);
    }
}
