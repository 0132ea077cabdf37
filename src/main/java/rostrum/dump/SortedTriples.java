package rostrum.dump;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Triples put in order by way of temporary files, so that memory does not grow with their number. */
final class SortedTriples implements AutoCloseable {
    /** Held in memory before a run is written out. */
    private static final int RUN = 200_000;

    /** Triples, at least, that are handed on together. */
    private static final int PIECE = 2_000;

    private final SortedDataBag<Triple> bag =
            BagFactory.newSortedBag(new ThresholdPolicyCount<>(RUN), new Lines(), Order.TRIPLES);

    void add(Triple triple) {
        bag.add(triple);
    }

    /** Hands on all triples in order, in pieces of some thousand; those of one subject are never parted. */
    void eachPiece(Consumer<List<Quad>> pieces) {
        Iterator<Triple> sorted = bag.iterator();
        List<Quad> piece = new ArrayList<>();
        while (sorted.hasNext()) {
            Quad next = Quad.create(Quad.defaultGraphIRI, sorted.next());
            if (piece.size() >= PIECE && !piece.getLast().getSubject().equals(next.getSubject())) {
                pieces.accept(piece);
                piece = new ArrayList<>();
            }
            piece.add(next);
        }
        if (!piece.isEmpty()) {
            pieces.accept(piece);
        }
        Iter.close(sorted);
    }

    /** Removes the temporary files. */
    @Override
    public void close() {
        bag.close();
    }

    /** A run on disk: N-Triples. */
    private static final class Lines implements SerializationFactory<Triple> {
        @Override
        public Sink<Triple> createSerializer(OutputStream out) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
            writer.start();
            return new Sink<>() {
                @Override
                public void send(Triple triple) {
                    writer.triple(triple);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {
                    writer.finish();
                }
            };
        }

        @Override
        public Iterator<Triple> createDeserializer(InputStream in) {
            return IteratorParsers.createIteratorNTriples(in);
        }
    }
}
