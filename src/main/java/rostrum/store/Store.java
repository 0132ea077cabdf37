package rostrum.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * One release's quads, with the union of its named graphs as default graph, wherever they are kept. Queries are
 * standard SPARQL 1.1; values enter them by substitution, never as text. Every answer is a list of plain values: nothing
 * lazy leaves a store.
 */
public sealed interface Store extends AutoCloseable permits EmbeddedStore, RemoteStore {

    /** A store in memory, for data that need not last. */
    static EmbeddedStore inMemory() {
        return EmbeddedStore.inMemory();
    }

    /**
     * Opens, or creates, the store in a folder, to write to it: {@code tdb2} and {@code text} below it.
     *
     * @throws StoreUnavailable where another process holds it or it cannot be read or written
     */
    static EmbeddedStore open(Path folder) throws StoreUnavailable {
        return EmbeddedStore.open(folder);
    }

    /**
     * Opens a finished store to read it, whoever else reads it at the time. It must not be written to.
     *
     * @throws StoreUnavailable where the folder holds no store or it cannot be read
     */
    static EmbeddedStore view(Path folder) throws StoreUnavailable {
        return EmbeddedStore.view(folder);
    }

    /** Whether a living process reads the store in a folder by {@link #view}. */
    static boolean isRead(Path folder) throws IOException {
        return View.isRead(folder);
    }

    /**
     * Asks a SELECT query.
     *
     * @param values values for its variables
     * @param row makes the caller's record of each binding
     */
    default <T> List<T> select(String query, Map<String, Node> values, Function<Binding, T> row) {
        return select(QueryTemplate.parsed(query), values, row);
    }

    /** As {@link #select(String, Map, Function)}, of a query that is parsed already. */
    <T> List<T> select(Query query, Map<String, Node> values, Function<Binding, T> row);

    /** Asks an ASK query. */
    boolean ask(String query, Map<String, Node> values);

    /** Asks a CONSTRUCT query; a triple may come more than once. */
    List<Triple> construct(String query, Map<String, Node> values);

    /** All quads that match a pattern; {@link Node#ANY} matches anything. */
    List<Quad> find(Node graph, Node subject, Node predicate, Node object);

    /**
     * All quads whose subject, property and object are each one of some; an empty list stands for anything. Those of one
     * subject come together, in the order in which the subjects are given.
     */
    default List<Quad> find(Collection<Node> subjects, Collection<Node> properties, Collection<Node> objects) {
        List<Quad> found = new ArrayList<>();
        for (Node subject : orAny(subjects)) {
            for (Node property : orAny(properties)) {
                for (Node object : orAny(objects)) {
                    found.addAll(find(Node.ANY, subject, property, object));
                }
            }
        }
        return found;
    }

    private static Collection<Node> orAny(Collection<Node> nodes) {
        return nodes.isEmpty() ? List.of(Node.ANY) : nodes;
    }

    /** The first quads that match a pattern, in the order of the store, which stays the same for a release. */
    List<Quad> find(Node graph, Node subject, Node predicate, Node object, int most);

    /**
     * Some of the triples of the union of all graphs that match a pattern, in an order that stays the same for a release,
     * each once.
     *
     * @param pattern {@link Node#ANY} matches anything
     * @param from how many are left out before the first
     * @param most how many come at most
     */
    Fragment fragment(Triple pattern, long from, int most);

    /**
     * Some of the quads that match a pattern, in an order that stays the same for a release; what comes behind them is not
     * counted.
     *
     * @param pattern {@link Node#ANY} matches anything
     * @param graphs whether a triple comes once for each graph that it stands in, or once
     * @param from how many are left out before the first
     * @param most how many come at most
     * @return their number is exact where nothing comes behind them
     */
    default Part part(Triple pattern, boolean graphs, long from, int most) {
        long end = from + most;
        int asked = 0;
        List<Quad> found;
        List<Quad> each;
        do {
            asked = (int) Math.min(Integer.MAX_VALUE, Math.max(2L * asked, end + 1));
            found = find(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject(), asked);
            each = graphs ? found : firstOfEach(found);
        } while (each.size() <= end && found.size() == asked && asked < Integer.MAX_VALUE);
        return new Part(
                each.subList((int) Math.min(from, each.size()), (int) Math.min(end, each.size())),
                each.size(),
                each.size() <= end);
    }

    private static List<Quad> firstOfEach(List<Quad> quads) {
        Map<Triple, Quad> first = new LinkedHashMap<>();
        quads.forEach(quad -> first.putIfAbsent(quad.asTriple(), quad));
        return List.copyOf(first.values());
    }

    /** The names of all graphs, by IRI. */
    List<Node> graphs();

    /**
     * Hands on every triple of the union of all graphs, once each, those of one subject together, without holding them
     * in memory.
     */
    void eachTriple(Consumer<Triple> triples);

    /** Hands on each subject of the union of all graphs once. */
    default void eachSubject(Consumer<Node> subjects) {
        Node[] last = {Node.ANY};
        eachTriple(triple -> {
            if (!triple.getSubject().equals(last[0])) {
                last[0] = triple.getSubject();
                subjects.accept(last[0]);
            }
        });
    }

    /**
     * The objects that more than so many subjects have by a property, in the union of all graphs.
     *
     * @param fewest they have at least one subject more than this
     */
    List<Node> shared(Node property, int fewest);

    /** Hands on every quad, those of one graph together, without holding them in memory. */
    void eachQuad(Consumer<Quad> found);

    /** Does several reads on one state of the data. */
    <T> T reading(Supplier<T> reads);

    /**
     * Hands a query of any form to what makes its answer.
     *
     * @param given what a person wrote for its parameters, each read as {@link Value} tells
     * @param answer must take all that it needs of the execution before it returns
     * @throws IllegalArgumentException with one sentence for a parameter that it does not take
     * @throws org.apache.jena.query.QueryParseException where it is not valid SPARQL
     */
    void answer(NamedQuery query, Map<String, String> given, Consumer<QueryExec> answer);

    /** Whether {@code text:query} (Jena's text index) may stand in a query; elsewhere words are looked for slowly. */
    boolean hasTextIndex();

    /** Lets go of what it holds, so that another process may have it. */
    @Override
    void close();
}
