package rostrum.store.remote;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * Where a release is in a store that holds several, and other data too: each of its graphs under a name of the
 * release's own, and all their triples once more in one graph, which is the default graph of every query. A graph's name
 * as it is published is told apart from its name in the store; outside this class there are only the former.
 */
public final class ReleaseScope {
    /** Stands for a graph whose name is not one of ours. */
    private static final String FOREIGN = "?graph=";

    private final String base;
    private final Node list;
    private final Node whole;
    private final String graphs;

    /** @param base of all IRIs, with its final slash */
    public ReleaseScope(String base, String version) {
        this.base = base;
        this.list = NodeFactory.createURI(base + "release/" + version);
        this.whole = NodeFactory.createURI(base + "release/" + version + "/whole");
        this.graphs = base + "release/" + version + "/graphs/";
    }

    /** The release itself; also the graph that names its graphs. */
    public Node release() {
        return list;
    }

    /** The graph with every triple of the release. */
    public Node whole() {
        return whole;
    }

    /**
     * A graph with fingerprints of things of the release.
     *
     * @param part from 1
     */
    public Node things(int part) {
        return NodeFactory.createURI(list.getURI() + "/things/" + part);
    }

    /** What the names of the release's graphs begin with in the store. */
    public String graphs() {
        return graphs;
    }

    /** A graph's name in the store. */
    public Node stored(Node graph) {
        String name = graph.getURI();
        return NodeFactory.createURI(
                name.startsWith(base)
                        ? graphs + name.substring(base.length())
                        : graphs + FOREIGN + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    /** A node as it was published: a graph under its name, a duration as one; any other is the same. */
    public Node published(Node node) {
        if (node.isLiteral()) {
            return Durations.mended(node);
        }
        if (!node.isURI() || !node.getURI().startsWith(graphs)) {
            return node;
        }
        String name = node.getURI().substring(graphs.length());
        return NodeFactory.createURI(
                name.startsWith(FOREIGN)
                        ? URLDecoder.decode(name.substring(FOREIGN.length()), StandardCharsets.UTF_8)
                        : base + name);
    }

    Triple published(Triple triple) {
        return Triple.create(
                published(triple.getSubject()), published(triple.getPredicate()), published(triple.getObject()));
    }

    Binding published(Binding row) {
        BindingBuilder same = BindingFactory.builder();
        row.forEach((Var variable, Node node) -> same.add(variable, published(node)));
        return same.build();
    }

    /** String that a published name begins with, where the stored one begins with {@link #graphs}. */
    String base() {
        return base;
    }

    /** A query over a release alone as one over the whole store, with the same answer. */
    public Query scoped(Query query) {
        return ScopedQuery.of(query, this);
    }
}
