package rostrum.dump;

import com.the_qa_company.qendpoint.core.exceptions.NotFoundException;
import com.the_qa_company.qendpoint.core.exceptions.ParserException;
import com.the_qa_company.qendpoint.core.hdt.HDT;
import com.the_qa_company.qendpoint.core.hdt.HDTManager;
import com.the_qa_company.qendpoint.core.listener.ProgressListener;
import com.the_qa_company.qendpoint.core.options.HDTOptions;
import com.the_qa_company.qendpoint.core.options.HDTOptionsKeys;
import com.the_qa_company.qendpoint.core.rdf.RDFStorage;
import com.the_qa_company.qendpoint.core.triples.TripleString;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.XSD;
import rostrum.graph.Iris;

/**
 * The union of a release's graphs as HDT, with the index of its objects. Terms and triples are sorted in files; memory
 * holds one run of the sort.
 */
final class Hdt {
    /** Bytes of triples that are sorted at a time. */
    private static final long CHUNK = 16L << 20;

    /** What the library makes, beneath the folder of the work. */
    private static final String DATED = "dated.hdt";

    private final Iris iris;
    private final BooleanSupplier givenUp;

    /** @param givenUp asked now and then */
    Hdt(Iris iris, BooleanSupplier givenUp) {
        this.iris = iris;
        this.givenUp = givenUp;
    }

    /**
     * Writes {@code NAME.hdt}, {@code NAME.hdt.index.v1-1} and a checksum beside each.
     *
     * @param lines the same triples as packed N-Triples, each once
     * @param file ends in {@code .hdt}; appears once it is whole
     * @throws CancellationException where it was given up
     */
    List<DumpFile> write(InputStream lines, Path file) throws IOException {
        Path work = Files.createDirectory(file.resolveSibling("hdt-work"));
        try {
            return made(lines, file, work);
        } catch (ParserException | NotFoundException broken) {
            throw new IOException("the triples cannot be written as HDT", broken);
        } catch (IOException | RuntimeException failed) {
            goOn();
            throw failed;
        } finally {
            Shelf.delete(work);
        }
    }

    private List<DumpFile> made(InputStream lines, Path file, Path work)
            throws IOException, ParserException, NotFoundException {
        ProgressListener listener = (level, message) -> goOn();
        HDTOptions options = HDTOptions.of(
                HDTOptionsKeys.LOADER_DISK_LOCATION_KEY,
                work.resolve("sorting").toString(),
                HDTOptionsKeys.LOADER_DISK_FUTURE_HDT_LOCATION_KEY,
                work.resolve(DATED).toString(),
                HDTOptionsKeys.LOADER_DISK_CHUNK_SIZE_KEY,
                String.valueOf(CHUNK),
                HDTOptionsKeys.LOADER_DISK_COMPRESSION_WORKER_KEY,
                "1",
                HDTOptionsKeys.LOADER_DISK_NO_COPY_ITERATOR_KEY,
                "true",
                HDTOptionsKeys.BITMAPTRIPLES_INDEX_METHOD_KEY,
                HDTOptionsKeys.BITMAPTRIPLES_INDEX_METHOD_VALUE_DISK,
                HDTOptionsKeys.BITMAPTRIPLES_DISK_CHUNK_SIZE_KEY,
                String.valueOf(CHUNK),
                HDTOptionsKeys.BITMAPTRIPLES_DISK_WORKER_KEY,
                "1",
                // Else the index is sorted in folders beneath java.io.tmpdir, which the library leaves there.
                HDTOptionsKeys.BITMAPTRIPLES_SEQUENCE_DISK,
                "true",
                HDTOptionsKeys.BITMAPTRIPLES_SEQUENCE_DISK_LOCATION,
                work.resolve("indexing").toString());
        Iterator<Triple> triples = IteratorParsers.createIteratorNTriples(lines);
        Iterator<TripleString> strings = Iter.map(triples, triple -> {
            goOn();
            return new TripleString(term(triple.getSubject()), term(triple.getPredicate()), term(triple.getObject()));
        });
        // What the library hands back copies its file as it is, with its header: only what is mapped anew can be
        // changed.
        HDTManager.generateHDTDisk(strings, iris.dataset().getURI(), options, listener)
                .close();
        try (HDT dated = HDTManager.mapHDT(work.resolve(DATED).toString());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            forgetTime((RDFStorage) dated.getHeader());
            dated.saveToHDT(out, listener);
        }
        long count;
        try (HDT indexed = HDTManager.mapIndexedHDT(file, options, listener)) {
            count = indexed.getTriples().getNumberOfElements();
        }
        Path index = file.resolveSibling(file.getFileName() + ".index.v1-1");
        return List.of(described(file, FileKind.HDT, count), described(index, FileKind.HDT_INDEX, count));
    }

    /** When it was made stands in its header, and would make each file another. */
    private static void forgetTime(RDFStorage header) throws NotFoundException {
        List<TripleString> times = new ArrayList<>();
        header.search("", DCTerms.issued.getURI(), "").forEachRemaining(found -> times.add(new TripleString(found)));
        times.forEach(time -> header.remove(time.getSubject(), time.getPredicate(), time.getObject()));
    }

    private static DumpFile described(Path file, FileKind kind, long count) throws IOException {
        String sum = Checksum.of(file);
        Checksum.write(file, sum);
        return new DumpFile(file, kind, count, sum);
    }

    /** As the dictionary of HDT holds terms: IRIs without brackets, the words of literals as they are. */
    static String term(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        if (node.isBlank()) {
            return "_:" + node.getBlankNodeLabel();
        }
        String words = "\"" + node.getLiteralLexicalForm() + "\"";
        if (!node.getLiteralLanguage().isEmpty()) {
            return words + "@" + node.getLiteralLanguage();
        }
        String type = node.getLiteralDatatypeURI();
        return type.equals(XSD.xstring.getURI()) ? words : words + "^^<" + type + ">";
    }

    private void goOn() {
        if (givenUp.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
