package rostrum.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** How a file is packed. The same content always gives the same bytes: no time and no name are written inside. */
public enum Compression {
    NONE(""),
    GZIP(".gz");

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    /** What it adds to a file's name: {@code .gz}. */
    public String suffix() {
        return suffix;
    }

    /** The one that a file's name asks for. */
    public static Compression ofName(String fileName) {
        return fileName.endsWith(GZIP.suffix) ? GZIP : NONE;
    }

    /** A stream that packs what it is given and hands it on; whole only after it is closed. */
    public OutputStream pack(OutputStream out) throws IOException {
        return switch (this) {
            case NONE -> out;
            case GZIP -> new GZIPOutputStream(out, 1 << 16);
        };
    }
}
