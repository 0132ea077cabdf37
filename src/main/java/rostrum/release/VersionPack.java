package rostrum.release;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of versions that others took the place of: the content of each packed by itself (gzip, RFC 1952), then a row for
 * each with its number, where it begins and how long it is, in the order of the numbers, then how many rows there are and
 * a mark. Whoever wants one reads some rows and that one.
 */
final class VersionPack {
    private static final int ROW = 20;
    private static final int END = 8;
    private static final int MARK = 0x524f5356;
    /** In bytes; what one version may take in memory, so that a damaged file cannot ask for all of it. */
    private static final int LARGEST = 256 << 20;

    private VersionPack() {}

    private record Row(long number, long start, int length) {}

    /** A pack while it is written; it appears when it is completed. */
    static final class Writing implements AutoCloseable {
        private final PartialFile partial;
        private final DataOutputStream out;
        private final List<Row> rows = new ArrayList<>();
        private long end;

        Writing(Path file) throws IOException {
            this.partial = new PartialFile(file);
            this.out = new DataOutputStream(partial.out());
        }

        /** One of more than {@value #LARGEST} bytes is left out. */
        void add(long number, byte[] content) throws IOException {
            if (content.length > LARGEST) {
                return;
            }
            var packed = new java.io.ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 1 << 13)) {
                gzip.write(content);
            }
            packed.writeTo(out);
            rows.add(new Row(number, end, packed.size()));
            end += packed.size();
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        void complete() throws IOException {
            rows.sort(Comparator.comparingLong(Row::number));
            for (Row row : rows) {
                out.writeLong(row.number());
                out.writeLong(row.start());
                out.writeInt(row.length());
            }
            out.writeInt(rows.size());
            out.writeInt(MARK);
            out.flush();
            partial.force();
            partial.complete(StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            partial.close();
        }
    }

    /**
     * The content of a version; none where the pack has none of this number, or is damaged there.
     *
     * @param number of the change that brought the version
     */
    static Optional<byte[]> read(Path file, long number) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer end = read(channel, size - END, END);
            long count = Integer.toUnsignedLong(end.getInt());
            long rows = size - END - count * ROW;
            if (end.getInt() != MARK || rows < 0) {
                return Optional.empty();
            }
            long low = 0;
            long high = count - 1;
            while (low <= high) {
                long middle = (low + high) >>> 1;
                ByteBuffer row = read(channel, rows + middle * ROW, ROW);
                long found = row.getLong();
                if (found == number) {
                    long start = row.getLong();
                    int length = row.getInt();
                    return start < 0 || length < 0 || length > LARGEST || start > rows - length
                            ? Optional.empty()
                            : Optional.of(unpacked(read(channel, start, length).array()));
                }
                low = found < number ? middle + 1 : low;
                high = found < number ? high : middle - 1;
            }
            return Optional.empty();
        } catch (EOFException | java.util.zip.ZipException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] content = gzip.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new java.util.zip.ZipException("longer than what is packed");
            }
            return content;
        }
    }

    private static ByteBuffer read(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        if (start < 0) {
            throw new EOFException();
        }
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
