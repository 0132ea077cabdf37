package rostrum.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import rostrum.graph.Iris;
import rostrum.store.Store;
import rostrum.store.remote.ReleaseScope;
import rostrum.store.remote.RemoteService;

/** A release that was built here on its way to a store elsewhere, in pieces that servers take. */
final class Sending {
    /** What a release's list of graphs says of its graphs, and of those of its fingerprints. */
    static final List<Node> LISTS = List.of(DCTerms.hasPart.asNode(), DCTerms.tableOfContents.asNode());

    /** Quads that are sent together. */
    private static final int SENT = 20_000;
    /** From so many triples on, what goes into a graph is posted to it; less goes into an update with others. */
    private static final int POSTED = 1_000;
    /** Triples in one update, and characters: Virtuoso's compiler takes no longer ones. */
    private static final int INSERTED = 2_000;

    private static final int CHARACTERS = 500_000;
    /** Triples that are posted together. */
    private static final int TRIPLES = 20_000;
    /** Fingerprints in one graph. */
    private static final int TOGETHER = 3_000;

    private final RemoteService service;
    private final ReleaseScope scope;

    Sending(RemoteService service, ReleaseScope scope) {
        this.service = service;
        this.scope = scope;
    }

    /**
     * Each graph under its name in the store, which is listed first, so that what a broken load left is found.
     *
     * @return how many quads were sent
     */
    long graphs(Store built) {
        Map<Node, List<Triple>> some = new LinkedHashMap<>();
        Set<Node> listed = new HashSet<>();
        long[] sent = {0};
        built.eachQuad(quad -> {
            some.computeIfAbsent(scope.stored(quad.getGraph()), graph -> new ArrayList<>())
                    .add(quad.asTriple());
            if (++sent[0] % SENT == 0) {
                send(some, listed);
                some.clear();
            }
        });
        send(some, listed);
        return sent[0];
    }

    private void send(Map<Node, List<Triple>> graphs, Set<Node> listed) {
        Graph list = GraphFactory.createDefaultGraph();
        graphs.keySet().stream()
                .filter(listed::add)
                .forEach(graph -> list.add(scope.release(), DCTerms.hasPart.asNode(), graph));
        if (!list.isEmpty()) {
            service.add(scope.release(), list);
        }
        StringBuilder update = new StringBuilder();
        int inserted = 0;
        for (Map.Entry<Node, List<Triple>> graph : graphs.entrySet()) {
            List<Triple> triples = graph.getValue();
            if (triples.size() >= POSTED) {
                Graph posted = GraphFactory.createDefaultGraph();
                triples.forEach(posted::add);
                service.add(graph.getKey(), posted);
                continue;
            }
            update.append("GRAPH <").append(graph.getKey().getURI()).append("> {\n");
            triples.forEach(triple -> update.append(triple(triple)));
            update.append("}\n");
            inserted += triples.size();
            if (inserted >= INSERTED || update.length() >= CHARACTERS) {
                service.update("INSERT DATA {\n" + update + "}");
                update.setLength(0);
                inserted = 0;
            }
        }
        if (inserted > 0) {
            service.update("INSERT DATA {\n" + update + "}");
        }
    }

    private static String triple(Triple triple) {
        return NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " .\n";
    }

    /**
     * The union, once more, into the one graph that holds it.
     *
     * @return how many triples were sent
     */
    long whole(Store built) {
        Graph some = GraphFactory.createDefaultGraph();
        long[] sent = {0};
        built.eachTriple(triple -> {
            some.add(triple);
            sent[0]++;
            if (some.size() == TRIPLES) {
                service.add(scope.whole(), some);
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            service.add(scope.whole(), some);
        }
        return sent[0];
    }

    /** The fingerprint of each thing by its path, in graphs that no store cuts off, so that the log can be told from it. */
    void things(Iris iris, SortedMap<String, String> things) {
        List<Map.Entry<String, String>> all = List.copyOf(things.entrySet());
        for (int part = 1; part <= parts(all.size()); part++) {
            Graph some = GraphFactory.createDefaultGraph();
            all.subList((part - 1) * TOGETHER, Math.min(all.size(), part * TOGETHER))
                    .forEach(thing -> some.add(
                            NodeFactory.createURI(iris.things() + thing.getKey()),
                            DCTerms.identifier.asNode(),
                            NodeFactory.createLiteralString(thing.getValue())));
            Graph list = GraphFactory.createDefaultGraph();
            list.add(scope.release(), DCTerms.tableOfContents.asNode(), scope.things(part));
            service.add(scope.release(), list);
            service.add(scope.things(part), some);
        }
    }

    /** In how many graphs so many things are. */
    static int parts(int things) {
        return (things + TOGETHER - 1) / TOGETHER;
    }
}
