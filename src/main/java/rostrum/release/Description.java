package rostrum.release;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.ontology.Prefixes;

/**
 * What a release says of itself, in VoID and DCAT: whose it is, under which licence, since when, how much of what it
 * holds, in which vocabularies, with links to whom, and where it is asked. Its figures count this description too, so
 * that they are those that a query finds.
 */
public final class Description {
    private static final Set<String> SHOWN = Set.of("state", "speech", "document", "body", "agreement", "meeting");
    private static final String FREQUENCIES = "http://publications.europa.eu/resource/authority/frequency/";
    private static final String TRIPLE_PATTERNS =
            "https://linkeddatafragments.org/specification/triple-pattern-fragments/";
    private static final String ACCESS = "http://publications.europa.eu/resource/authority/access-right/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String OAI_PMH = "https://www.openarchives.org/OAI/openarchivesprotocol.html";
    private static final List<String> FORMATS = List.of("Turtle", "N-Triples", "N-Quads", "TriG", "RDF_XML", "JSON-LD");

    /** The number of objects is one of them; where none tells of itself truly, there is none after so many trials. */
    private static final int ROUNDS = 20;

    private final Iris iris;
    private final Node dataset;
    private final Set<Quad> quads = new LinkedHashSet<>();

    private Description(Iris iris) {
        this.iris = iris;
        this.dataset = iris.dataset();
    }

    /**
     * @param data what the release holds but for this description
     * @param issued the day on which the release is made
     */
    public static List<Quad> of(Iris iris, String version, Census data, LocalDate issued) {
        Census whole = data;
        for (int round = 0; ; round++) {
            Description description = new Description(iris);
            description.itself(version, issued);
            description.origins(whole);
            description.services();
            description.catalog(issued);
            description.counts(whole);
            description.quads.addAll(DescribedParts.of(iris, whole));
            if (round < ROUNDS) {
                description.add(VOID.distinctObjects.asNode(), number(whole.objects()));
            }
            description.links(whole);
            List<Quad> quads = List.copyOf(description.quads);
            Census withItself = data.with(quads);
            if (withItself.countsAs(whole)) {
                return quads;
            }
            whole = withItself;
        }
    }

    private void itself(String version, LocalDate issued) {
        Node creator = iris.datasetPart("creator");
        add(creator, RDF.type.asNode(), FOAF.Agent.asNode());
        add(creator, FOAF.name.asNode(), NodeFactory.createLiteralString("The Rostrum project"));
        add(RDF.type.asNode(), VOID.Dataset.asNode());
        add(RDF.type.asNode(), DCAT.Dataset.asNode());
        // a record of DCAT-AP 3.0.1 leads to a dcat:Resource, and its shapes draw no conclusions
        add(RDF.type.asNode(), DCAT.Resource.asNode());
        add(RDFS.label.asNode(), english("Rostrum: what states say at the United Nations"));
        add(DCTerms.title.asNode(), english("Rostrum: what states say at the United Nations"));
        add(
                DCTerms.description.asNode(),
                english("Claims read from statements in the organs of the United Nations, each tied to its exact words,"
                        + " with reference data on states, bodies, instruments and places."));
        add(DCTerms.creator.asNode(), creator);
        add(DCTerms.publisher.asNode(), creator);
        add(DCTerms.identifier.asNode(), NodeFactory.createLiteralString(dataset.getURI()));
        Node licence = NodeFactory.createURI("https://www.apache.org/licenses/LICENSE-2.0");
        add(DCTerms.license.asNode(), licence);
        add(licence, RDF.type.asNode(), DCTerms.LicenseDocument.asNode());
        add(licence, DCTerms.identifier.asNode(), NodeFactory.createLiteralString("Apache-2.0"));
        add(licence, RDFS.seeAlso.asNode(), NodeFactory.createURI("https://spdx.org/licenses/Apache-2.0"));
        Node rights = iris.datasetPart("rights");
        add(DCTerms.rights.asNode(), rights);
        add(rights, RDF.type.asNode(), DCTerms.RightsStatement.asNode());
        add(
                rights,
                RDFS.label.asNode(),
                english("Land borders are from mledoze/countries and stand under ODbL-1.0; the sources of the"
                        + " reference data, with their licences, are named beside each fact."));
        add(DCTerms.issued.asNode(), day(issued));
        add(DCTerms.modified.asNode(), day(issued));
        add(OWL.versionInfo.asNode(), NodeFactory.createLiteralString(version));
        add(NodeFactory.createURI(DCAT.NS + "version"), NodeFactory.createLiteralString(version));
        for (String word : List.of("United Nations", "Security Council", "statements", "states", "resolutions")) {
            add(DCAT.keyword.asNode(), english(word));
        }
        add(DCAT.landingPage.asNode(), NodeFactory.createURI(iris.base()));
        add(NodeFactory.createURI(iris.base()), RDF.type.asNode(), FOAF.Document.asNode());
        Node irregular = NodeFactory.createURI(FREQUENCIES + "IRREG");
        add(DCTerms.accrualPeriodicity.asNode(), irregular);
        add(irregular, RDF.type.asNode(), DCTerms.Frequency.asNode());
        add(VOID.sparqlEndpoint.asNode(), endpoint());
        add(VOID.uriSpace.asNode(), NodeFactory.createLiteralString(iris.things()));
        add(VOID.rootResource.asNode(), NodeFactory.createURI(iris.base()));
        FORMATS.forEach(
                format -> add(VOID.feature.asNode(), NodeFactory.createURI("http://www.w3.org/ns/formats/" + format)));
    }

    /** When it was said, who may have it, and how it came about. */
    private void origins(Census counted) {
        counted.firstDay().ifPresent(first -> {
            Node period = iris.datasetPart("period");
            add(DCTerms.temporal.asNode(), period);
            add(period, RDF.type.asNode(), DCTerms.PeriodOfTime.asNode());
            add(period, DCAT.startDate.asNode(), day(LocalDate.parse(first)));
            add(
                    period,
                    DCAT.endDate.asNode(),
                    day(LocalDate.parse(counted.lastDay().orElse(first))));
        });
        Node open = NodeFactory.createURI(ACCESS + "PUBLIC");
        add(DCTerms.accessRights.asNode(), open);
        add(open, RDF.type.asNode(), DCTerms.RightsStatement.asNode());
        Node reading = iris.datasetPart("reading");
        add(NodeFactory.createURI(PROV + "wasAttributedTo"), iris.datasetPart("creator"));
        add(NodeFactory.createURI(PROV + "wasGeneratedBy"), reading);
        add(reading, RDF.type.asNode(), NodeFactory.createURI(PROV + "Activity"));
        add(
                reading,
                RDFS.label.asNode(),
                english("Statements were read by rules; each claim names the words that it rests on."));
    }

    private void services() {
        add(endpoint(), RDF.type.asNode(), DCAT.DataService.asNode());
        add(endpoint(), DCTerms.title.asNode(), english("The SPARQL endpoint of Rostrum"));
        add(endpoint(), DCAT.endpointURL.asNode(), endpoint());
        add(endpoint(), DCAT.endpointDescription.asNode(), endpoint());
        add(endpoint(), DCAT.servesDataset.asNode(), dataset);
        Node protocol = NodeFactory.createURI("http://www.w3.org/TR/sparql11-protocol/");
        add(endpoint(), DCTerms.conformsTo.asNode(), protocol);
        add(protocol, RDF.type.asNode(), DCTerms.Standard.asNode());
        service(fragments(), "The Triple Pattern Fragments of Rostrum", TRIPLE_PATTERNS);
        service(harvested(), "The records of Rostrum for OAI-PMH", OAI_PMH);
    }

    private void service(Node service, String title, String specification) {
        Node standard = NodeFactory.createURI(specification);
        add(service, RDF.type.asNode(), DCAT.DataService.asNode());
        add(service, DCTerms.title.asNode(), english(title));
        add(service, DCAT.endpointURL.asNode(), service);
        add(service, DCTerms.conformsTo.asNode(), standard);
        add(standard, RDF.type.asNode(), DCTerms.Standard.asNode());
        add(service, DCAT.servesDataset.asNode(), dataset);
    }

    private void catalog(LocalDate issued) {
        Node catalog = NodeFactory.createURI(iris.base() + "catalog");
        add(catalog, RDF.type.asNode(), DCAT.Catalog.asNode());
        add(catalog, DCTerms.title.asNode(), english("The catalogue of Rostrum"));
        add(
                catalog,
                DCTerms.description.asNode(),
                english("The data set of Rostrum and the service that it is asked by."));
        add(catalog, DCTerms.publisher.asNode(), iris.datasetPart("creator"));
        add(catalog, DCAT.dataset.asNode(), dataset);
        add(catalog, DCAT.service.asNode(), endpoint());
        add(catalog, DCAT.service.asNode(), fragments());
        add(catalog, DCAT.service.asNode(), harvested());
        add(catalog, DCTerms.license.asNode(), NodeFactory.createURI("https://www.apache.org/licenses/LICENSE-2.0"));
        add(catalog, DCTerms.modified.asNode(), day(issued));
        add(catalog, FOAF.homepage.asNode(), NodeFactory.createURI(iris.base()));
        Node record = NodeFactory.createURI(iris.base() + "catalog#record");
        add(catalog, DCAT.record.asNode(), record);
        add(record, RDF.type.asNode(), DCAT.CatalogRecord.asNode());
        add(record, FOAF.primaryTopic.asNode(), dataset);
        add(record, DCTerms.modified.asNode(), day(issued));
    }

    private void counts(Census counted) {
        add(VOID.triples.asNode(), number(counted.triples()));
        add(VOID.entities.asNode(), number(counted.entities()));
        add(VOID.distinctSubjects.asNode(), number(counted.subjects()));
        add(VOID.classes.asNode(), number(counted.classes().size()));
        add(VOID.properties.asNode(), number(counted.properties().size()));
        Prefixes.vocabularies().values().stream()
                .filter(vocabulary -> uses(counted, vocabulary))
                .forEach(vocabulary -> add(VOID.vocabulary.asNode(), NodeFactory.createURI(vocabulary)));
        counted.examples().forEach((kind, example) -> {
            if (SHOWN.contains(kind)) {
                add(VOID.exampleResource.asNode(), NodeFactory.createURI(example));
            }
        });
    }

    private void links(Census counted) {
        counted.links().forEach((link, triples) -> {
            Node set = iris.datasetPart(
                    "links-" + DescribedParts.name(link.property()) + "-" + DescribedParts.plain(link.target()));
            add(set, RDF.type.asNode(), VOID.Linkset.asNode());
            add(set, VOID.subjectsTarget.asNode(), dataset);
            add(set, VOID.objectsTarget.asNode(), NodeFactory.createURI(link.target()));
            add(set, VOID.linkPredicate.asNode(), NodeFactory.createURI(link.property()));
            add(set, VOID.triples.asNode(), number(triples));
            add(VOID.subset.asNode(), set);
        });
    }

    private static boolean uses(Census counted, String vocabulary) {
        return counted.properties().keySet().stream().anyMatch(term -> term.startsWith(vocabulary))
                || counted.classes().keySet().stream().anyMatch(term -> term.startsWith(vocabulary));
    }

    private Node endpoint() {
        return NodeFactory.createURI(iris.base() + "sparql");
    }

    private Node harvested() {
        return NodeFactory.createURI(iris.base() + "oai");
    }

    private Node fragments() {
        return NodeFactory.createURI(iris.base() + "fragments");
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

    private static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
