package rostrum.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.ontology.Prefixes;
import rostrum.store.Store;

/**
 * What a release says of itself, in VoID: whose it is, under which licence, since when, how much of what it holds, in
 * which vocabularies, and where it is asked. The figures are counted from the release's own quads.
 */
public final class Description {
    private final Iris iris;
    private final Node dataset;
    private final List<Quad> quads = new ArrayList<>();

    private Description(Iris iris) {
        this.iris = iris;
        this.dataset = iris.dataset();
    }

    /**
     * @param released holds the release but for these quads; it is gone through once
     * @param issued the day on which the release is made
     */
    public static List<Quad> of(Iris iris, Store released, LocalDate issued) {
        Description description = new Description(iris);
        description.itself(issued);
        Counted counted = new Counted(iris.base() + "id/");
        released.eachTriple(counted::count);
        description.counts(counted);
        description.vocabularies(counted);
        return List.copyOf(description.quads);
    }

    private void itself(LocalDate issued) {
        Node creator = iris.datasetPart("creator");
        add(creator, RDF.type.asNode(), FOAF.Agent.asNode());
        add(creator, FOAF.name.asNode(), NodeFactory.createLiteralString("The Rostrum project"));
        add(RDF.type.asNode(), VOID.Dataset.asNode());
        add(RDFS.label.asNode(), english("Rostrum: what states say at the United Nations"));
        add(DCTerms.title.asNode(), english("Rostrum: what states say at the United Nations"));
        add(
                DCTerms.description.asNode(),
                english("Claims read from statements in the organs of the United Nations, each tied to its exact words,"
                        + " with reference data on states, bodies, instruments and places."));
        add(DCTerms.creator.asNode(), creator);
        add(DCTerms.license.asNode(), NodeFactory.createURI("https://www.apache.org/licenses/LICENSE-2.0"));
        add(
                DCTerms.rights.asNode(),
                english("Land borders are from mledoze/countries and stand under ODbL-1.0; the sources of the"
                        + " reference data, with their licences, are named beside each fact."));
        add(DCTerms.issued.asNode(), NodeFactory.createLiteralDT(issued.toString(), XSDDatatype.XSDdate));
        add(VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(iris.base() + "sparql"));
        add(VOID.uriSpace.asNode(), NodeFactory.createLiteralString(iris.base() + "id/"));
        add(VOID.rootResource.asNode(), NodeFactory.createURI(iris.base()));
    }

    private void counts(Counted counted) {
        add(VOID.triples.asNode(), number(counted.triples));
        counted.classes.forEach((type, members) -> {
            Node part = iris.datasetPart("class-" + type.replaceAll("^.*[/#]", ""));
            add(VOID.classPartition.asNode(), part);
            add(part, VOID._class.asNode(), NodeFactory.createURI(type));
            add(part, VOID.entities.asNode(), number(members));
        });
    }

    private void vocabularies(Counted counted) {
        Prefixes.vocabularies().values().stream()
                .filter(counted.vocabularies::contains)
                .forEach(vocabulary -> add(VOID.vocabulary.asNode(), NodeFactory.createURI(vocabulary)));
    }

    private void add(Node property, Node object) {
        add(dataset, property, object);
    }

    private void add(Node subject, Node property, Node object) {
        quads.add(new Quad(iris.datasetGraph(), subject, property, object));
    }

    private static Node english(String words) {
        return NodeFactory.createLiteralLang(words, "en");
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    /** Figures of triples that come once each. */
    private static final class Counted {
        private final String things;
        private final Map<String, Long> classes = new TreeMap<>();
        private final Set<String> vocabularies = new HashSet<>();
        private long triples;

        /** @param things what the IRI of every thing starts with: terms are no instances of the data set's classes */
        Counted(String things) {
            this.things = things;
        }

        void count(Triple triple) {
            triples++;
            vocabularies.add(triple.getPredicate().getNameSpace());
            if (triple.getPredicate().equals(RDF.type.asNode())
                    && triple.getObject().isURI()) {
                vocabularies.add(triple.getObject().getNameSpace());
                if (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(things)) {
                    classes.merge(triple.getObject().getURI(), 1L, Long::sum);
                }
            }
        }
    }
}
