package rostrum.site.view;

import java.util.List;

/**
 * A class or property of the ontology.
 *
 * @param definitionIn the language of the definition, which is not always the page's
 * @param relations its place among the others and in other vocabularies: super-classes, domain, range, mappings
 * @param example in words; empty where there is none
 * @param live things of the data that it is said of; empty where there are none
 */
public record TermView(
        String name,
        String iri,
        String label,
        String definition,
        String definitionIn,
        List<Fact> relations,
        String example,
        List<Link> live) {

    public TermView {
        relations = List.copyOf(relations);
        live = List.copyOf(live);
    }
}
