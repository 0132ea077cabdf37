package rostrum.site.view;

import java.util.List;

/**
 * A class or property of the ontology.
 *
 * @param relations its place among the others: super-classes, domain, range
 */
public record TermView(String name, String iri, String label, String definition, List<Fact> relations) {

    public TermView {
        relations = List.copyOf(relations);
    }
}
