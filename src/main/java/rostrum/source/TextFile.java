package rostrum.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rostrum.source.Incoming.Accepted;
import rostrum.source.Incoming.Rejected;
import rostrum.statement.SpeechRecord;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;

/** One UTF-8 text file, a statement, with its record beside it where there is one. */
final class TextFile {
    /** No speech comes near: the longest in the Security Council's records has some 200,000 characters. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private TextFile() {}

    static Incoming read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return statement(
                    path.toString(),
                    path.getFileName().toString(),
                    in.readNBytes(MOST_BYTES + 1),
                    RecordFile.beside(path));
        } catch (RecordFile.Broken broken) {
            return new Rejected(broken.place(), broken.reason());
        } catch (IOException failure) {
            return Sources.unreadable(path.toString(), failure);
        }
    }

    /** A statement without a record, from a stream that a name was made up for. */
    static Incoming read(String name, InputStream in) {
        try {
            return statement(name, name, in.readNBytes(MOST_BYTES + 1), Optional.empty());
        } catch (IOException failure) {
            return Sources.unreadable(name, failure);
        }
    }

    /** A statement from a file's bytes. */
    static Incoming statement(String place, String fileName, byte[] bytes, Optional<SpeechRecord> record) {
        if (bytes.length > MOST_BYTES) {
            return new Rejected(
                    place,
                    "is larger than %d MiB, which no speech is; give one file for each statement"
                            .formatted(MOST_BYTES >> 20));
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            return new Rejected(place, "is not a text: byte " + nul + " is NUL; give plain UTF-8 text");
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, decoded, true);
        if (result.isError()) {
            return notUtf8(place, bytes, in.position());
        }
        String text = decoded.flip().toString();
        if (text.isBlank()) {
            return new Rejected(place, "is empty; a statement needs words");
        }
        String key = record.map(SpeechRecord::key).orElseGet(() -> keyOf(fileName));
        return new Accepted(new Statement(key, fileName, SpeechText.of(text), record));
    }

    private static int indexOfNul(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private static Rejected notUtf8(String place, byte[] bytes, int offset) {
        int line = 1;
        for (int at = 0; at < offset; at++) {
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return new Rejected(
                place + ":" + line,
                "is not UTF-8: byte 0x%02X at offset %d; if it is Latin-1, convert it with: iconv -f ISO-8859-1 -t UTF-8"
                        .formatted(bytes[offset] & 0xFF, offset));
    }

    /** The file's name without its extension, with what has no place in an IRI's last segment as hyphens. */
    static String keyOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        String safe = stem.replaceAll("[^\\p{L}\\p{N}._~-]+", "-");
        return safe.isEmpty() || safe.equals("-") ? "statement" : safe;
    }
}
