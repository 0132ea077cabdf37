package rostrum.search;

import com.google.common.collect.Iterators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.suggest.document.Completion101PostingsFormat;
import org.apache.lucene.store.MMapDirectory;
import rostrum.graph.Iris;
import rostrum.release.Companion;
import rostrum.store.Store;
import rostrum.work.InOrder;

/**
 * Makes the index of a finished store: first every speech, then every thing, of which the speeches tell how much is
 * said. Documents are made on several threads and written in order on one, so that the index is the same whatever the
 * number of threads. What it holds in memory is the documents under way and Lucene's buffer.
 */
public final class IndexBuild implements Companion {
    private static final double BUFFER_MEGABYTES = 64;
    private static final String SPEECH = "speech/";

    /** Documents that are made in one transaction. */
    private static final int AT_ONCE = 16;

    private final Iris iris;
    private final int threads;
    private final FacetsConfig facets = Fields.facets();

    /** @param threads that make documents at the same time */
    public IndexBuild(Iris iris, int threads) {
        this.iris = iris;
        this.threads = threads;
    }

    @Override
    public void make(Store store, Set<String> things, Path release) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(Analysis.ofFields())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCodec(new Lucene103Codec() {
                    private final PostingsFormat suggestions = new Completion101PostingsFormat();

                    @Override
                    public PostingsFormat getPostingsFormatForField(String field) {
                        return field.equals(Fields.SUGGEST) ? suggestions : super.getPostingsFormatForField(field);
                    }
                });
        try (MMapDirectory folder = new MMapDirectory(SearchIndex.folder(release));
                IndexWriter writer = new IndexWriter(folder, config)) {
            try {
                speeches(writer, store, things.stream().filter(IndexBuild::isSpeech));
                named(writer, store, things.stream().filter(path -> !isSpeech(path) && Paths.isThing(path)));
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static boolean isSpeech(String path) {
        return path.startsWith(SPEECH);
    }

    private void speeches(IndexWriter writer, Store store, Stream<String> paths) {
        ThreadLocal<SpeechDocuments> made = ThreadLocal.withInitial(() -> new SpeechDocuments(store, iris));
        write(writer, store, paths, path -> Optional.of(made.get().of(path, thing(path))));
    }

    private void named(IndexWriter writer, Store store, Stream<String> paths) throws IOException {
        try (DirectoryReader said = DirectoryReader.open(writer)) {
            ThingDocuments named = new ThingDocuments(store, iris, said);
            write(writer, store, paths, path -> {
                try {
                    return named.of(path, thing(path));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    private Node thing(String path) {
        return NodeFactory.createURI(iris.things() + path);
    }

    /** @param made the document of a path, on any thread, in a transaction of the store */
    private void write(
            IndexWriter writer, Store store, Stream<String> paths, Function<String, Optional<Document>> made) {
        try (InOrder<List<Document>> line = new InOrder<>(threads, documents -> write(writer, documents))) {
            Iterators.partition(paths.iterator(), AT_ONCE)
                    .forEachRemaining(some -> line.give(() -> store.reading(() -> some.stream()
                            .flatMap(path -> made.apply(path).stream())
                            .map(this::counted)
                            .toList())));
            line.finish();
        }
    }

    private Document counted(Document document) {
        try {
            return facets.build(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(IndexWriter writer, List<Document> documents) {
        try {
            for (Document document : documents) {
                writer.addDocument(document);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
