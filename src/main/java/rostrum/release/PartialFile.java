package rostrum.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is written under a name hidden beside its own until it is whole. What commands that were killed had written
 * of it goes with the next; what the living write stays theirs.
 */
public final class PartialFile implements AutoCloseable {
    private final Path whole;
    private final Held held;
    private final OutputStream out;

    /** @throws IOException where the folder of the file is not there or cannot be written */
    public PartialFile(Path whole) throws IOException {
        this.whole = whole;
        this.held = Held.file(whole);
        this.out = new BufferedOutputStream(Channels.newOutputStream(held.channel()), 1 << 16);
    }

    /** Buffered; who closes it gives up the file, so it is left open until {@link #complete}. */
    public OutputStream out() {
        return out;
    }

    /** Waits until what was written is on the disk. */
    void force() throws IOException {
        out.flush();
        held.channel().force(true);
    }

    /** Makes the file appear under its name. */
    public void complete(CopyOption... options) throws IOException {
        out.flush();
        Files.move(held.path(), whole, options);
    }

    /** Removes what was written and not completed. */
    @Override
    public void close() throws IOException {
        held.close();
    }
}
