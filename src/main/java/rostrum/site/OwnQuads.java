package rostrum.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.store.Part;
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
        Set<Triple> told = reference.stream().map(Quad::asTriple).collect(Collectors.toSet());
        long start = number == 1 ? 0 : FIRST + (number - 2L) * PAGE;
        int most = number == 1 ? FIRST : PAGE;
        Part part = store.part(Triple.create(thing, Node.ANY, Node.ANY), graphs, start, most);
        List<Quad> quads = new ArrayList<>(number == 1 ? reference : List.of());
        part.quads().stream()
                .filter(quad ->
                        graphs ? !quad.getGraph().equals(iris.referenceGraph()) : !told.contains(quad.asTriple()))
                .forEach(quads::add);
        boolean any = number == 1 ? !quads.isEmpty() : !part.quads().isEmpty();
        return new OwnQuads(quads, any, part.number() > start + most);
    }
}
