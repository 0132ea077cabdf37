package rostrum.site;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.site.view.HomeView;

/** The data set described in RDF by VoID; the endpoint describes itself. */
final class Descriptions {
    private final Iris iris;

    Descriptions(Iris iris) {
        this.iris = iris;
    }

    List<Quad> dataset(HomeView view) {
        Node dataset = uri(iris.base() + "dataset");
        List<Quad> quads = new ArrayList<>();
        quads.add(quad(dataset, RDF.type.asNode(), VOID.Dataset.asNode()));
        quads.add(quad(dataset, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Rostrum", "en")));
        quads.add(quad(dataset, VOID.sparqlEndpoint.asNode(), uri(iris.base() + "sparql")));
        quads.add(quad(dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(iris.base() + "id/")));
        for (var number : view.numbers()) {
            if (number.what().equals("claims")) {
                Node count = NodeFactory.createLiteralDT(Long.toString(number.count()), XSDDatatype.XSDinteger);
                Node part = uri(iris.base() + "dataset#claims");
                quads.add(quad(dataset, VOID.classPartition.asNode(), part));
                quads.add(quad(part, VOID._class.asNode(), Iris.term("Claim")));
                quads.add(quad(part, VOID.entities.asNode(), count));
            }
        }
        return quads;
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Quad quad(Node subject, Node property, Node object) {
        return new Quad(Quad.defaultGraphIRI, subject, property, object);
    }
}
