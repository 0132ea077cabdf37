package rostrum.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import rostrum.federation.Partners;
import rostrum.graph.Iris;
import rostrum.ontology.Prefixes;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.wire.Format;
import rostrum.wire.Negotiation;
import rostrum.wire.Serializer;

/** The endpoint in RDF: SPARQL 1.1 Service Description, its limits, and examples as SHACL has queries. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "http://schema.org/";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private static final Set<Node> PARTS =
            Set.of(VOID.classPartition.asNode(), VOID.propertyPartition.asNode(), VOID.subset.asNode());

    private final List<Quad> quads = new ArrayList<>();
    private final Iris iris;
    private final Node service;

    ServiceDescription(Limits limits, Queries examples, Iris iris) {
        this.iris = iris;
        this.service = uri(iris.base() + "sparql");
        describe();
        Arrays.stream(Limit.values()).forEach(limit -> describe(limit, limits.of(limit)));
        describe(limits.partners());
        examples.all().forEach(example -> describe(example, examples));
    }

    /**
     * Sends it in the format that the client likes best; {@link Asked} has seen that there is one.
     *
     * @param version of the release that the store holds
     */
    void send(HttpServletRequest request, HttpServletResponse response, Store store, String version)
            throws IOException {
        Format format = Negotiation.choose(
                        Optional.ofNullable(request.getHeader("Accept")).orElse(""),
                        Arrays.stream(Format.values()).map(Format::mediaType).toList())
                .flatMap(Format::ofMediaType)
                .orElse(Format.TURTLE);
        String tag =
                "\"" + version + "-service-" + Integer.toHexString(quads.hashCode()) + "-" + format.extension() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept, Accept-Language, Cookie");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.vocabularies());
        prefixes.put("sd", SD);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (Serializer serializer = new Serializer(format, body, prefixes)) {
            serializer.write(quads);
            serializer.write(dataset(store));
        }
        response.setContentType(format.mediaType());
        response.setContentLength(body.size());
        body.writeTo(response.getOutputStream());
    }

    /** What the release says of itself in VoID as a whole, that whoever looks here knows what is asked. */
    private List<Quad> dataset(Store store) {
        return store.find(iris.datasetGraph(), iris.dataset(), Node.ANY, Node.ANY).stream()
                .filter(quad -> !PARTS.contains(quad.getPredicate()))
                .toList();
    }

    private void describe() {
        Node data = uri(iris.base() + "sparql#default-dataset");
        Node graph = uri(iris.base() + "sparql#default-graph");
        add(service, RDF.type.asNode(), uri(SD + "Service"));
        add(service, uri(SD + "endpoint"), service);
        List.of("SPARQL10Query", "SPARQL11Query")
                .forEach(language -> add(service, uri(SD + "supportedLanguage"), uri(SD + language)));
        List.of("UnionDefaultGraph").forEach(feature -> add(service, uri(SD + "feature"), uri(SD + feature)));
        List.of(
                        "SPARQL_Results_JSON",
                        "SPARQL_Results_XML",
                        "SPARQL_Results_CSV",
                        "SPARQL_Results_TSV",
                        "Turtle",
                        "N-Triples",
                        "N-Quads",
                        "TriG",
                        "RDF_XML",
                        "JSON-LD")
                .forEach(format -> add(service, uri(SD + "resultFormat"), uri(FORMATS + format)));
        add(service, uri(SD + "propertyFeature"), uri("http://jena.apache.org/text#query"));
        add(service, uri(SD + "defaultDataset"), data);
        add(data, RDF.type.asNode(), uri(SD + "Dataset"));
        add(data, RDFS.seeAlso.asNode(), uri(iris.base() + "dataset"));
        add(data, uri(SD + "defaultGraph"), graph);
        add(graph, RDF.type.asNode(), uri(SD + "Graph"));
        add(graph, RDFS.comment.asNode(), words("The union of all named graphs."));
    }

    /** The endpoints that SERVICE may ask. */
    private void describe(Partners partners) {
        if (partners.isEmpty()) {
            return;
        }
        Node told = uri(iris.base() + "sparql#services");
        add(service, uri(SD + "feature"), uri(SD + "BasicFederatedQuery"));
        add(service, uri(SCHEMA + "additionalProperty"), told);
        add(told, RDF.type.asNode(), uri(SCHEMA + "PropertyValue"));
        add(told, uri(SCHEMA + "propertyID"), NodeFactory.createLiteralString(Limits.SERVICES));
        add(told, uri(SCHEMA + "description"), words("SERVICE may ask these endpoints, by these very addresses."));
        partners.all().forEach(url -> add(told, uri(SCHEMA + "value"), uri(url)));
    }

    private void describe(Limit limit, long value) {
        Node told = uri(iris.base() + "sparql#limit-" + limit.label());
        add(service, uri(SCHEMA + "additionalProperty"), told);
        add(told, RDF.type.asNode(), uri(SCHEMA + "PropertyValue"));
        add(told, uri(SCHEMA + "propertyID"), NodeFactory.createLiteralString(limit.label()));
        add(told, uri(SCHEMA + "value"), NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
        add(told, uri(SCHEMA + "unitText"), words(limit.unit()));
        add(told, uri(SCHEMA + "description"), words(limit.sentence()));
    }

    private void describe(NamedQuery example, Queries examples) {
        Node told = uri(iris.base() + "query/" + example.name());
        Query query = QueryFactory.create(example.sparql());
        String form = query.isAskType() ? "Ask" : query.isConstructType() ? "Construct" : "Select";
        add(told, RDF.type.asNode(), uri(SH + "SPARQLExecutable"));
        add(told, RDF.type.asNode(), uri(SH + "SPARQL" + form + "Executable"));
        add(told, RDFS.label.asNode(), words(example.title()));
        add(told, RDFS.comment.asNode(), words(example.description()));
        for (String language : examples.languages()) {
            examples.translation(example.name(), language).ifPresent(known -> {
                add(told, RDFS.label.asNode(), NodeFactory.createLiteralLang(known.title(), language));
                add(told, RDFS.comment.asNode(), NodeFactory.createLiteralLang(known.description(), language));
            });
        }
        add(told, uri(SH + form.toLowerCase(java.util.Locale.ROOT)), NodeFactory.createLiteralString(example.sparql()));
        add(told, uri(SCHEMA + "target"), service);
    }

    private void add(Node subject, Node property, Node object) {
        quads.add(new Quad(Quad.defaultGraphIRI, subject, property, object));
    }

    private static Node words(String english) {
        return NodeFactory.createLiteralLang(english, "en");
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
