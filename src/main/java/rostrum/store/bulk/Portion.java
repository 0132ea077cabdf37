package rostrum.store.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Some quads in the form in which TDB2 keeps them, each term once. Made on any thread. */
public final class Portion {
    /** Terms that a row has: graph, subject, predicate, object. */
    static final int WIDTH = 4;

    private final List<Quad> quads;
    private final List<Term> terms;
    private final int[] rows;

    private Portion(List<Quad> quads, List<Term> terms, int[] rows) {
        this.quads = quads;
        this.terms = terms;
        this.rows = rows;
    }

    /** @throws IllegalArgumentException for a quad of the default graph, which releases do not have */
    public static Portion of(List<Quad> quads) {
        Map<Node, Integer> places = new HashMap<>();
        List<Term> terms = new ArrayList<>();
        int[] rows = new int[quads.size() * WIDTH];
        int at = 0;
        for (Quad quad : quads) {
            if (quad.isDefaultGraph() || quad.isTriple()) {
                throw new IllegalArgumentException("a quad of a bulk load stands in a named graph");
            }
            for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                Integer place = places.get(node);
                if (place == null) {
                    place = terms.size();
                    places.put(node, place);
                    terms.add(Term.of(node));
                }
                rows[at++] = place;
            }
        }
        return new Portion(List.copyOf(quads), terms, rows);
    }

    public List<Quad> quads() {
        return quads;
    }

    /** Each term once, in the order in which they come. */
    List<Term> terms() {
        return terms;
    }

    /** For each quad in turn, the places of its four terms in {@link #terms}. */
    int[] rows() {
        return rows;
    }
}
