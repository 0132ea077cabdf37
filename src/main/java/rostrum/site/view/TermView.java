package rostrum.site.view;

import java.util.List;

/**
 * A class or property of the ontology.
 *
 * @param definitionIn the language of the definition, which is not always the page's
 * @param relations its place among the others: super-classes, domain, range
 */
public record TermView(
        String name, String iri, String label, String definition, String definitionIn, List<Fact> relations) {

    public TermView {
        relations = List.copyOf(relations);
    }
}
