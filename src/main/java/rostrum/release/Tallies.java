package rostrum.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import rostrum.graph.Iris;
import rostrum.graph.NaturalOrder;
import rostrum.ontology.ROS;
import rostrum.store.Store;

/**
 * The counts that a release keeps of each thing of which so much is said that no page should go through all of it: its
 * claims by role and predicate with the latest of each, the years of those that are shown over time, what a document is
 * cited together with, those about the organs of a state, what its latest policies are told of. Of any other thing a page
 * finds all there is.
 */
final class Tallies {
    /** Of a thing with more claims in one role, or more mentions, counts are kept. */
    static final int MUCH = 60;

    private static final int LATEST = 6;
    private static final int TOGETHER = 12;
    private static final Node SUBJECT = ROS.subject.asNode();
    private static final Node OBJECT = Iris.term("object");
    private static final Node MENTIONS = ROS.mentions.asNode();
    private static final Node CITES = ROS.cites.asNode();
    private static final Node OF_STATE = ROS.ofState.asNode();
    private static final List<Node> POLICIES = List.of(ROS.hasInstrument.asNode(), ROS.implements_.asNode());

    private static final List<Node> TIES = List.of(ROS.hasAgreementWith.asNode(), ROS.inTalksWith.asNode());

    /** What is told of organs elsewhere on a state's page, or of each of them alike. */
    private static final Set<Node> NOT_OF_ORGANS =
            Set.of(ROS.delegationOf.asNode(), ROS.hasInstrument.asNode(), ROS.implements_.asNode());

    /** By what claims about one thing differ in words. */
    private static final List<Node> SAYING =
            List.of(SUBJECT, ROS.predicate.asNode(), OBJECT, ROS.regarding.asNode(), ROS.claimant.asNode());

    private static final Set<Node> OVER_TIME = Set.of(CITES, ROS.onBehalfOf.asNode(), ROS.speaker.asNode());

    private static final Comparator<Node> NEWEST_FIRST = Comparator.comparing(Tallies::whose, NaturalOrder::compare)
            .reversed()
            .thenComparing(Node::getURI, NaturalOrder::compare);

    private final Iris iris;
    private final Store store;
    private final Map<Node, Optional<String>> years = new HashMap<>();
    private final List<Quad> quads = new ArrayList<>();

    private Tallies(Iris iris, Store store) {
        this.iris = iris;
        this.store = store;
    }

    /** The counts of all that a store holds, in a graph of their own. */
    static List<Quad> of(Iris iris, Store store) {
        Tallies tallies = new Tallies(iris, store);
        TreeSet<Node> things = new TreeSet<>(Comparator.comparing(Node::getURI));
        for (Node role : List.of(SUBJECT, OBJECT, MENTIONS)) {
            store.shared(role, MUCH).stream().filter(Node::isURI).forEach(things::add);
        }
        return store.reading(() -> {
            things.forEach(tallies::thing);
            return List.copyOf(tallies.quads);
        });
    }

    private void thing(Node thing) {
        for (Node role : List.of(SUBJECT, OBJECT)) {
            Map<Node, List<Node>> byPredicate = new TreeMap<>(Comparator.comparing(Node::getURI));
            for (Node claim : subjects(role, thing)) {
                value(claim, ROS.predicate.asNode())
                        .ifPresent(predicate -> byPredicate
                                .computeIfAbsent(predicate, first -> new ArrayList<>())
                                .add(claim));
            }
            byPredicate.forEach((predicate, claims) -> matter(thing, role, predicate, claims));
            if (role.equals(SUBJECT)) {
                belonging(thing, byPredicate);
            }
        }
        List<Node> mentions = subjects(MENTIONS, thing);
        if (!mentions.isEmpty()) {
            latest(tally(thing, OBJECT, MENTIONS, "", mentions.size()), mentions);
        }
    }

    /** What belongs to a state; nothing does to other things. */
    private void belonging(Node state, Map<Node, List<Node>> byPredicate) {
        List<Node> its = subjects(OF_STATE, state);
        if (its.isEmpty()) {
            return;
        }
        List<Node> organs = ofOrgans(its);
        Node tally = tally(state, OF_STATE, "", organs.size());
        latest(tally, organs, organs.size() > MUCH ? LATEST : MUCH);
        Set<Node> told = POLICIES.stream()
                .flatMap(predicate ->
                        gathered(state, SUBJECT, predicate, byPredicate.getOrDefault(predicate, List.of())).stream()
                                .sorted(NEWEST_FIRST)
                                .limit(LATEST))
                .flatMap(report -> value(report, OBJECT).stream())
                .filter(policy -> isPolicy(policy) && its.contains(policy))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Node> ofPolicies = told.stream()
                .flatMap(policy -> subjects(SUBJECT, policy).stream())
                .toList();
        latest(tally(state, ROS.hasInstrument.asNode(), "", ofPolicies.size()), eachOnce(ofPolicies, SAYING), MUCH);
    }

    private List<Node> ofOrgans(List<Node> its) {
        Set<Node> claims = new LinkedHashSet<>();
        for (Node one : its) {
            if (!isPolicy(one)) {
                claims.addAll(subjects(SUBJECT, one));
            }
            subjects(OBJECT, one).stream()
                    .filter(claim ->
                            value(claim, SUBJECT).filter(who -> !isPolicy(who)).isPresent())
                    .forEach(claims::add);
        }
        return claims.stream()
                .filter(claim -> value(claim, ROS.predicate.asNode())
                        .filter(said -> !NOT_OF_ORGANS.contains(said))
                        .isPresent())
                .toList();
    }

    /** Of many policies or ties of a state, which its page shows once each, the latest claim of each. */
    private List<Node> gathered(Node thing, Node role, Node predicate, List<Node> claims) {
        boolean isOnce = TIES.contains(predicate) || (role.equals(SUBJECT) && POLICIES.contains(predicate));
        return isOnce && claims.size() > LATEST && thing.getURI().startsWith(iris.things() + "state/")
                ? eachOnce(claims, List.of(role.equals(SUBJECT) ? OBJECT : SUBJECT))
                : claims;
    }

    /** The latest claim of those that say the same. */
    private List<Node> eachOnce(List<Node> claims, List<Node> properties) {
        Map<List<Optional<Node>>, Node> once = new LinkedHashMap<>();
        claims.stream()
                .sorted(NEWEST_FIRST)
                .forEach(claim -> once.putIfAbsent(
                        properties.stream()
                                .map(property -> node(claim, property))
                                .toList(),
                        claim));
        return List.copyOf(once.values());
    }

    private boolean isPolicy(Node thing) {
        return thing.getURI().startsWith(iris.things() + "policy/")
                || thing.getURI().startsWith(iris.things() + "pillar/");
    }

    private void matter(Node thing, Node role, Node predicate, List<Node> claims) {
        latest(tally(thing, role, predicate, "", claims.size()), gathered(thing, role, predicate, claims));
        if (!role.equals(OBJECT) || !OVER_TIME.contains(predicate)) {
            return;
        }
        Map<String, Long> counted = new TreeMap<>();
        Set<Node> speeches = new LinkedHashSet<>();
        for (Node claim : claims) {
            value(claim, ROS.madeIn.asNode()).ifPresent(speech -> {
                speeches.add(speech);
                years.computeIfAbsent(speech, this::year).ifPresent(year -> counted.merge(year, 1L, Long::sum));
            });
        }
        counted.forEach((year, count) -> add(
                tally(thing, role, predicate, "-" + year, count),
                ROS.tallyYear.asNode(),
                NodeFactory.createLiteralDT(year, XSDDatatype.XSDgYear)));
        if (predicate.equals(CITES)) {
            together(thing, speeches);
        }
    }

    private void together(Node thing, Set<Node> speeches) {
        Map<Node, Long> others = new HashMap<>();
        for (Node speech : speeches) {
            store.find(Node.ANY, speech, CITES, Node.ANY).stream()
                    .map(Quad::getObject)
                    .filter(other -> other.isURI() && !other.equals(thing))
                    .distinct()
                    .forEach(other -> others.merge(other, 1L, Long::sum));
        }
        others.entrySet().stream()
                .sorted(Map.Entry.<Node, Long>comparingByValue()
                        .reversed()
                        .thenComparing(other -> other.getKey().getURI()))
                .limit(TOGETHER)
                .forEach(other -> add(
                        tally(thing, OBJECT, CITES, "-" + end(other.getKey()), other.getValue()),
                        ROS.tallyWith.asNode(),
                        other.getKey()));
    }

    private void latest(Node tally, List<Node> counted) {
        latest(tally, counted, LATEST);
    }

    private void latest(Node tally, List<Node> counted, int most) {
        counted.stream().sorted(NEWEST_FIRST).limit(most).forEach(one -> add(tally, ROS.latestClaim.asNode(), one));
    }

    private Node tally(Node thing, Node role, Node predicate, String what, long count) {
        Node tally = tally(thing, role, "-" + end(predicate) + what, count);
        add(tally, ROS.predicate.asNode(), predicate);
        return tally;
    }

    /** A count of claims whatever their predicates are. */
    private Node tally(Node thing, Node role, String what, long count) {
        String name = thing.getURI().substring(prefix(thing)) + "-" + end(role) + what;
        Node tally = iris.datasetPart("tally-" + name.replace('/', '-'));
        add(tally, RDF.type.asNode(), ROS.Tally.asNode());
        add(tally, ROS.tallyOf.asNode(), thing);
        add(tally, ROS.tallyRole.asNode(), role);
        add(tally, ROS.tallyCount.asNode(), NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger));
        return tally;
    }

    /** Where the name of a thing begins in its IRI; of an IRI from elsewhere all is its name. */
    private int prefix(Node thing) {
        return thing.getURI().startsWith(iris.things()) ? iris.things().length() : 0;
    }

    private void add(Node subject, Node property, Node value) {
        quads.add(new Quad(iris.tallyGraph(), subject, property, value));
    }

    private List<Node> subjects(Node property, Node object) {
        return store.find(Node.ANY, Node.ANY, property, object).stream()
                .map(Quad::getSubject)
                .filter(Node::isURI)
                .distinct()
                .toList();
    }

    private Optional<Node> value(Node subject, Node property) {
        return node(subject, property).filter(Node::isURI);
    }

    private Optional<Node> node(Node subject, Node property) {
        return store.find(Node.ANY, subject, property, Node.ANY, 1).stream()
                .map(Quad::getObject)
                .findFirst();
    }

    private Optional<String> year(Node speech) {
        return store.find(Node.ANY, speech, DCTerms.date.asNode(), Node.ANY).stream()
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .map(day -> day.getLiteralLexicalForm())
                .filter(day -> day.matches("\\d{4}(-.*)?"))
                .map(day -> day.substring(0, 4))
                .min(Comparator.naturalOrder());
    }

    /** The speech in which a claim or a span stands, as far as its IRI tells. */
    private static String whose(Node counted) {
        String uri = counted.getURI();
        int part = uri.indexOf('#');
        int number = uri.lastIndexOf('-');
        return part >= 0 ? uri.substring(0, part) : number > 0 ? uri.substring(0, number) : uri;
    }

    private static String end(Node term) {
        String uri = term.getURI();
        return uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1);
    }
}
