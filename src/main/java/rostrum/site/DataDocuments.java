package rostrum.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.store.Store;

/**
 * The RDF of one thing: its own quads, the claims that are made in it or speak of it, and the spans these rest on with
 * their selectors, so that every quote is within reach. Whole, however much is known.
 */
final class DataDocuments {
    private final Store store;

    DataDocuments(Store store) {
        this.store = store;
    }

    /** Empty where nothing is known. */
    List<Quad> of(Node thing) {
        return store.reading(() -> {
            Set<Node> subjects = new LinkedHashSet<>(List.of(thing));
            objects(thing, ROS.hasText.asNode()).forEach(text -> {
                subjects.add(text);
                subjects(OA.hasSource.asNode(), text).forEach(subjects::add);
            });
            subjects(OA.hasSource.asNode(), thing).forEach(subjects::add);
            subjects(ROS.mentions.asNode(), thing).forEach(subjects::add);
            Stream.of(ROS.madeIn.asNode(), ROS.subject.asNode(), Iris.term("object"))
                    .flatMap(role -> subjects(role, thing))
                    .forEach(subjects::add);
            follow(subjects, ROS.evidence.asNode());
            follow(subjects, ROS.argument.asNode());
            follow(subjects, OA.hasSelector.asNode());
            List<Quad> quads = new ArrayList<>();
            subjects.forEach(subject -> quads.addAll(store.find(Node.ANY, subject, Node.ANY, Node.ANY)));
            return List.copyOf(quads);
        });
    }

    private void follow(Set<Node> subjects, Node property) {
        List.copyOf(subjects).forEach(subject -> objects(subject, property).forEach(subjects::add));
    }

    private Stream<Node> subjects(Node property, Node object) {
        return store.find(Node.ANY, Node.ANY, property, object).stream().map(Quad::getSubject);
    }

    private Stream<Node> objects(Node subject, Node property) {
        return store.find(Node.ANY, subject, property, Node.ANY).stream().map(Quad::getObject);
    }
}
