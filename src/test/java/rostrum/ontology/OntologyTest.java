package rostrum.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.Publication;
import rostrum.authority.Authority;
import rostrum.graph.Iris;
import rostrum.graph.ReferenceGraph;

/** Both ways: every term is worded as it must be, and whatever the program names is a term. */
class OntologyTest {
    private static final Graph ONTOLOGY = new Definitions().ontology();
    private static final Node DEFINED_HERE = NodeFactory.createURI("https://w3id.org/rostrum/ontology");
    /** Of labels, which readers of pages meet in their own language. */
    private static final Set<String> SIX = Set.of("ar", "zh", "en", "fr", "ru", "es");

    private static final Set<String> THREE = Set.of("en", "fr", "es");

    /** Vocabularies that we map onto: UNDO, PROV-O, Web Annotation, ORG, FOAF, SKOS, CiTO, ELI, schema.org, DCMI. */
    private static final List<String> MAPPED = List.of(
            "https://w3id.org/un/ontology/undo/",
            "http://www.w3.org/ns/prov#",
            "http://www.w3.org/ns/oa#",
            "http://www.w3.org/ns/org#",
            "http://xmlns.com/foaf/0.1/",
            "http://www.w3.org/2004/02/skos/core#",
            "http://purl.org/spar/cito/",
            "http://data.europa.eu/eli/ontology#",
            "http://schema.org/",
            "http://purl.org/dc/terms/",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            ROS.NS);

    private static List<Quad> written;

    @BeforeAll
    static void write() throws IOException {
        written = new ArrayList<>(
                new ReferenceGraph(Iris.canonical()).quads(Authority.read(Path.of("data", "authority"))));
        Publication publication = Publication.of(Path.of(""), Iris.CANONICAL_BASE);
        publication.read(
                List.of("data/seed-statement.txt"),
                InputStream.nullInputStream(),
                reading -> written.addAll(publication.quads(reading)),
                rejected -> {});
    }

    @Test
    void every_term_has_a_label_in_six_languages_and_a_definition_in_three() {
        assertEquals(
                List.of(),
                terms().filter(term -> !languages(term, RDFS.label.asNode()).equals(SIX)
                                || !languages(term, SKOS.definition.asNode()).equals(THREE))
                        .toList());
    }

    @Test
    void no_term_has_two_labels_in_one_language() {
        assertEquals(
                List.of(),
                terms().filter(term -> ONTOLOGY.stream(term, RDFS.label.asNode(), Node.ANY)
                                        .count()
                                != SIX.size())
                        .toList());
    }

    @Test
    void every_term_has_an_example_and_says_where_it_is_defined() {
        assertEquals(
                List.of(),
                terms().filter(term -> !ONTOLOGY.contains(term, SKOS.example.asNode(), Node.ANY)
                                || !ONTOLOGY.contains(term, RDFS.isDefinedBy.asNode(), DEFINED_HERE))
                        .toList());
    }

    @Test
    void every_property_and_class_in_the_data_is_declared() {
        TreeSet<String> undeclared = new TreeSet<>();
        for (Quad quad : written) {
            Node used = quad.getPredicate().equals(RDF.type.asNode()) ? quad.getObject() : quad.getPredicate();
            if (!used.equals(RDFS.label.asNode()) && !ONTOLOGY.contains(used, RDF.type.asNode(), Node.ANY)) {
                undeclared.add(used.getURI());
            }
        }
        assertEquals(Set.of(), undeclared);
    }

    @Test
    void a_property_of_things_has_things_and_a_property_of_values_has_values() {
        TreeSet<String> against = new TreeSet<>();
        for (Quad quad : written) {
            boolean literal = quad.getObject().isLiteral();
            if (is(quad.getPredicate(), literal ? OWL.ObjectProperty : OWL.DatatypeProperty)) {
                against.add(quad.getPredicate() + " " + quad.getObject());
            }
        }
        assertEquals(Set.of(), against);
    }

    @Test
    void every_predicate_of_a_claim_is_declared() {
        assertEquals(
                List.of(),
                written.stream()
                        .filter(quad -> quad.getPredicate().equals(ROS.predicate.asNode()))
                        .map(Quad::getObject)
                        .filter(predicate -> !ONTOLOGY.contains(predicate, RDF.type.asNode(), Node.ANY))
                        .distinct()
                        .toList());
    }

    @Test
    void every_constant_is_a_term() throws IllegalAccessException {
        List<String> absent = new ArrayList<>();
        int constants = 0;
        for (Field field : ROS.class.getFields()) {
            if (field.get(null) instanceof Resource term && !term.getURI().equals(ROS.NS)) {
                constants++;
                if (!ONTOLOGY.contains(term.asNode(), RDF.type.asNode(), Node.ANY)) {
                    absent.add(field.getName());
                }
            }
        }
        assertEquals(List.of(), absent);
        assertTrue(constants > 90, constants + " constants");
    }

    @Test
    void every_local_name_in_the_code_and_in_the_rules_is_a_term() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        names.addAll(found("src/main/java", ".java", "Iris\\.term\\(\"(\\w+)\"\\)"));
        names.addAll(found("src/main/java", ".java", "new Fact\\(\"(\\w+)\""));
        names.addAll(found("src/main/resources", ".rules", "(?m)^claim \\S+ (\\w+) "));
        assertTrue(names.size() > 20, names.toString());
        names.removeIf(name -> ONTOLOGY.contains(NodeFactory.createURI(ROS.NS + name), RDF.type.asNode(), Node.ANY));
        names.removeAll(Set.of("isPartOf", "hasPart"));
        assertEquals(Set.of(), names);
    }

    @Test
    void every_local_name_in_the_queries_is_a_term() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        names.addAll(found("queries", ".rq", "\\bros:(\\w+)"));
        names.addAll(found("src/main/resources", ".rq", "\\bros:(\\w+)"));
        names.removeIf(name -> ONTOLOGY.contains(NodeFactory.createURI(ROS.NS + name), RDF.type.asNode(), Node.ANY));
        assertEquals(Set.of(), names);
    }

    @Test
    void every_mapping_points_at_a_vocabulary_that_we_map_onto() {
        List<Node> mappings = List.of(
                RDFS.subClassOf.asNode(),
                RDFS.subPropertyOf.asNode(),
                SKOS.closeMatch.asNode(),
                SKOS.exactMatch.asNode());
        assertEquals(
                List.of(),
                mappings.stream()
                        .flatMap(mapping -> ONTOLOGY.stream(Node.ANY, mapping, Node.ANY))
                        .map(Triple::getObject)
                        .filter(target -> MAPPED.stream().noneMatch(target.getURI()::startsWith))
                        .toList());
    }

    @Test
    void every_class_and_property_that_a_term_hints_at_is_declared_where_it_is_ours() {
        assertEquals(
                List.of(),
                ONTOLOGY.stream()
                        .map(Triple::getObject)
                        .filter(object -> object.isURI() && object.getURI().startsWith(ROS.NS))
                        .filter(object -> !ONTOLOGY.contains(object, RDF.type.asNode(), Node.ANY))
                        .toList());
    }

    private static Stream<Node> terms() {
        return ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .filter(term -> term.isURI() && term.getURI().startsWith(ROS.NS));
    }

    private static Set<String> languages(Node term, Node property) {
        return ONTOLOGY.stream(term, property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLanguage())
                .collect(Collectors.toSet());
    }

    private static boolean is(Node property, Resource kind) {
        return ONTOLOGY.contains(property, RDF.type.asNode(), kind.asNode());
    }

    private static List<String> found(String folder, String extension, String pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(extension)).toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .map((MatchResult result) -> result.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
