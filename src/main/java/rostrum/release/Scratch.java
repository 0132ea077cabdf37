package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in which something is built that will live elsewhere. Those that dead processes left go with the next. */
public final class Scratch implements AutoCloseable {
    private static final String SENDING = "sending-";

    private final Held held;

    private Scratch(Held held) {
        this.held = held;
    }

    /** @param place where the folder is made */
    public static Scratch in(Path place) throws IOException {
        return in(place, SENDING);
    }

    /** @param prefix of the folder's name */
    static Scratch in(Path place, String prefix) throws IOException {
        return new Scratch(Held.folder(Files.createDirectories(place), prefix));
    }

    public Path folder() {
        return held.made();
    }

    /** Removes it where it was not moved to its place. */
    @Override
    public void close() throws IOException {
        held.close();
    }
}
