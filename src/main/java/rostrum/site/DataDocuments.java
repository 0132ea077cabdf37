package rostrum.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.store.Store;
import rostrum.wire.Linkset.Target;

/**
 * The RDF of one thing: its own quads, the claims that are made in it or speak of it, and the spans these rest on with
 * their selectors, so that every quote is within reach. Whole, however much is known: a speech in one document, other
 * things in pages of {@value #PAGE} claims and mentions, each quad on one page only.
 */
final class DataDocuments {
    private static final int PAGE = 250;
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    /** What a claim or a mention may have to do with a thing. */
    private static final List<Node> ROLES = List.of(
            OA.hasSource.asNode(),
            ROS.mentions.asNode(),
            ROS.madeIn.asNode(),
            ROS.subject.asNode(),
            Iris.term("object"));

    private static final List<Node> WORDS = List.of(ROS.evidence.asNode(), ROS.argument.asNode());

    private final Store store;
    private final Iris iris;

    DataDocuments(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /**
     * One page of what is known.
     *
     * @param number from 1
     */
    record Piece(List<Quad> quads, int number, boolean more) {
        /** Links to the pages before and after this one. */
        List<Target> neighbours(String document) {
            List<Target> targets = new ArrayList<>();
            if (number > 1) {
                targets.add(new Target(document, "first"));
                targets.add(new Target(document + "?page=" + (number - 1), "prev"));
            }
            if (more) {
                targets.add(new Target(document + "?page=" + (number + 1), "next"));
            }
            return targets;
        }
    }

    /** @throws NotAnswered for a page behind the last */
    Piece of(Node thing, int number) {
        return store.reading(() -> {
            String path = thing.getURI().substring(iris.things().length());
            Piece piece = path.startsWith("speech/") || path.startsWith("text/")
                    ? new Piece(number == 1 ? whole(thing) : List.of(), number, false)
                    : page(thing, number);
            if (number > 1 && piece.quads().isEmpty()) {
                throw NotAnswered.unknown("A page " + number + " of " + thing.getURI());
            }
            List<Quad> quads = new ArrayList<>(piece.quads());
            quads.addAll(about(thing, path, piece));
            return new Piece(List.copyOf(quads), number, piece.more());
        });
    }

    private List<Quad> whole(Node thing) {
        Set<Node> subjects = new LinkedHashSet<>(List.of(thing));
        objects(thing, ROS.hasText.asNode()).forEach(text -> {
            subjects.add(text);
            subjects(OA.hasSource.asNode(), text).forEach(subjects::add);
        });
        ROLES.forEach(role -> subjects(role, thing).forEach(subjects::add));
        WORDS.forEach(words -> follow(subjects, words));
        follow(subjects, OA.hasSelector.asNode());
        return quads(subjects);
    }

    private Piece page(Node thing, int number) {
        Set<Node> related = new LinkedHashSet<>();
        int end = number * PAGE;
        for (Node role : ROLES) {
            if (related.size() <= end) {
                related.remove(thing);
                subjects(role, thing).filter(subject -> !subject.equals(thing)).forEach(related::add);
            }
        }
        List<Node> items =
                related.stream().skip((number - 1L) * PAGE).limit(PAGE).toList();
        Set<Node> subjects = new LinkedHashSet<>();
        if (number == 1) {
            subjects.add(thing);
        }
        for (Node item : items) {
            subjects.add(item);
            WORDS.forEach(role -> objects(item, role)
                    .filter(span -> isFirst(item, span, thing))
                    .forEach(subjects::add));
        }
        follow(subjects, OA.hasSelector.asNode());
        return new Piece(quads(subjects), number, related.size() > end);
    }

    /**
     * Whether a span comes with this claim: several claims about one thing may rest on the same words, which are told
     * with the first by IRI; words that stand for the thing itself are told on their own.
     */
    private boolean isFirst(Node claim, Node span, Node thing) {
        return !isRelated(span, thing)
                && WORDS.stream()
                        .flatMap(role -> subjects(role, span))
                        .filter(other -> isRelated(other, thing))
                        .min(Comparator.comparing(Node::toString))
                        .filter(claim::equals)
                        .isPresent();
    }

    private boolean isRelated(Node subject, Node thing) {
        return ROLES.stream()
                .anyMatch(role -> !store.find(Node.ANY, subject, role, thing, 1).isEmpty());
    }

    /** What the document says of itself: what it is about, which data set it is of, and where it goes on. */
    private List<Quad> about(Node thing, String path, Piece piece) {
        String first = iris.base() + "data/" + path;
        Node document = NodeFactory.createURI(piece.number() == 1 ? first : first + "?page=" + piece.number());
        List<Quad> quads = new ArrayList<>();
        say(quads, document, RDF.type.asNode(), FOAF.Document.asNode());
        say(quads, document, FOAF.primaryTopic.asNode(), thing);
        say(quads, document, VOID.inDataset.asNode(), iris.dataset());
        say(quads, document, DCTerms.license.asNode(), NodeFactory.createURI(LICENCE));
        if (piece.more() || piece.number() > 1) {
            say(quads, document, RDF.type.asNode(), hydra("PartialCollectionView"));
            say(quads, document, hydra("first"), NodeFactory.createURI(first));
        }
        if (piece.more()) {
            say(quads, document, hydra("next"), NodeFactory.createURI(first + "?page=" + (piece.number() + 1)));
        }
        return quads;
    }

    private static Node hydra(String name) {
        return NodeFactory.createURI(HYDRA + name);
    }

    private void say(List<Quad> quads, Node subject, Node property, Node object) {
        quads.add(new Quad(iris.datasetGraph(), subject, property, object));
    }

    private List<Quad> quads(Set<Node> subjects) {
        List<Quad> quads = new ArrayList<>();
        subjects.forEach(subject -> quads.addAll(store.find(Node.ANY, subject, Node.ANY, Node.ANY)));
        return quads;
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
