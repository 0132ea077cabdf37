package rostrum.store.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;

/** The quads of a load on their way to the six indexes: sorted runs in a folder, then merged and packed. */
final class QuadFiles implements AutoCloseable {
    private static final RecordFactory FORM = new RecordFactory(Portion.WIDTH * Long.BYTES, 0);

    private final Path folder;
    private final Map<Order, List<Run.Written>> runs = new EnumMap<>(Order.class);
    /** One piece is sorted while the next is gathered. */
    private final Behind sorting = new Behind("sorting", 1);

    private final int most;
    private Rows gathered;

    /**
     * @param folder for the runs, made here and removed at the end
     * @param most rows that are sorted at a time
     */
    QuadFiles(Path folder, int most) throws IOException {
        this.most = most;
        this.gathered = new Rows(most);
        this.folder = Files.createDirectory(folder);
        for (Order order : Order.values()) {
            runs.put(order, new ArrayList<>());
        }
    }

    /** @param ids of the portion's terms, by their places */
    void add(Portion portion, long[] ids) {
        int taken = gathered.add(portion, ids, 0);
        while (taken < portion.size()) {
            sort();
            taken = gathered.add(portion, ids, taken);
        }
    }

    private void sort() {
        Rows full = gathered;
        gathered = new Rows(most);
        sorting.give(() -> {
            Piece piece = full.piece();
            piece.inEachOrder(order -> {
                List<Run.Written> sorted = runs.getOrDefault(order, List.of());
                sorted.add(Run.write(piece, order, folder.resolve(order + "-" + sorted.size())));
            });
        });
    }

    /**
     * Writes the six indexes, several at a time.
     *
     * @param database the files of a database that nobody has open
     * @param threads indexes under way at a time
     * @return how many different quads there are
     */
    long writeIndexes(Path database, int threads) throws IOException {
        sort();
        sorting.finish();
        List<Future<Long>> indexes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Order order : Order.values()) {
                indexes.add(pool.submit(() -> writeIndex(database, order)));
            }
        }
        long quads = 0;
        for (Future<Long> index : indexes) {
            try {
                quads = index.get();
            } catch (ExecutionException failed) {
                throw new IOException("an index cannot be written", failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while an index was written", interrupted);
            }
        }
        return quads;
    }

    private long writeIndex(Path database, Order order) throws IOException {
        List<Run.Written> sorted = runs.getOrDefault(order, List.of());
        long[] rows = {0};
        try (Merge merge = new Merge(sorted)) {
            Iterator<Record> records = Iter.map(merge, row -> {
                rows[0]++;
                return record(row);
            });
            PackedTree.write(database, order.name(), FORM, records);
        }
        for (Run.Written run : sorted) {
            Files.delete(run.file());
        }
        return rows[0];
    }

    /** Ids are sorted as signed numbers, and compared by TDB2 as bytes; that is why their highest bit is turned. */
    private static Record record(long[] row) {
        ByteBuffer key = ByteBuffer.allocate(Portion.WIDTH * Long.BYTES);
        for (long id : row) {
            key.putLong(id ^ Long.MIN_VALUE);
        }
        return FORM.create(key.array());
    }

    @Override
    public void close() {
        sorting.close();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
