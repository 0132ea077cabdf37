package rostrum.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;
import rostrum.ontology.Definitions;

/**
 * What data must hold to be published: the SHACL shapes of {@code ontology/shapes.ttl}. A check goes over the things of
 * the data that are checked, and looks up what else it needs in the ontology and in what is known already; so a
 * statement costs what it weighs, not what the store weighs.
 */
public final class Shapes {
    private final GraphMemFast ontology = new GraphMemFast();
    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(Definitions definitions) {
        definitions.ontology().stream().forEach(ontology::add);
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

    /** Checks data that are whole on their own: a store's, or the reference data. */
    public Conformance check(Graph data) {
        return checkIn(new Union(data, ontology), data);
    }

    /**
     * Checks what the data say of every thing that they type.
     *
     * @param known is looked up, and not checked
     */
    public Conformance check(Graph data, Graph known) {
        return checkIn(withWhatIsKnown(data, known), data);
    }

    private Conformance checkIn(Graph all, Graph data) {
        ValidationContext context = ValidationContext.create(shapes, all);
        for (Shape shape : shapes.getTargetShapes()) {
            for (Node thing : VLib.focusNodes(all, shape)) {
                if (data.contains(thing, RDF.type.asNode(), Node.ANY)) {
                    VLib.validateShape(context, all, shape, thing);
                }
            }
        }
        ValidationReport report =
                context.hasViolation() ? context.generateReport() : ValidationReport.reportConformsTrue();
        List<Violation> violations = report.getEntries().stream()
                .map(Shapes::violation)
                .sorted(Comparator.comparing(Violation::sentence))
                .toList();
        return new Conformance(violations, report.getGraph());
    }

    /**
     * The data with what is known of the things that they speak of, and of what kind the neighbours of these are; in
     * one graph, since a union of graphs is twice as slow.
     */
    private Graph withWhatIsKnown(Graph data, Graph known) {
        Graph all = ontology.copy();
        Set<Node> spokenOf = new HashSet<>();
        data.stream().forEach(triple -> {
            all.add(triple);
            spokenOf.add(triple.getSubject());
            spokenOf.add(triple.getObject());
        });
        for (Node thing : spokenOf) {
            known.stream(thing, Node.ANY, Node.ANY).forEach(triple -> {
                all.add(triple);
                known.stream(triple.getObject(), RDF.type.asNode(), Node.ANY).forEach(all::add);
            });
        }
        return all;
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
