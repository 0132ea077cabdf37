package rostrum.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.store.Store;

/**
 * The quads of which a thing is the subject, page by page. What the reference data say of it stands on the first page,
 * whole; what speeches say of it follows in the order of the store, {@value #FIRST} quads on the first page and
 * {@value #PAGE} on the others, since each speech that speaks of a state repeats in its own graph what it is and what it
 * is called.
 *
 * @param any whether there is anything of it on this page: all of it may have been told before
 * @param more whether another page follows
 */
record OwnQuads(List<Quad> quads, boolean any, boolean more) {
    private static final int FIRST = 100;
    private static final int PAGE = 1_000;

    /**
     * @param number of the page, from 1
     * @param graphs whether the reader keeps graphs apart; where not, a triple stands only on the page of its first quad
     */
    static OwnQuads page(Store store, Iris iris, Node thing, int number, boolean graphs) {
        List<Quad> reference = store.find(iris.referenceGraph(), thing, Node.ANY, Node.ANY);
        int start = number == 1 ? 0 : FIRST + (number - 2) * PAGE;
        int end = FIRST + (number - 1) * PAGE;
        List<Quad> others = store.find(Node.ANY, thing, Node.ANY, Node.ANY, end + 1 + reference.size()).stream()
                .filter(quad -> !quad.getGraph().equals(iris.referenceGraph()))
                .toList();
        List<Quad> wanted = new ArrayList<>(number == 1 ? reference : List.of());
        wanted.addAll(others.subList(Math.min(start, others.size()), Math.min(end, others.size())));
        boolean more = others.size() > end;
        if (graphs) {
            return new OwnQuads(wanted, !wanted.isEmpty(), more);
        }
        Set<Triple> told = new HashSet<>();
        if (number > 1) {
            reference.forEach(quad -> told.add(quad.asTriple()));
            others.subList(0, Math.min(start, others.size())).forEach(quad -> told.add(quad.asTriple()));
        }
        return new OwnQuads(
                wanted.stream().filter(quad -> told.add(quad.asTriple())).toList(), !wanted.isEmpty(), more);
    }
}
