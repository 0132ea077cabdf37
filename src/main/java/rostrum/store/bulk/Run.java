package rostrum.store.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sorted rows in a file, each told by how its four numbers differ from those of the row before: seven bits a byte, the
 * sign in the lowest. It is read from its first row to its last.
 */
final class Run implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** Four numbers of 64 bits, seven bits a byte. */
    private static final int LONGEST_ROW = Portion.WIDTH * 10;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final long[] row = new long[Portion.WIDTH];
    private long left;
    private int at;
    private int filled;

    private Run(InputStream in, long rows) {
        this.in = in;
        this.left = rows;
    }

    /** Writes the rows of a piece in the order at hand. */
    static Written write(Piece piece, Order order, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long[] before = new long[Portion.WIDTH];
            int filled = 0;
            for (int place = 0; place < piece.rows(); place++) {
                for (int at = 0; at < Portion.WIDTH; at++) {
                    long id = piece.id(place, order.column(at));
                    filled = put(id - before[at], buffer, filled);
                    before[at] = id;
                }
                if (filled > BUFFER - LONGEST_ROW) {
                    out.write(buffer, 0, filled);
                    filled = 0;
                }
            }
            out.write(buffer, 0, filled);
            return new Written(file, piece.rows());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A run at rest. */
    record Written(Path file, long rows) {
        Run open() {
            try {
                return new Run(Files.newInputStream(file), rows);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static int put(long difference, byte[] buffer, int filled) {
        long rest = difference << 1 ^ difference >> Long.SIZE - 1;
        int at = filled;
        while ((rest & ~0x7fL) != 0) {
            buffer[at++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        buffer[at++] = (byte) rest;
        return at;
    }

    /** Goes to the next row; false where there is none. */
    boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        for (int column = 0; column < Portion.WIDTH; column++) {
            row[column] += get();
        }
        return true;
    }

    /** The four numbers of the row at hand, in the order of the run; overwritten by the next. */
    long[] row() {
        return row;
    }

    private long get() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            if (at == filled) {
                fill();
            }
            byte next = buffer[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
    }

    private void fill() {
        try {
            at = 0;
            filled = in.read(buffer);
            if (filled <= 0) {
                throw new EOFException("a sorted run ends in the middle of a row");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
