package rostrum.release;

import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** Some of a release's quads, with their part of its fingerprint; made on any thread, each quad in one batch only. */
public final class Batch {
    private final List<Quad> quads;
    private final Fingerprint fingerprint;

    private Batch(List<Quad> quads) {
        this.quads = List.copyOf(quads);
        this.fingerprint = Fingerprint.of(this.quads);
    }

    public static Batch of(List<Quad> quads) {
        return new Batch(quads);
    }

    public List<Quad> quads() {
        return quads;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }
}
