package rostrum.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.MMapDirectory;
import rostrum.store.bulk.Behind;
import rostrum.store.bulk.Portion;
import rostrum.store.bulk.QuadLoad;

/**
 * A fresh store filled fast from one thread: quads, and beside them a text index on a thread of its own. Until
 * {@link #finish} nothing in it may be relied on; a load that is only closed leaves files to be thrown away.
 */
public final class BulkLoad implements AutoCloseable {
    /** Portions that may wait for the text index. */
    private static final int WAITING = 64;

    private static volatile boolean withoutMappedFiles;

    private final QuadLoad quads;
    private final TextIndex words;
    private final Behind indexing = new Behind("text index", WAITING);
    private boolean finished;
    private boolean closed;

    private BulkLoad(QuadLoad quads, TextIndex words) {
        this.quads = quads;
        this.words = words;
    }

    /**
     * Begins a store in a folder that holds none.
     *
     * @param subjects is given each subject that is added, once
     */
    public static BulkLoad into(Path folder, Consumer<Node> subjects) throws IOException {
        Files.createDirectories(folder.resolve("text"));
        TextIndex words = TextDatasetFactory.createLuceneIndex(
                new MMapDirectory(folder.resolve("text")), EmbeddedStore.textIndex());
        return new BulkLoad(new QuadLoad(folder.resolve("tdb2"), subjects), words);
    }

    /**
     * Lets this process read and write stores through small caches and not through mapped files, whose pages count as
     * resident for as long as the machine has room: what a load holds is then the same for every size of store. For
     * the whole process; to be said before it opens any store. Such a process can view no finished store: TDB2 cuts files
     * that it does not map to the blocks that are in use when it opens them, and those of a view are what is published.
     */
    public static void withoutMappedFiles() {
        SystemIndex.setFileMode(FileMode.direct);
        withoutMappedFiles = true;
    }

    static boolean isWithoutMappedFiles() {
        return withoutMappedFiles;
    }

    /**
     * Gives the files of a finished store's indexes the lengths that they have where they are read through mapped files,
     * whole segments of 8 MiB, the rest of which takes no room on the disk: readers would else lengthen what is published.
     */
    public static void toSegments(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder.resolve("tdb2"))) {
            files = walk.filter(file ->
                            file.toString().endsWith(".dat") || file.toString().endsWith(".idn"))
                    .toList();
        }
        for (Path path : files) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                long segments = Math.ceilDiv(file.length(), (long) SystemIndex.SegmentSize);
                file.setLength(segments * SystemIndex.SegmentSize);
            }
        }
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

    public void add(Portion portion) {
        List<Quad> same = portion.quads();
        indexing.give(() -> same.forEach(this::index));
        quads.add(portion);
    }

    private void index(Quad quad) {
        Entity entity = TextQueryFuncs.entityFromQuad(words.getDocDef(), quad);
        if (entity != null) {
            words.addEntity(entity);
        }
    }

    /**
     * Ends the load: what was added is on disk and may be opened.
     *
     * @return how many different quads there are
     */
    public long finish() throws IOException {
        long different = quads.finish();
        indexing.finish();
        words.prepareCommit();
        words.commit();
        finished = true;
        return different;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        indexing.close();
        quads.close();
        if (!finished) {
            words.rollback();
        }
        words.close();
    }
}
