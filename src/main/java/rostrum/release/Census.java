package rostrum.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rostrum.graph.Iris;
import rostrum.store.EmbeddedStore;
import rostrum.store.Partitions;
import rostrum.store.Tally;

/** What VoID counts, each triple once however many graphs it stands in. */
public final class Census {
    private static final Set<Node> LINKS =
            Set.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), RDFS.seeAlso.asNode());

    private final Iris iris;
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> properties = new TreeMap<>();
    private final Map<Link, Long> links = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private Optional<Node> subject = Optional.empty();
    private Predicate<Node> isObject = node -> false;
    private Optional<ByClass> parts = Optional.empty();
    private Optional<String> firstDay = Optional.empty();
    private Optional<String> lastDay = Optional.empty();
    private long triples;
    private long objects;
    private long subjects;
    private long entities;

    Census(Iris iris) {
        this.iris = iris;
    }

    /** Links of one property to one place of the web, such as {@code http://www.wikidata.org/}. */
    record Link(String property, String target) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            int byTarget = target.compareTo(other.target);
            return byTarget != 0 ? byTarget : property.compareTo(other.property);
        }
    }

    /** Of all that a store holds; it is gone through three times. */
    public static Census of(Iris iris, EmbeddedStore store) {
        Census census = new Census(iris);
        store.eachSubject(census::subject);
        census.triples(store);
        return census;
    }

    /** Those of a store whose subjects are counted already. */
    void triples(EmbeddedStore store) {
        isObject = node -> !store.find(Node.ANY, Node.ANY, Node.ANY, node, 1).isEmpty();
        Set<Node> counted = new HashSet<>(LINKS);
        counted.add(RDF.type.asNode());
        days(store);
        Partitions all = store.partitions(counted);
        objects = all.objects();
        parts = Optional.of(ByClass.of(store, all));
        Tally tally = all.tally();
        triples = tally.triples();
        tally.properties().forEach((property, times) -> properties.put(property.getURI(), times));
        tally.objects()
                .forEach((property, objects) -> objects.forEach((object, times) -> count(property, object, times)));
    }

    /** When what is held was said. */
    private void days(EmbeddedStore store) {
        List<String> days = store.find(Node.ANY, Node.ANY, DCTerms.date.asNode(), Node.ANY).stream()
                .filter(quad -> quad.getSubject().isURI()
                        && quad.getSubject().getURI().startsWith(iris.things() + "speech/")
                        && quad.getObject().isLiteral())
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
                .toList();
        firstDay = days.stream().min(Comparator.naturalOrder());
        lastDay = days.stream().max(Comparator.naturalOrder());
    }

    /** The day of the first speech; none where no day is known. */
    Optional<String> firstDay() {
        return firstDay;
    }

    /** The day of the last one. */
    Optional<String> lastDay() {
        return lastDay;
    }

    /** This one and some more triples, of subjects that it does not know and that the store does not hold yet. */
    Census with(List<Quad> more) {
        Census sum = new Census(iris);
        sum.classes.putAll(classes);
        sum.properties.putAll(properties);
        sum.links.putAll(links);
        sum.examples.putAll(examples);
        sum.triples = triples;
        sum.subjects = subjects;
        sum.entities = entities;
        sum.isObject = isObject;
        sum.firstDay = firstDay;
        sum.lastDay = lastDay;
        sum.objects = objects
                + more.stream()
                        .map(Quad::getObject)
                        .distinct()
                        .filter(isObject.negate())
                        .count();
        List<Triple> added =
                new ArrayList<>(new HashSet<>(more).stream().map(Quad::asTriple).toList());
        added.sort(Comparator.comparing(triple -> triple.getSubject().toString()));
        added.forEach(sum::count);
        sum.parts = parts.map(counted -> counted.with(new HashSet<>(added)));
        return sum;
    }

    private void count(Triple triple) {
        triples++;
        properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
        count(triple.getPredicate(), triple.getObject(), 1L);
        if (subject.isEmpty() || !subject.get().equals(triple.getSubject())) {
            subject = Optional.of(triple.getSubject());
            subject(triple.getSubject());
        }
    }

    private void count(Node property, Node object, long times) {
        if (property.equals(RDF.type.asNode()) && object.isURI()) {
            classes.merge(object.getURI(), times, Long::sum);
        }
        if (object.isURI() && LINKS.contains(property) && !object.getURI().startsWith(iris.base())) {
            links.merge(new Link(property.getURI(), place(object.getURI())), times, Long::sum);
        }
    }

    /** A subject that was not counted before. */
    void subject(Node named) {
        subjects++;
        if (named.isURI() && named.getURI().startsWith(iris.things())) {
            entities++;
            int kind = iris.things().length();
            int slash = named.getURI().indexOf('/', kind);
            if (slash > 0) {
                examples.putIfAbsent(named.getURI().substring(kind, slash), named.getURI());
            }
        }
    }

    private static String place(String uri) {
        int path = uri.indexOf('/', uri.indexOf("://") + 3);
        return path < 0 ? uri : uri.substring(0, path + 1);
    }

    boolean countsAs(Census other) {
        return triples == other.triples
                && subjects == other.subjects
                && objects == other.objects
                && classes.equals(other.classes)
                && properties.equals(other.properties)
                && links.equals(other.links)
                && parts().countsAs(other.parts());
    }

    /** What is counted within partitions. */
    ByClass parts() {
        return parts.orElseThrow(() -> new IllegalStateException("triples are counted first"));
    }

    long triples() {
        return triples;
    }

    long subjects() {
        return subjects;
    }

    long objects() {
        return objects;
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

    Map<Link, Long> links() {
        return links;
    }

    /** The first thing met of each kind. */
    Map<String, String> examples() {
        return examples;
    }
}
