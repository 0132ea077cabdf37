package rostrum.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import rostrum.ontology.Definitions;

/**
 * What data must hold to be published: the SHACL shapes of {@code ontology/shapes.ttl}. A check goes over the things of
 * the data that are checked, and looks up what else it needs in the ontology and in what is known already; so a
 * statement costs what it weighs, not what the store weighs.
 */
public final class Shapes {
    private final Graph ontology;
    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(Definitions definitions) {
        this.ontology = definitions.ontology();
        this.shapes = org.apache.jena.shacl.Shapes.parse(definitions.shapes());
    }

    /** The shapes on the class path, worded by the ontology there. */
    public static Shapes read() {
        return new Shapes(new Definitions());
    }

    /** Quads as one graph to check or to know: the union of the graphs that they are in. */
    public static Graph union(Iterable<Quad> quads) {
        Graph graph = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        return graph;
    }

    /** Checks data that are whole on their own, a store's or the reference data. */
    public Conformance check(Graph data) {
        return check(data, GraphFactory.emptyGraph());
    }

    /**
     * Checks what the data say of every thing that they type.
     *
     * @param known is looked up, and not checked
     */
    public Conformance check(Graph data, Graph known) {
        Graph things = new Union(data, ontology);
        Graph all = new Union(data, new Union(ontology, known));
        ValidationContext context = ValidationContext.create(shapes, all);
        for (Shape shape : shapes.getTargetShapes()) {
            for (Node thing : VLib.focusNodes(things, shape)) {
                VLib.validateShape(context, all, shape, thing);
            }
        }
        var report = context.generateReport();
        List<Violation> violations = report.getEntries().stream()
                .map(Shapes::violation)
                .sorted(Comparator.comparing(Violation::sentence))
                .toList();
        return new Conformance(violations, report.getGraph());
    }

    private static Violation violation(ReportEntry entry) {
        Optional<Node> property =
                entry.resultPath() instanceof P_Link link ? Optional.of(link.getNode()) : Optional.empty();
        String meaning = entry.messages().stream()
                .min(Comparator.comparing(
                        message -> message.getLiteralLanguage().equals(Locale.ENGLISH.getLanguage())
                                ? ""
                                : "-" + message.getLiteralLanguage()))
                .map(Node::getLiteralLexicalForm)
                .orElse("");
        return new Violation(
                entry.focusNode(),
                property,
                Optional.ofNullable(entry.value()),
                entry.sourceConstraintComponent().getLocalName(),
                meaning);
    }
}
