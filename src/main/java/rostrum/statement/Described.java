package rostrum.statement;

import java.util.List;
import rostrum.statement.Term.Thing;

/**
 * What a reading knows of a thing that it met or coined: enough to type it, label it and tell its parts.
 *
 * @param type local name of its ontology class, {@code NationalPolicy}
 * @param label in the text's own words (repaired, line breaks as spaces) or the authority's preferred name
 * @param facts properties beside type and label, as ontology local names with their values, in a fixed order:
 *     {@code proposition}, {@code condition}, {@code hasParty}, {@code agreementStatus}, {@code ofState},
 *     {@code symbol}, {@code pillarNumber} and the like
 */
public record Described(Thing thing, String type, String label, List<Fact> facts) {

    public Described {
        facts = List.copyOf(facts);
    }

    /** One property of a described thing. */
    public record Fact(String property, Term value) {}
}
