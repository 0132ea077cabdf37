package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * What every page of a thing has around what is particular to its kind.
 *
 * @param label its name, in English where it has none in the reader's language
 * @param kind the kind of entity, for its colour
 * @param types its classes
 * @param facts what the data say of it, with who says so; of many the first
 * @param factCount of all that were found
 * @param moreFacts whether there are more than were found
 * @param allFacts where all can be read; none where all are shown
 * @param factsQuery the query behind them, in the editor
 */
public record Profile(
        Link label,
        String kind,
        String iri,
        List<Link> types,
        List<Fact> facts,
        int factCount,
        boolean moreFacts,
        Optional<String> allFacts,
        String factsQuery,
        List<Link> data) {

    public Profile {
        types = List.copyOf(types);
        facts = List.copyOf(facts);
        data = List.copyOf(data);
    }
}
