package rostrum.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.ontology.Prefixes;

/** The data set described in VoID: its size, its classes and properties, and where to get it. */
final class VoidDescription {
    private final Iris iris;
    private final Node dataset;
    private final List<Quad> quads = new ArrayList<>();

    private VoidDescription(Iris iris) {
        this.iris = iris;
        this.dataset = iris.dataset();
    }

    static List<Quad> of(Iris iris, String version, Statistics counted, List<DumpFile> files) {
        VoidDescription description = new VoidDescription(iris);
        description.dataset(version, counted);
        files.forEach(file -> description.add(description.dataset, VOID.dataDump.asNode(), iris.dump(file.name())));
        description.partitions("class", VOID.classPartition.asNode(), counted.classes());
        description.partitions("property", VOID.propertyPartition.asNode(), counted.properties());
        description.quads.sort(Order.WITHIN_GRAPH);
        return description.quads;
    }

    private void dataset(String version, Statistics counted) {
        add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
        add(dataset, OWL.versionInfo.asNode(), NodeFactory.createLiteralString(version));
        add(dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(iris.things()));
        add(dataset, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(iris.base() + "sparql"));
        add(dataset, VOID.triples.asNode(), number(counted.triples()));
        add(dataset, VOID.entities.asNode(), number(counted.entities()));
        add(dataset, VOID.distinctSubjects.asNode(), number(counted.subjects()));
        add(dataset, VOID.classes.asNode(), number(counted.classes().size()));
        add(dataset, VOID.properties.asNode(), number(counted.properties().size()));
        Prefixes.vocabularies()
                .values()
                .forEach(namespace -> add(dataset, VOID.vocabulary.asNode(), NodeFactory.createURI(namespace)));
    }

    private void partitions(String kind, Node partition, Map<String, Long> counts) {
        counts.forEach((term, count) -> {
            Node part = iris.datasetPart(kind + "-" + term.replaceAll("^.*[/#]", ""));
            boolean classes = kind.equals("class");
            add(dataset, partition, part);
            add(part, classes ? VOID._class.asNode() : VOID.property.asNode(), NodeFactory.createURI(term));
            add(part, classes ? VOID.entities.asNode() : VOID.triples.asNode(), number(count));
        });
    }

    private void add(Node subject, Node predicate, Node object) {
        quads.add(new Quad(iris.datasetGraph(), subject, predicate, object));
    }

    private static Node number(long count) {
        return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
    }
}
