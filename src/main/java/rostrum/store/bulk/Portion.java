package rostrum.store.bulk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Some quads in the form in which TDB2 keeps them, each term once. Made on any thread. */
public final class Portion {
    /** Terms that a row has: graph, subject, predicate, object. */
    static final int WIDTH = 4;

    private static final int SUBJECT = 1;

    private final List<Quad> quads;
    private final List<Node> nodes;
    private final List<Term> terms;
    private final int[] rows;
    private final BitSet subjects = new BitSet();

    private Portion(List<Quad> quads, List<Node> nodes, int[] rows) {
        this.quads = quads;
        this.nodes = nodes;
        this.terms = nodes.stream().map(Term::of).toList();
        this.rows = rows;
        for (int at = SUBJECT; at < rows.length; at += WIDTH) {
            subjects.set(rows[at]);
        }
    }

    /** @throws IllegalArgumentException for a quad of the default graph, which releases do not have */
    public static Portion of(List<Quad> quads) {
        Map<Node, Integer> places = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        int[] rows = new int[quads.size() * WIDTH];
        int at = 0;
        for (Quad quad : quads) {
            if (quad.isDefaultGraph() || quad.isTriple()) {
                throw new IllegalArgumentException("a quad of a bulk load stands in a named graph");
            }
            for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                Integer place = places.get(node);
                if (place == null) {
                    place = nodes.size();
                    places.put(node, place);
                    nodes.add(node);
                }
                rows[at++] = place;
            }
        }
        return new Portion(List.copyOf(quads), nodes, rows);
    }

    public List<Quad> quads() {
        return quads;
    }

    /** Each term once, in the order in which they come. */
    public List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** For each quad in turn, the places of its graph, subject, predicate and object in {@link #nodes}. */
    public int[] rows() {
        return rows.clone();
    }

    /** As {@link #nodes}, in the store's form. */
    List<Term> terms() {
        return terms;
    }

    int size() {
        return quads.size();
    }

    /** The place in {@link #nodes} of a term of a quad. */
    int place(int quad, int column) {
        return rows[WIDTH * quad + column];
    }

    boolean isSubject(int place) {
        return subjects.get(place);
    }
}
