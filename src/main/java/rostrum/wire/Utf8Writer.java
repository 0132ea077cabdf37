package rostrum.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Characters on their way to a stream, gathered before they are encoded. Rio writes an IRI by single characters; an
 * {@link OutputStreamWriter} alone encodes each by itself and a {@link java.io.BufferedWriter} takes a lock for each. For
 * one thread.
 */
final class Utf8Writer extends Writer {
    private final Writer encoder;
    private final char[] gathered = new char[8192];
    private int length;

    Utf8Writer(OutputStream out) {
        this.encoder = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int character) throws IOException {
        if (length == gathered.length) {
            encode();
        }
        gathered[length++] = (char) character;
    }

    @Override
    public Writer append(char character) throws IOException {
        write(character);
        return this;
    }

    @Override
    public void write(char[] characters, int offset, int count) throws IOException {
        if (!hasRoom(count)) {
            encoder.write(characters, offset, count);
            return;
        }
        System.arraycopy(characters, offset, gathered, length, count);
        length += count;
    }

    @Override
    public void write(String text, int offset, int count) throws IOException {
        if (!hasRoom(count)) {
            encoder.write(text, offset, count);
            return;
        }
        text.getChars(offset, offset + count, gathered, length);
        length += count;
    }

    /** Whether so many fit; what was gathered before those that do not is encoded. */
    private boolean hasRoom(int count) throws IOException {
        if (count > gathered.length - length) {
            encode();
        }
        return count <= gathered.length;
    }

    private void encode() throws IOException {
        encoder.write(gathered, 0, length);
        length = 0;
    }

    @Override
    public void flush() throws IOException {
        encode();
        encoder.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        encoder.close();
    }
}
