package rostrum.site.view;

import java.util.List;

/**
 * Anything that has an IRI.
 *
 * @param types its classes
 * @param said claims about it, by predicate, first those it is the subject of
 * @param mentions where it is named: the words, leading to the statement
 * @param cut whether there is more than is shown
 */
public record EntityView(
        String label,
        String kind,
        String iri,
        List<Link> types,
        List<Group> said,
        List<Link> mentions,
        List<Fact> facts,
        List<Link> data,
        boolean cut) {

    public EntityView {
        types = List.copyOf(types);
        said = List.copyOf(said);
        mentions = List.copyOf(mentions);
        facts = List.copyOf(facts);
        data = List.copyOf(data);
    }

    /**
     * Claims with the same predicate.
     *
     * @param outward whether the entity is their subject
     */
    public record Group(Link predicate, boolean outward, List<ClaimView> claims) {

        public Group {
            claims = List.copyOf(claims);
        }
    }
}
