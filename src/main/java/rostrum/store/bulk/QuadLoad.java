package rostrum.store.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A new TDB2 database filled from one thread. Until {@link #finish} it holds terms and no quads; where it is only
 * closed, its files are to be thrown away.
 */
public final class QuadLoad implements AutoCloseable {
    /** Rows that are sorted at a time: some 100 MB. */
    private static final int AT_A_TIME = 1 << 21;

    private static final RecordFactory TERM_FORM = new RecordFactory(SystemTDB.LenNodeHash, NodeId.SIZE);

    private final Path folder;
    private final DatasetGraph database;
    private final BinaryDataFile terms;
    private final Dictionary dictionary = new Dictionary();
    private final QuadFiles quads;
    private final Consumer<Node> subjects;
    private boolean open = true;

    /**
     * @param folder is made, and holds nothing yet
     * @param subjects is given each subject of the load once
     */
    public QuadLoad(Path folder, Consumer<Node> subjects) throws IOException {
        this(folder, subjects, AT_A_TIME);
    }

    /** @param most rows that are sorted at a time */
    QuadLoad(Path folder, Consumer<Node> subjects, int most) throws IOException {
        this.subjects = subjects;
        this.folder = Files.createDirectories(folder);
        this.database = DatabaseMgr.connectDatasetGraph(folder.toString());
        this.terms = ((NodeTableTRDF) TDBInternal.getDatasetGraphTDB(database)
                        .getQuadTable()
                        .getNodeTupleTable()
                        .getNodeTable()
                        .baseNodeTable())
                .getData();
        this.quads = new QuadFiles(folder.resolve("sorting"), most);
        database.begin(ReadWrite.WRITE);
    }

    public void add(Portion portion) {
        long[] ids = portion.terms().stream().mapToLong(this::id).toArray();
        for (int place = 0; place < ids.length; place++) {
            if (portion.isSubject(place)
                    && portion.terms().get(place) instanceof Term.Written written
                    && dictionary.markSubject(written.high(), written.low())) {
                subjects.accept(portion.nodes().get(place));
            }
        }
        quads.add(portion, ids);
    }

    private long id(Term term) {
        return switch (term) {
            case Term.Inline inline -> inline.id();
            case Term.Written written -> {
                long known = dictionary.get(written.high(), written.low());
                if (known >= 0) {
                    yield known;
                }
                long id = terms.write(written.bytes());
                dictionary.put(written.high(), written.low(), id);
                yield id;
            }
        };
    }

    /**
     * Writes the indexes; after that the database may be opened.
     *
     * @return how many different quads it holds
     */
    public long finish() throws IOException {
        database.commit();
        end();
        Path files = files();
        PackedTree.write(files, Names.nodeTableBaseName, TERM_FORM, dictionary.records());
        long different = quads.writeIndexes(files, Runtime.getRuntime().availableProcessors());
        quads.close();
        return different;
    }

    /** A database of TDB2 keeps its files in a folder for each time that it was compacted. */
    private Path files() throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            List<Path> data = parts.filter(part -> part.getFileName().toString().startsWith("Data-"))
                    .toList();
            return data.getFirst();
        }
    }

    private void end() {
        open = false;
        database.end();
        TDBInternal.expel(database);
    }

    @Override
    public void close() {
        if (open) {
            database.abort();
            end();
            quads.close();
        }
    }
}
