package rostrum.release;

import com.google.common.hash.HashCode;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import rostrum.graph.Iris;
import rostrum.store.bulk.Portion;

/**
 * Some of a release's quads, ready to be stored, with their part of its fingerprint and of its contents; made on any
 * thread, each quad in one batch only.
 */
public final class Batch {
    private final Portion portion;
    private final Fingerprint fingerprint = new Fingerprint();
    private final Contents contents;

    private Batch(Iris iris, List<Quad> quads) {
        this.portion = Portion.of(quads);
        this.contents = new Contents(iris);
        HashCode[] terms = portion.nodes().stream().map(Fingerprint::term).toArray(HashCode[]::new);
        int[] rows = portion.rows();
        int at = 0;
        for (Quad quad : portion.quads()) {
            Fingerprint one =
                    Fingerprint.of(terms[rows[at++]], terms[rows[at++]], terms[rows[at++]], terms[rows[at++]]);
            fingerprint.add(one);
            contents.add(quad, one);
        }
    }

    public static Batch of(Iris iris, List<Quad> quads) {
        return new Batch(iris, quads);
    }

    public List<Quad> quads() {
        return portion.quads();
    }

    Portion portion() {
        return portion;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    Contents contents() {
        return contents;
    }
}
