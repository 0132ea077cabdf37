package rostrum.dump;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What VoID counts, over triples that come once each and those of one subject together. */
final class Statistics {
    private final String things;
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> properties = new TreeMap<>();
    private Optional<Node> subject = Optional.empty();
    private long triples;
    private long subjects;
    private long entities;

    /** @param things what the IRI of every thing starts with */
    Statistics(String things) {
        this.things = things;
    }

    void count(Triple triple) {
        triples++;
        properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
        if (triple.getPredicate().equals(RDF.type.asNode())
                && triple.getObject().isURI()) {
            classes.merge(triple.getObject().getURI(), 1L, Long::sum);
        }
        if (subject.isEmpty() || !subject.get().equals(triple.getSubject())) {
            subject = Optional.of(triple.getSubject());
            subjects++;
            if (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(things)) {
                entities++;
            }
        }
    }

    long triples() {
        return triples;
    }

    long subjects() {
        return subjects;
    }

    /** Subjects that are things, neither terms nor parts of the description. */
    long entities() {
        return entities;
    }

    /** Number of instances of each class, by its IRI. */
    Map<String, Long> classes() {
        return classes;
    }

    /** Number of triples of each property, by its IRI. */
    Map<String, Long> properties() {
        return properties;
    }
}
