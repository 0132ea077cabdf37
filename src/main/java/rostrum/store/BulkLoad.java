package rostrum.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.MMapDirectory;

/**
 * A fresh store filled fast, by Jena's parallel bulk loader and a text index beside it, from one thread. Until
 * {@link #finish} nothing in it may be relied on; a load that is only closed leaves files to be thrown away.
 */
public final class BulkLoad implements AutoCloseable {
    private final DatasetGraph quads;
    private final TextIndex words;
    private final DataLoader loader;
    private final StreamRDF stream;
    private boolean finished;
    private boolean closed;

    private BulkLoad(DatasetGraph quads, TextIndex words) {
        this.quads = quads;
        this.words = words;
        this.loader = LoaderFactory.parallelLoader(quads, MonitorOutputs.nullOutput());
        loader.startBulk();
        this.stream = loader.stream();
        stream.start();
    }

    /** Begins a store in a folder that holds none. */
    public static BulkLoad into(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("text"));
        TextIndex words = TextDatasetFactory.createLuceneIndex(
                new MMapDirectory(folder.resolve("text")), EmbeddedStore.textIndex());
        return new BulkLoad(
                DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString()), words);
    }

    /** What {@code tdb2.tdbloader --loader=parallel} does, no more: the measure of how fast a load can be. */
    public static void bare(Path file, Path folder) {
        DatasetGraph quads = DatabaseMgr.connectDatasetGraph(folder.toString());
        DataLoader loader = LoaderFactory.parallelLoader(quads, MonitorOutputs.nullOutput());
        loader.startBulk();
        loader.load(file.toString());
        loader.finishBulk();
        TDBInternal.expel(quads);
    }

    public void add(Quad quad) {
        stream.quad(quad);
        Entity entity = TextQueryFuncs.entityFromQuad(words.getDocDef(), quad);
        if (entity != null) {
            words.addEntity(entity);
        }
    }

    /** Ends the load: what was added is on disk and may be opened. */
    public void finish() {
        stream.finish();
        loader.finishBulk();
        words.prepareCommit();
        words.commit();
        finished = true;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!finished) {
            stream.finish();
            loader.finishException(new IllegalStateException("the load was given up"));
            words.rollback();
        }
        words.close();
        TDBInternal.expel(quads);
    }
}
