package rostrum.site.view;

import java.util.List;

/**
 * The ontology as a page.
 *
 * @param formats the same as RDF: media type as words, extension as kind
 */
public record OntologyView(
        List<TermView> classes, List<TermView> properties, String version, List<Link> changes, List<Link> formats) {

    public OntologyView {
        classes = List.copyOf(classes);
        properties = List.copyOf(properties);
        changes = List.copyOf(changes);
        formats = List.copyOf(formats);
    }
}
