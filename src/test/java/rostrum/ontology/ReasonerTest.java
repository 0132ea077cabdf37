package rostrum.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.FileDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** The ontology as a reasoner (HermiT) sees it: in OWL 2 DL, consistent, with no class that can have no member. */
class ReasonerTest {
    private OWLOntology ontology;
    private OWLOntologyManager manager;
    private OWLDataFactory terms;

    @BeforeEach
    void load() throws OWLOntologyCreationException {
        manager = OWLManager.createOWLOntologyManager();
        terms = manager.getOWLDataFactory();
        ontology = manager.loadOntologyFromOntologyDocument(
                new FileDocumentSource(Path.of("ontology", "rostrum.ttl").toFile(), new TurtleDocumentFormat()));
    }

    @Test
    void the_ontology_is_in_OWL_2_DL() {
        var violations = new OWL2DLProfile().checkOntology(ontology).getViolations();
        assertEquals(List.of(), violations.stream().map(Object::toString).toList());
    }

    @Test
    void the_reasoner_reads_what_the_file_says() {
        assertTrue(ontology.classesInSignature().count() > 30);
        assertTrue(ontology.objectPropertiesInSignature().count() > 50);
    }

    @Test
    void the_ontology_is_consistent_and_every_class_can_have_members() {
        OWLReasoner reasoner = new ReasonerFactory().createReasoner(ontology);
        assertTrue(reasoner.isConsistent());
        assertEquals(
                List.of(),
                ontology.classesInSignature()
                        .filter(type -> !reasoner.isSatisfiable(type))
                        .toList());
    }

    @Test
    void a_law_is_found_to_be_a_document() {
        OWLReasoner reasoner = new ReasonerFactory().createReasoner(ontology);
        assertTrue(reasoner.getSuperClasses(term("PenalCode"), false).containsEntity(term("Document")));
    }

    @Test
    void a_breach_is_found() {
        ontology.add(terms.getOWLDisjointClassesAxiom(term("Law"), term("Document")));
        OWLReasoner unsatisfiable = new ReasonerFactory().createReasoner(ontology);
        assertFalse(unsatisfiable.isSatisfiable(term("PenalCode")));
        ontology.add(terms.getOWLClassAssertionAxiom(
                term("Law"), terms.getOWLNamedIndividual(IRI.create("urn:example:law"))));
        assertFalse(new ReasonerFactory().createReasoner(ontology).isConsistent());
    }

    private OWLClass term(String localName) {
        return terms.getOWLClass(IRI.create(ROS.NS + localName));
    }
}
