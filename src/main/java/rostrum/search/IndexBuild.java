package rostrum.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
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

/**
 * Makes the index of a finished store: first every speech, then every thing, of which the speeches tell how much is
 * said. What it holds in memory is one speech or thing at a time and Lucene's buffer.
 */
public final class IndexBuild implements Companion {
    private static final double BUFFER_MEGABYTES = 64;
    private static final String SPEECH = "speech/";

    private final Iris iris;
    private final FacetsConfig facets = Fields.facets();

    public IndexBuild(Iris iris) {
        this.iris = iris;
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
                store.reading(() -> {
                    fill(writer, store, things);
                    return true;
                });
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private void fill(IndexWriter writer, Store store, Set<String> things) {
        try {
            SpeechDocuments speeches = new SpeechDocuments(store, iris);
            for (String path : things) {
                if (path.startsWith(SPEECH)) {
                    write(writer, speeches.of(path, NodeFactory.createURI(iris.things() + path)));
                }
            }
            try (DirectoryReader said = DirectoryReader.open(writer)) {
                ThingDocuments named = new ThingDocuments(store, iris, said);
                for (String path : things) {
                    if (!path.startsWith(SPEECH) && Paths.isThing(path)) {
                        var document = named.of(path, NodeFactory.createURI(iris.things() + path));
                        if (document.isPresent()) {
                            write(writer, document.get());
                        }
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(IndexWriter writer, Document document) throws IOException {
        writer.addDocument(facets.build(document));
    }
}
