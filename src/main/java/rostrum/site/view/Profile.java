package rostrum.site.view;

import java.util.List;

/**
 * What every page of a thing has around what is particular to its kind.
 *
 * @param label its name, in English where it has none in the reader's language
 * @param kind the kind of entity, for its colour
 * @param types its classes
 * @param facts all that the data say of it, with who says so
 * @param factsQuery the query behind them, in the editor
 */
public record Profile(
        Link label, String kind, String iri, List<Link> types, List<Fact> facts, String factsQuery, List<Link> data) {

    public Profile {
        types = List.copyOf(types);
        facts = List.copyOf(facts);
        data = List.copyOf(data);
    }

    /** The values of one fact: those of which the property leads to a term. */
    public List<Link> values(String term) {
        return facts.stream()
                .filter(fact -> fact.property().href().endsWith("#" + term)
                        || fact.property().href().endsWith("/" + term))
                .map(Fact::value)
                .distinct()
                .toList();
    }
}
