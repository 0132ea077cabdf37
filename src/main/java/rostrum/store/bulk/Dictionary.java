package rostrum.store.bulk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.record.Record;

/**
 * Which id each term of a load has, by the 128 bits of its hash, as in TDB2. It lies outside of the heap, in parts by
 * the hash's first byte that grow one at a time, and takes some 45 bytes a term.
 */
final class Dictionary {
    private static final int PARTS = 1 << Byte.SIZE;

    private final Part[] parts = new Part[PARTS];

    Dictionary() {
        Arrays.setAll(parts, part -> new Part());
    }

    /**
     * The id of a term; {@code -1} where it has none.
     *
     * @param high the first half of its hash
     * @param low the second half
     */
    long get(long high, long low) {
        return part(high).get(high, low);
    }

    /** @param id not negative */
    void put(long high, long low, long id) {
        part(high).put(high, low, id);
    }

    /** Marks a term that has an id as a subject; false where it was marked before. */
    boolean markSubject(long high, long low) {
        return part(high).mark(high, low);
    }

    private Part part(long high) {
        return parts[(int) (high >>> (Long.SIZE - Byte.SIZE))];
    }

    /** Hash and id of each term, in the order of the hashes: the records of TDB2's index of terms. Takes it apart. */
    Iterator<Record> records() {
        return IntStream.range(0, PARTS)
                .boxed()
                .flatMap(number -> {
                    Record[] sorted = parts[number].records();
                    parts[number] = new Part();
                    Arrays.sort(sorted, Comparator.comparing(Record::getKey, Arrays::compareUnsigned));
                    return Arrays.stream(sorted);
                })
                .iterator();
    }

    /**
     * A table of open addressing with three numbers a slot: the hash's halves, and the id plus one, 0 where empty, with
     * a mark above it.
     */
    private static final class Part {
        private static final int FIRST = 1 << 8;
        private static final int NUMBERS = 3;
        private static final long MARK = 1L << 62;

        private LongBuffer slots = slots(FIRST);
        private int mask = FIRST - 1;
        private int taken;

        private static LongBuffer slots(int number) {
            return ByteBuffer.allocateDirect(Math.multiplyExact(number, NUMBERS * Long.BYTES))
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
        }

        long get(long high, long low) {
            return id(slot(high, low));
        }

        private long id(int slot) {
            return (slots.get(slot + 2) & ~MARK) - 1;
        }

        boolean mark(long high, long low) {
            int number = slot(high, low) + 2;
            boolean first = (slots.get(number) & MARK) == 0;
            slots.put(number, slots.get(number) | MARK);
            return first;
        }

        void put(long high, long low, long id) {
            if (taken > mask * 3L / 4) {
                grow();
            }
            int slot = slot(high, low);
            slots.put(slot, high).put(slot + 1, low).put(slot + 2, id + 1);
            taken++;
        }

        /** Where a hash is, or would be. */
        private int slot(long high, long low) {
            int slot = (int) low & mask;
            while (slots.get(NUMBERS * slot + 2) != 0
                    && (slots.get(NUMBERS * slot) != high || slots.get(NUMBERS * slot + 1) != low)) {
                slot = (slot + 1) & mask;
            }
            return NUMBERS * slot;
        }

        private void grow() {
            LongBuffer old = slots;
            mask = 2 * mask + 1;
            slots = slots(mask + 1);
            for (int slot = 0; slot < old.capacity(); slot += NUMBERS) {
                if (old.get(slot + 2) != 0) {
                    int place = slot(old.get(slot), old.get(slot + 1));
                    slots.put(place, old.get(slot))
                            .put(place + 1, old.get(slot + 1))
                            .put(place + 2, old.get(slot + 2));
                }
            }
        }

        Record[] records() {
            Record[] records = new Record[taken];
            int at = 0;
            for (int slot = 0; slot < slots.capacity(); slot += NUMBERS) {
                if (slots.get(slot + 2) != 0) {
                    byte[] hash = ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(slots.get(slot))
                            .putLong(slots.get(slot + 1))
                            .array();
                    byte[] id =
                            ByteBuffer.allocate(Long.BYTES).putLong(id(slot)).array();
                    records[at++] = new Record(hash, id);
                }
            }
            return records;
        }
    }
}
