package rostrum.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import rostrum.Publication;
import rostrum.authority.Authority;

class ShapesTest {
    private static final Shapes SHAPES = Shapes.read();

    @Test
    void the_bundled_statement_and_the_reference_data_conform() throws IOException {
        List<Quad> bundled = new ArrayList<>();
        Publication publication = Publication.of(Path.of(""), Iris.CANONICAL_BASE);
        publication.read(
                List.of("data/seed-statement.txt"),
                InputStream.nullInputStream(),
                reading -> bundled.addAll(publication.quads(reading)),
                rejected -> {});
        Graph reference =
                Shapes.union(new ReferenceGraph(Iris.canonical()).quads(Authority.read(Path.of("data", "authority"))));
        long t = System.nanoTime();
        assertEquals("", told(SHAPES.check(reference)));
        System.err.println("reference " + (System.nanoTime() - t) / 1e6);
        for (int i = 0; i < 20; i++) {
            t = System.nanoTime();
            assertEquals("", told(SHAPES.check(Shapes.union(bundled), reference)));
            System.err.println("statement " + (System.nanoTime() - t) / 1e6);
        }
    }

    private static String told(Conformance conformance) {
        return String.join(
                "\n", conformance.violations().stream().map(Violation::sentence).toList());
    }
}
