package rostrum.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rostrum.Publication;
import rostrum.authority.Authority;
import rostrum.ontology.Definitions;
import rostrum.ontology.ROS;

/** What we publish conforms; and each constraint of each shape is broken once, to see that it bites. */
class ShapesTest {
    private static final Shapes SHAPES = Shapes.read();
    private static final Graph SHAPES_GRAPH = new Definitions().shapes();
    private static final Node STRANGER = NodeFactory.createURI("urn:example:stranger");

    private static Graph bundled;
    private static Graph reference;

    @BeforeAll
    static void read() throws IOException {
        List<Quad> quads = new ArrayList<>();
        Publication publication = Publication.of(Path.of(""), Iris.CANONICAL_BASE);
        publication.read(
                List.of("data/seed-statement.txt"),
                InputStream.nullInputStream(),
                reading -> quads.addAll(publication.quads(reading)),
                rejected -> {});
        bundled = Shapes.union(quads);
        reference =
                Shapes.union(new ReferenceGraph(Iris.canonical()).quads(Authority.read(Path.of("data", "authority"))));
    }

    @Test
    void the_bundled_statement_conforms() {
        assertEquals(List.of(), SHAPES.check(bundled, reference).violations());
    }

    @Test
    void the_reference_data_conform() {
        assertEquals(List.of(), SHAPES.check(reference).violations());
    }

    @Test
    void the_same_things_are_checked_whether_known_beside_or_in_one_graph() {
        Graph broken = copy();
        broken.remove(
                NodeFactory.createURI("https://w3id.org/rostrum/id/claim/S-PV.7847-101-5"),
                ROS.evidence.asNode(),
                Node.ANY);
        List<Violation> beside = SHAPES.check(broken, reference).violations();
        reference.stream().forEach(broken::add);
        assertEquals(1, beside.size());
        assertEquals(beside, SHAPES.check(broken).violations());
    }

    @Test
    void a_violation_is_told_in_one_sentence_with_the_words_of_the_ontology() {
        Graph broken = copy();
        broken.remove(
                NodeFactory.createURI("https://w3id.org/rostrum/id/claim/S-PV.7847-101-5"),
                ROS.evidence.asNode(),
                Node.ANY);
        assertEquals(
                List.of("https://w3id.org/rostrum/id/claim/S-PV.7847-101-5 evidence breaks minCount "
                        + "(evidence: The exact words that the claim rests on.)"),
                SHAPES.check(broken, reference).violations().stream()
                        .map(Violation::sentence)
                        .toList());
    }

    /** A test for each constraint of each property shape, on a thing of each class that the shape is for. */
    @TestFactory
    Stream<DynamicTest> every_constraint_can_be_broken() {
        return SHAPES_GRAPH.stream(Node.ANY, SHACL.property, Node.ANY)
                .flatMap(has -> SHAPES_GRAPH.stream(has.getSubject(), SHACL.targetClass, Node.ANY)
                        .flatMap(target -> SHAPES_GRAPH.stream(has.getObject(), Node.ANY, Node.ANY)
                                .filter(parameter -> Breach.breaks(parameter.getPredicate()))
                                .map(parameter -> test(target.getObject(), parameter))));
    }

    private DynamicTest test(Node type, Triple parameter) {
        Node path = one(SHAPES_GRAPH, parameter.getSubject(), SHACL.path);
        String name = type.getLocalName() + " " + path.getLocalName() + " "
                + parameter.getPredicate().getLocalName() + " " + parameter.getObject();
        return DynamicTest.dynamicTest(name, () -> {
            Graph broken = copy();
            Node thing = broken.stream(Node.ANY, RDF.type.asNode(), type)
                    .map(Triple::getSubject)
                    .filter(one -> !reference.contains(one, Node.ANY, Node.ANY))
                    .findFirst()
                    .orElse(STRANGER);
            broken.add(thing, RDF.type.asNode(), type);
            Breach.of(parameter).inflict(broken, thing, path);
            String component = Breach.component(parameter.getPredicate());
            assertTrue(
                    SHAPES.check(broken, reference).violations().stream()
                            .anyMatch(violation -> violation.focus().equals(thing)
                                    && violation.property().filter(path::equals).isPresent()
                                    && violation.constraint().equals(component)
                                    && !violation.meaning().isEmpty()),
                    component);
        });
    }

    @Test
    void every_parameter_that_the_shapes_use_has_a_breach() {
        List<String> without = SHAPES_GRAPH.stream(Node.ANY, SHACL.property, Node.ANY)
                .flatMap(has -> SHAPES_GRAPH.stream(has.getObject(), Node.ANY, Node.ANY))
                .map(Triple::getPredicate)
                .filter(parameter -> !Breach.breaks(parameter))
                .map(Node::getLocalName)
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("message", "path", "qualifiedValueShape"), without);
    }

    private static Graph copy() {
        Graph copy = GraphFactory.createDefaultGraph();
        bundled.stream().forEach(copy::add);
        return copy;
    }

    static Node one(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();
    }

    /** One way to go against one constraint. */
    private enum Breach {
        MIN_COUNT(SHACL.minCount) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                data.remove(thing, path, Node.ANY);
            }
        },
        MAX_COUNT(SHACL.maxCount) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                Stream.of("a", "b", "c")
                        .forEach(value -> data.add(thing, path, NodeFactory.createLiteralString(value)));
            }
        },
        DATATYPE(SHACL.datatype) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                replace(data, thing, path, NodeFactory.createLiteralDT("x", XSDDatatype.XSDanyURI));
            }
        },
        CLASS(SHACL.class_) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                replace(data, thing, path, NodeFactory.createURI("urn:example:untyped"));
            }
        },
        OR(SHACL.or) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                CLASS.inflict(data, thing, path);
            }
        },
        NODE_KIND(SHACL.nodeKind) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                replace(data, thing, path, NodeFactory.createBlankNode());
            }
        },
        PATTERN(SHACL.pattern) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                replace(data, thing, path, NodeFactory.createLiteralString("§"));
            }
        },
        MIN_LENGTH(SHACL.minLength) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                replace(data, thing, path, NodeFactory.createLiteralString(""));
            }
        },
        MIN_INCLUSIVE(SHACL.minInclusive) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                replace(data, thing, path, NodeFactory.createLiteralDT("0", XSDDatatype.XSDinteger));
            }
        },
        LESS_THAN(SHACL.lessThan) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                replace(data, thing, path, NodeFactory.createLiteralDT("99999999", XSDDatatype.XSDnonNegativeInteger));
            }
        },
        QUALIFIED_MIN_COUNT(SHACL.qualifiedMinCount) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                data.remove(thing, path, Node.ANY);
            }
        },
        QUALIFIED_MAX_COUNT(SHACL.qualifiedMaxCount) {
            @Override
            void inflict(Graph data, Node thing, Node path) {
                data.stream(Node.ANY, path, Node.ANY)
                        .limit(6)
                        .toList()
                        .forEach(other -> data.add(thing, path, other.getObject()));
            }
        };

        private final Node parameter;

        Breach(Node parameter) {
            this.parameter = parameter;
        }

        abstract void inflict(Graph data, Node thing, Node path);

        static boolean breaks(Node parameter) {
            return Stream.of(values()).anyMatch(breach -> breach.parameter.equals(parameter));
        }

        static Breach of(Triple constraint) {
            return Stream.of(values())
                    .filter(breach -> breach.parameter.equals(constraint.getPredicate()))
                    .findFirst()
                    .orElseThrow();
        }

        /** {@code sh:minCount} is {@code MinCountConstraintComponent}. */
        static String component(Node parameter) {
            String name = parameter.getLocalName();
            return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "ConstraintComponent";
        }

        static void replace(Graph data, Node thing, Node path, Node value) {
            data.remove(thing, path, Node.ANY);
            data.add(thing, path, value);
        }
    }
}
