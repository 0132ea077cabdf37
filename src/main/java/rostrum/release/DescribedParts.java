package rostrum.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.ontology.Prefixes;

/** The partitions of a release as VoID has them: by class and by property, with the classes that properties lead to. */
final class DescribedParts {
    private final Iris iris;
    private final List<Quad> quads = new ArrayList<>();

    private DescribedParts(Iris iris) {
        this.iris = iris;
    }

    /** Quads for the graph of the data set's description. */
    static List<Quad> of(Iris iris, Census counted) {
        DescribedParts parts = new DescribedParts(iris);
        parts.describe(counted);
        return parts.quads;
    }

    /** By class and by property; within a class by property, and within that by the class that it leads to. */
    private void describe(Census counted) {
        ByClass parts = counted.parts();
        counted.classes().forEach((type, members) -> {
            Node part = classPart(iris.dataset(), "class-" + name(type), type);
            add(part, VOID.entities.asNode(), number(members));
            parts.properties(type).forEach((property, triples) -> {
                String named = "class-" + name(type) + "-" + name(property);
                Node used = propertyPart(part, named, property, triples);
                parts.targets(type, property)
                        .forEach((target, times) -> add(
                                classPart(used, named + "-" + name(target), target),
                                VOID.triples.asNode(),
                                number(times)));
            });
        });
        counted.properties().forEach((property, triples) -> {
            Node part = propertyPart(iris.dataset(), "property-" + name(property), property, triples);
            add(part, VOID.distinctSubjects.asNode(), number(parts.subjectsOf(property)));
            if (!property.startsWith(VOID.NS)) {
                add(part, VOID.distinctObjects.asNode(), number(parts.objectsOf(property)));
            }
        });
    }

    private Node classPart(Node whole, String name, String type) {
        Node part = iris.datasetPart(name);
        add(whole, VOID.classPartition.asNode(), part);
        add(part, VOID._class.asNode(), NodeFactory.createURI(type));
        return part;
    }

    private Node propertyPart(Node whole, String name, String property, long triples) {
        Node part = iris.datasetPart(name);
        add(whole, VOID.propertyPartition.asNode(), part);
        add(part, VOID.property.asNode(), NodeFactory.createURI(property));
        add(part, VOID.triples.asNode(), number(triples));
        return part;
    }

    /** A term by its prefix, {@code ros-Speech}, as part of an IRI. */
    static String name(String term) {
        for (Map.Entry<String, String> prefix : Prefixes.vocabularies().entrySet()) {
            if (term.startsWith(prefix.getValue())) {
                return prefix.getKey() + "-"
                        + plain(term.substring(prefix.getValue().length()));
            }
        }
        return plain(term);
    }

    static String plain(String text) {
        return text.replaceFirst("^https?://", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceFirst("-$", "");
    }

    private void add(Node subject, Node property, Node object) {
        quads.add(new Quad(iris.datasetGraph(), subject, property, object));
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
