package rostrum.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import rostrum.store.EmbeddedStore;
import rostrum.store.Partitions;

/** What VoID counts within its partitions: who uses a property, and how often it leads from one class to another. */
final class ByClass {
    private final EmbeddedStore store;
    private final Map<String, Long> subjectsOf = new TreeMap<>();
    private final Map<String, Long> objectsOf = new TreeMap<>();
    private final Map<String, Map<String, Long>> triples = new TreeMap<>();
    private final Map<String, Map<String, Map<String, Long>>> targets = new TreeMap<>();

    private ByClass(EmbeddedStore store) {
        this.store = store;
    }

    static ByClass of(EmbeddedStore store, Partitions counted) {
        ByClass all = new ByClass(store);
        counted.subjectsOf().forEach((property, times) -> all.subjectsOf.put(property.getURI(), times));
        counted.objectsOf().forEach((property, times) -> all.objectsOf.put(property.getURI(), times));
        counted.triples()
                .forEach((type, properties) ->
                        properties.forEach((property, times) -> all.count(type, property, times)));
        counted.targets()
                .forEach((type, properties) -> properties.forEach((property, classes) ->
                        classes.forEach((target, times) -> all.count(type, property, target, times))));
        return all;
    }

    /** This and more triples, of subjects that neither this nor the store knows as such. */
    ByClass with(Collection<Triple> more) {
        ByClass sum = new ByClass(store);
        sum.subjectsOf.putAll(subjectsOf);
        sum.objectsOf.putAll(objectsOf);
        triples.forEach((type, properties) -> sum.triples.put(type, new TreeMap<>(properties)));
        targets.forEach((type, properties) -> {
            Map<String, Map<String, Long>> copy = new TreeMap<>();
            properties.forEach((property, classes) -> copy.put(property, new TreeMap<>(classes)));
            sum.targets.put(type, copy);
        });
        sum.add(more);
        return sum;
    }

    private void add(Collection<Triple> more) {
        Map<Node, Set<Node>> types = new HashMap<>();
        more.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .forEach(triple -> types.computeIfAbsent(triple.getSubject(), one -> new HashSet<>())
                        .add(triple.getObject()));
        Set<Node> subjects = more.stream().map(Triple::getSubject).collect(Collectors.toSet());
        Map<Node, Set<Node>> known = new HashMap<>(types);
        Function<Node, Set<Node>> typesOf = node -> subjects.contains(node)
                ? types.getOrDefault(node, Set.of())
                : known.computeIfAbsent(node, this::stored);
        Set<Pair> users = new HashSet<>();
        Set<Pair> used = new HashSet<>();
        for (Triple triple : more) {
            Node property = triple.getPredicate();
            Node object = triple.getObject();
            if (users.add(new Pair(property, triple.getSubject()))) {
                subjectsOf.merge(property.getURI(), 1L, Long::sum);
            }
            if (used.add(new Pair(property, object)) && !isUsed(property, object)) {
                objectsOf.merge(property.getURI(), 1L, Long::sum);
            }
            Set<Node> ofSubject = types.getOrDefault(triple.getSubject(), Set.of());
            if (!ofSubject.isEmpty()) {
                between(ofSubject, property, object.isLiteral() ? Set.of() : typesOf.apply(object), true);
            }
        }
        types.forEach((subject, ofIt) -> store.find(Node.ANY, Node.ANY, Node.ANY, subject).stream()
                .map(Quad::asTriple)
                .distinct()
                .forEach(triple -> between(stored(triple.getSubject()), triple.getPredicate(), ofIt, false)));
    }

    private record Pair(Node property, Node end) {}

    private void between(Set<Node> classes, Node property, Set<Node> ofObject, boolean isNew) {
        for (Node type : classes) {
            if (isNew) {
                count(type, property, 1);
            }
            ofObject.forEach(target -> count(type, property, target, 1));
        }
    }

    private boolean isUsed(Node property, Node object) {
        return objectsOf.containsKey(property.getURI())
                && !store.find(Node.ANY, Node.ANY, property, object, 1).isEmpty();
    }

    private Set<Node> stored(Node node) {
        return store.find(Node.ANY, node, RDF.type.asNode(), Node.ANY).stream()
                .map(Quad::getObject)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void count(Node type, Node property, long times) {
        triples.computeIfAbsent(name(type), one -> new TreeMap<>()).merge(property.getURI(), times, Long::sum);
    }

    private void count(Node type, Node property, Node target, long times) {
        targets.computeIfAbsent(name(type), one -> new TreeMap<>())
                .computeIfAbsent(property.getURI(), one -> new TreeMap<>())
                .merge(name(target), times, Long::sum);
    }

    private static String name(Node type) {
        return type.isURI() ? type.getURI() : type.toString();
    }

    boolean countsAs(ByClass other) {
        return subjectsOf.equals(other.subjectsOf)
                && objectsOf.equals(other.objectsOf)
                && triples.equals(other.triples)
                && targets.equals(other.targets);
    }

    /** How many different subjects a property has, by its IRI. */
    long subjectsOf(String property) {
        return subjectsOf.getOrDefault(property, 0L);
    }

    /** How many different objects a property has. */
    long objectsOf(String property) {
        return objectsOf.getOrDefault(property, 0L);
    }

    /** How many triples of each property the instances of a class are subjects of. */
    Map<String, Long> properties(String type) {
        return triples.getOrDefault(type, Map.of());
    }

    /** How many of these lead to instances of each class. */
    Map<String, Long> targets(String type, String property) {
        return targets.getOrDefault(type, Map.of()).getOrDefault(property, Map.of());
    }
}
