package rostrum.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;
import rostrum.release.RemoteReleases.Kept;
import rostrum.store.remote.ReleaseScope;
import rostrum.store.remote.RemoteService;

/**
 * The graph of a store elsewhere that tells which releases it has and which is live, in the terms of DCAT 3 (section 11)
 * and VoID. Its updates are the files of {@code register}, each whole in itself.
 */
final class Register {
    private static final Node HAS = NodeFactory.createURI(DCAT.NS + "hasVersion");
    private static final Node LIVE = NodeFactory.createURI(DCAT.NS + "hasCurrentVersion");
    private static final Node CREATED = DCTerms.created.asNode();
    private static final Node TOLD = NodeFactory.createURI("https://www.w3.org/ns/activitystreams#current");
    private static final Node THINGS = VOID.entities.asNode();
    private static final Node TRIPLES = VOID.triples.asNode();

    private final RemoteService service;
    private final Iris iris;
    private final Node graph;

    Register(RemoteService service, Iris iris) {
        this.service = service;
        this.iris = iris;
        this.graph = NodeFactory.createURI(iris.base() + "releases");
    }

    /**
     * What the register holds.
     *
     * @param live none where there is none, or two for a moment
     * @param whole those that arrived whole, the one made last first
     * @param begun versions of those that did not
     * @param told the last step of the log of changes; none where no release was told yet, or two for a moment
     */
    record Entries(Optional<String> live, List<Kept> whole, Set<String> begun, Optional<Node> told) {
        Optional<Kept> whole(String version) {
            return whole.stream().filter(kept -> kept.version().equals(version)).findFirst();
        }
    }

    ReleaseScope scope(String version) {
        return new ReleaseScope(iris.base(), version);
    }

    Entries read() {
        Map<Node, Map<Node, Node>> said = new HashMap<>();
        Set<Node> live = new LinkedHashSet<>();
        Set<String> begun = new LinkedHashSet<>();
        Set<Node> told = new LinkedHashSet<>();
        service.graph(graph, triple -> {
            if (triple.getPredicate().equals(LIVE)) {
                live.add(triple.getObject());
            } else if (triple.getPredicate().equals(TOLD)) {
                told.add(triple.getObject());
            } else if (triple.getPredicate().equals(HAS)) {
                begun.add(version(triple.getObject()));
            } else {
                said.computeIfAbsent(triple.getSubject(), subject -> new HashMap<>())
                        .put(triple.getPredicate(), triple.getObject());
            }
        });
        List<Kept> whole = new ArrayList<>();
        for (String version : List.copyOf(begun)) {
            ReleaseScope scope = scope(version);
            Map<Node, Node> of = said.getOrDefault(scope.release(), Map.of());
            Map<Node, Node> union = said.getOrDefault(scope.whole(), Map.of());
            if (of.containsKey(CREATED) && union.containsKey(TRIPLES)) {
                whole.add(new Kept(
                        version,
                        Instant.parse(words(of, CREATED)),
                        Long.parseLong(words(of, TRIPLES)),
                        Long.parseLong(words(union, TRIPLES)),
                        of.containsKey(THINGS)
                                ? OptionalInt.of(Integer.parseInt(words(of, THINGS)))
                                : OptionalInt.empty()));
                begun.remove(version);
            }
        }
        whole.sort(Comparator.comparing(Kept::at).reversed());
        return new Entries(
                live.size() == 1 ? live.stream().map(Register::version).findFirst() : Optional.empty(),
                whole,
                begun,
                told.size() == 1 ? told.stream().findFirst() : Optional.empty());
    }

    void begin(String version) {
        update(
                "begin",
                Map.of(
                        "dataset", iris.dataset(),
                        "release", scope(version).release(),
                        "version", NodeFactory.createLiteralString(version)));
    }

    void made(Kept release) {
        ReleaseScope scope = scope(release.version());
        update(
                "made",
                Map.of(
                        "release", scope.release(),
                        "at", NodeFactory.createLiteralString(release.at().toString()),
                        "things",
                                NodeFactory.createLiteralString(
                                        Integer.toString(release.things().orElse(0))),
                        "quads", NodeFactory.createLiteralString(Long.toString(release.quads())),
                        "whole", scope.whole(),
                        "triples", NodeFactory.createLiteralString(Long.toString(release.triples()))));
    }

    /** Has the register name the log, of which nothing is told yet, unless it names a step of it. */
    void beginLog(Node stream) {
        update("log", Map.of("stream", stream));
    }

    /**
     * One update that makes a release live and a step the last of the log; it changes nothing where what was live before,
     * or told last, is so no longer.
     *
     * @param told the step that was told last, or the log itself
     * @param step that tells of the release
     * @return what the register holds now
     */
    Entries makeLive(String version, Optional<String> before, Node stream, Node told, Node step) {
        Map<String, Node> values = new HashMap<>(Map.of(
                "dataset", iris.dataset(),
                "release", scope(version).release(),
                "stream", stream,
                "told", told,
                "step", step));
        before.ifPresent(old -> values.put("old", scope(old).release()));
        // What an update takes away and puts anew is gone from Virtuoso.
        update(before.isEmpty() ? "first" : before.get().equals(version) ? "told" : "next", values);
        return read();
    }

    void forget(ReleaseScope scope) {
        update("leave", Map.of("dataset", iris.dataset(), "release", scope.release()));
        update("forget", Map.of("told", scope.release()));
        update("forget", Map.of("told", scope.whole()));
    }

    /** An update with nodes in place of the variables of those names. */
    private void update(String name, Map<String, Node> values) {
        ParameterizedSparqlString update = new ParameterizedSparqlString(RegisterQuery.text(name + ".ru"));
        update.setParam("register", graph);
        values.forEach(update::setParam);
        service.update(update.toString());
    }

    private static String words(Map<Node, Node> said, Node property) {
        return Objects.requireNonNull(said.get(property)).getLiteralLexicalForm();
    }

    private static String version(Node release) {
        return release.getURI().substring(release.getURI().lastIndexOf('/') + 1);
    }
}
