package rostrum.site.view;

import java.util.List;

/** The ontology as a page. */
public record OntologyView(List<TermView> classes, List<TermView> properties, String version, List<Link> changes) {

    public OntologyView {
        classes = List.copyOf(classes);
        properties = List.copyOf(properties);
        changes = List.copyOf(changes);
    }
}
