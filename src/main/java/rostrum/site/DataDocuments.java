package rostrum.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.store.Part;
import rostrum.store.Store;
import rostrum.wire.Linkset.Target;

/**
 * The RDF of one thing: its own quads, the claims that are made in it or speak of it, and the spans these rest on with
 * their selectors, so that every quote is within reach. Whole, however much is known: a speech in one document, other
 * things in pages of claims and mentions, the first with {@value #FIRST} and the others with {@value #PAGE}, beside the
 * pages of {@link OwnQuads}; each quad on one page only, and in formats without graphs each triple.
 */
final class DataDocuments {
    /** As many as an ordinary thing has: whoever only looks at a thing waits no longer for one of which much is said. */
    private static final int FIRST = 25;

    private static final int PAGE = 250;
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
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
        /** Where this page is. */
        String address(String document) {
            return number == 1 ? document : document + "?page=" + number;
        }

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

    /**
     * @param graphs whether the reader keeps graphs apart
     * @throws NotAnswered for a page behind the last
     */
    Piece of(Node thing, int number, boolean graphs) {
        return store.reading(() -> {
            String path = thing.getURI().substring(iris.things().length());
            Piece piece = path.startsWith("speech/") || path.startsWith("text/")
                    ? new Piece(whole(thing, number), number, false)
                    : page(thing, number, graphs);
            List<Quad> quads = new ArrayList<>(piece.quads());
            quads.addAll(about(thing, path, piece));
            return new Piece(List.copyOf(quads), number, piece.more());
        });
    }

    private List<Quad> whole(Node thing, int number) {
        if (number > 1) {
            throw behind(thing, number);
        }
        Set<Node> subjects = new LinkedHashSet<>(List.of(thing));
        List<Node> texts = objects(List.of(thing), ROS.hasText.asNode()).toList();
        subjects.addAll(texts);
        if (!texts.isEmpty()) {
            subjects(List.of(OA.hasSource.asNode()), texts).forEach(subjects::add);
        }
        subjects(ROLES, List.of(thing)).forEach(subjects::add);
        WORDS.forEach(words -> follow(subjects, words));
        follow(subjects, OA.hasSelector.asNode());
        return quads(subjects);
    }

    private Piece page(Node thing, int number, boolean graphs) {
        Leading leading = number == 1 ? leading(thing, 0, FIRST) : leading(thing, FIRST + (number - 2L) * PAGE, PAGE);
        List<Node> items = leading.items();
        OwnQuads own = OwnQuads.page(store, iris, thing, number, graphs);
        if (number > 1 && !leading.any() && !own.any()) {
            throw behind(thing, number);
        }
        Set<Node> subjects = new LinkedHashSet<>();
        Map<Node, Node> first = firstOf(items, thing);
        Map<Node, List<Node>> words = words(items);
        for (Node item : items) {
            subjects.add(item);
            words.getOrDefault(item, List.of()).stream()
                    .filter(span -> item.equals(first.get(span)))
                    .forEach(subjects::add);
        }
        follow(subjects, OA.hasSelector.asNode());
        subjects.remove(thing);
        List<Quad> quads = new ArrayList<>(own.quads());
        quads.addAll(quads(subjects));
        return new Piece(quads, number, leading.more() || own.more());
    }

    /**
     * Some of the claims and mentions that have to do with a thing.
     *
     * @param any whether there are so many at all: all of them may have been told before
     * @param more whether others follow
     */
    private record Leading(List<Node> items, boolean any, boolean more) {}

    /** Role by role, each item with the first that it has: a page costs what stands on it, not what stands before it. */
    private Leading leading(Node thing, long start, int most) {
        List<Node> items = new ArrayList<>();
        int taken = 0;
        long from = start;
        for (int role = 0; role < ROLES.size(); role++) {
            Part part = store.part(Triple.create(Node.ANY, ROLES.get(role), thing), false, from, most - taken);
            Set<Node> some = part.quads().stream()
                    .map(Quad::getSubject)
                    .filter(subject -> !subject.equals(thing))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            some.removeAll(related(some, ROLES.subList(0, role), thing));
            items.addAll(some);
            if (part.number() > from + most - taken) {
                return new Leading(items, true, true);
            }
            taken += part.quads().size();
            from = Math.max(0, from - part.number());
        }
        return new Leading(items, taken > 0, false);
    }

    /** The words that claims rest on, of each. */
    private Map<Node, List<Node>> words(List<Node> claims) {
        Map<Node, List<Node>> words = new HashMap<>();
        if (!claims.isEmpty()) {
            store.find(claims, WORDS, List.of())
                    .forEach(quad -> words.computeIfAbsent(quad.getSubject(), claim -> new ArrayList<>())
                            .add(quad.getObject()));
        }
        return words;
    }

    /**
     * The claim that each span comes with: several claims about one thing may rest on the same words, which are told
     * with the first by IRI; words that stand for the thing itself are told on their own and with none.
     */
    private Map<Node, Node> firstOf(List<Node> claims, Node thing) {
        Set<Node> spans = new LinkedHashSet<>();
        words(claims).values().forEach(spans::addAll);
        spans.removeAll(related(spans, ROLES, thing));
        if (spans.isEmpty()) {
            return Map.of();
        }
        List<Quad> uses = store.find(List.of(), WORDS, spans);
        Set<Node> related = related(
                uses.stream().map(Quad::getSubject).collect(Collectors.toCollection(LinkedHashSet::new)), ROLES, thing);
        Map<Node, Node> first = new HashMap<>();
        uses.stream()
                .filter(use -> related.contains(use.getSubject()))
                .forEach(use -> first.merge(
                        use.getObject(),
                        use.getSubject(),
                        (one, other) -> one.toString().compareTo(other.toString()) <= 0 ? one : other));
        return first;
    }

    /** Those that have to do with a thing in one of some roles. */
    private Set<Node> related(Set<Node> subjects, List<Node> roles, Node thing) {
        return subjects.isEmpty() || roles.isEmpty()
                ? Set.of()
                : store.find(subjects, roles, List.of(thing)).stream()
                        .map(Quad::getSubject)
                        .collect(Collectors.toSet());
    }

    private static NotAnswered behind(Node thing, int number) {
        return NotAnswered.unknown("A page " + number + " of " + thing.getURI());
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
        say(quads, document, NodeFactory.createURI(PROV + "wasDerivedFrom"), iris.dataset());
        store.find(iris.datasetGraph(), iris.dataset(), DCTerms.modified.asNode(), Node.ANY)
                .forEach(day -> say(quads, document, DCTerms.modified.asNode(), day.getObject()));
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
        return subjects.isEmpty() ? List.of() : store.find(subjects, List.of(), List.of());
    }

    private void follow(Set<Node> subjects, Node property) {
        if (!subjects.isEmpty()) {
            objects(List.copyOf(subjects), property).toList().forEach(subjects::add);
        }
    }

    private Stream<Node> subjects(List<Node> properties, List<Node> objects) {
        return store.find(List.of(), properties, objects).stream().map(Quad::getSubject);
    }

    private Stream<Node> objects(List<Node> subjects, Node property) {
        return store.find(subjects, List.of(property), List.of()).stream().map(Quad::getObject);
    }
}
