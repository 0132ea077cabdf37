package rostrum.release;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog.Change;
import rostrum.release.ChangeLog.Kind;
import rostrum.store.remote.RemoteFault;
import rostrum.store.remote.RemoteService;

/**
 * The log of a store elsewhere, in the terms of Activity Streams 2.0: for each release that became live a step, a graph
 * that names the step before it, and graphs of its changes beside it, none so large that a store would cut it off. The
 * register names the last step; what is not reached from there back is no part of the log, however much of it is there.
 */
final class RemoteLog {
    /** Changes in one graph, of four triples each at most. */
    private static final int TOGETHER = 1_000;

    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final Node BEFORE = uri(AS + "prev");
    private static final Node AT = uri(AS + "updated");
    private static final Node FIRST = uri(AS + "startIndex");
    private static final Node COUNT = uri(AS + "totalItems");
    private static final Node RELEASE = OWL.versionInfo.asNode();
    private static final Node OBJECT = uri(AS + "object");
    private static final Node SUPERSEDED = uri("http://www.w3.org/ns/prov#wasRevisionOf");
    private static final Node PRINT = DCTerms.identifier.asNode();
    private static final Map<Kind, Node> KINDS = Map.of(
            Kind.ADDED, uri(AS + "Create"), Kind.CHANGED, uri(AS + "Update"), Kind.WITHDRAWN, uri(AS + "Delete"));

    private final RemoteService service;
    private final Iris iris;
    private final Node stream;

    RemoteLog(RemoteService service, Iris iris) {
        this.service = service;
        this.iris = iris;
        this.stream = uri(iris.base() + "changes");
    }

    /**
     * What one release brought.
     *
     * @param before the step before it; {@link #stream} for the first
     * @param first number of its first change
     * @param count how many changes
     */
    record Step(Node name, Node before, String release, Instant at, long first, int count) {
        long next() {
            return first + count;
        }

        private List<Node> parts() {
            return IntStream.rangeClosed(1, (count + TOGETHER - 1) / TOGETHER)
                    .mapToObj(part -> uri(name.getURI() + "/" + part))
                    .toList();
        }
    }

    /** The log itself, which stands for the step before the first. */
    Node stream() {
        return stream;
    }

    /** A step that is to come after another. */
    Step after(Node before, long first, String release, Instant at, int count) {
        return new Step(uri(stream.getURI() + "/" + UUID.randomUUID()), before, release, at, first, count);
    }

    /**
     * Steps up to one, oldest first.
     *
     * @param known a step behind which there is no need to go back; where it is not come by, all are given
     * @throws RemoteFault where they do not follow each other, change by change
     */
    List<Step> upTo(Node last, Node known) {
        LinkedHashMap<Node, Step> steps = new LinkedHashMap<>();
        Node name = last;
        while (!name.equals(stream) && !name.equals(known)) {
            Step step = step(name);
            boolean follows = steps.isEmpty()
                    || step.next() == steps.lastEntry().getValue().first();
            if (!follows || steps.put(name, step) != null) {
                throw broken(name);
            }
            name = step.before();
        }
        return List.copyOf(steps.sequencedValues().reversed());
    }

    /** @throws RemoteFault where the store does not tell of a step that another names, or not as steps are told of */
    Step step(Node name) {
        Map<Node, String> said = new HashMap<>();
        try {
            service.graph(name, triple -> said.put(triple.getPredicate(), words(triple.getObject())));
            Step step = new Step(
                    name,
                    uri(said.getOrDefault(BEFORE, "")),
                    said.getOrDefault(RELEASE, ""),
                    Instant.parse(said.getOrDefault(AT, "")),
                    Long.parseLong(said.getOrDefault(FIRST, "")),
                    Integer.parseInt(said.getOrDefault(COUNT, "")));
            if (!said.containsKey(BEFORE) || !said.containsKey(RELEASE) || step.first() < 1 || step.count() < 0) {
                throw broken(name);
            }
            return step;
        } catch (DateTimeException | NumberFormatException | UnsupportedOperationException malformed) {
            throw broken(name);
        }
    }

    /** The changes of a step, oldest first. */
    List<Change> changes(Step step) {
        List<Change> changes = new ArrayList<>();
        for (Node part : step.parts()) {
            Map<Node, Map<Node, Node>> said = new HashMap<>();
            service.graph(
                    part,
                    triple -> said.computeIfAbsent(triple.getSubject(), of -> new HashMap<>())
                            .put(triple.getPredicate(), triple.getObject()));
            try {
                said.forEach((subject, of) -> change(step, subject, of).ifPresent(changes::add));
            } catch (NumberFormatException | UnsupportedOperationException malformed) {
                throw broken(step.name());
            }
        }
        changes.sort(Comparator.comparing(Change::number));
        boolean allThere = changes.stream()
                .map(Change::number)
                .toList()
                .equals(LongStream.range(step.first(), step.next()).boxed().toList());
        if (!allThere) {
            throw broken(step.name());
        }
        return changes;
    }

    private Optional<Change> change(Step step, Node subject, Map<Node, Node> said) {
        Optional<Node> object = Optional.ofNullable(said.get(OBJECT))
                .filter(thing -> thing.getURI().startsWith(iris.things()));
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().equals(said.get(RDF.type.asNode())) && object.isPresent())
                .map(kind -> new Change(
                        number(subject),
                        step.at(),
                        kind.getKey(),
                        object.orElseThrow().getURI().substring(iris.things().length()),
                        Optional.ofNullable(said.get(PRINT))
                                .map(RemoteLog::words)
                                .orElse(""),
                        step.release(),
                        Optional.ofNullable(said.get(SUPERSEDED))
                                .map(RemoteLog::number)
                                .orElse(0L)))
                .findFirst();
    }

    private static long number(Node change) {
        return Long.parseLong(change.getURI().substring(change.getURI().indexOf('#') + 1));
    }

    /** The last change of each thing, by its path, up to a step. */
    Map<String, Change> last(Node last) {
        Map<String, Change> all = new HashMap<>();
        for (Step step : upTo(last, stream)) {
            changes(step).forEach(change -> all.put(change.path(), change));
        }
        return all;
    }

    /**
     * Writes a step, which is no part of the log yet: first that it is there, so that readers know that they will not know
     * all from its time on.
     *
     * @throws RemoteFault where the store does not give back what it took
     */
    void write(Step step, List<Change> changes) {
        Graph itself = GraphFactory.createDefaultGraph();
        itself.add(step.name(), BEFORE, step.before());
        itself.add(step.name(), RELEASE, literal(step.release()));
        itself.add(step.name(), AT, literal(step.at().toString()));
        itself.add(step.name(), FIRST, literal(Long.toString(step.first())));
        itself.add(step.name(), COUNT, literal(Integer.toString(step.count())));
        service.add(step.name(), itself);
        List<Node> parts = step.parts();
        for (int part = 0; part < parts.size(); part++) {
            Graph some = GraphFactory.createDefaultGraph();
            changes.subList(part * TOGETHER, Math.min(changes.size(), (part + 1) * TOGETHER))
                    .forEach(change -> said(change).forEach(some::add));
            service.add(parts.get(part), some);
        }
        if (!step(step.name()).equals(step) || !changes(step).equals(changes)) {
            throw broken(step.name());
        }
    }

    private List<Triple> said(Change change) {
        Node itself = uri(stream.getURI() + "#" + change.number());
        List<Triple> said = new ArrayList<>(List.of(
                Triple.create(itself, RDF.type.asNode(), KINDS.getOrDefault(change.kind(), RDF.nil.asNode())),
                Triple.create(itself, OBJECT, uri(iris.things() + change.path()))));
        if (!change.fingerprint().isEmpty()) {
            said.add(Triple.create(itself, PRINT, literal(change.fingerprint())));
        }
        if (change.before() > 0) {
            said.add(Triple.create(itself, SUPERSEDED, uri(stream.getURI() + "#" + change.before())));
        }
        return said;
    }

    /** Steps that were begun after one: at most one of them is ever part of the log, once the register names it. */
    List<Step> begunAfter(Node step) {
        return service.select(RegisterQuery.BEGUN.with("before", step), RemoteService.QUICK).stream()
                .map(row -> row.get("step"))
                .filter(name -> name.isURI() && name.getURI().startsWith(stream.getURI() + "/"))
                // One that is being written or removed tells too little.
                .filter(name -> service.graph(name, triple -> {}) >= 5)
                .map(this::step)
                .toList();
    }

    void drop(Step step) {
        service.drop(step.parts());
        service.drop(List.of(step.name()));
    }

    private RemoteFault broken(Node step) {
        return RemoteFault.incomplete(service.name(), "the log of changes, " + step.getURI());
    }

    private static String words(Node node) {
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    private static Node literal(String words) {
        return NodeFactory.createLiteralString(words);
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
