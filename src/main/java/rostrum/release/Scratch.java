package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in which something is built that will live elsewhere. Those that dead processes left go with the next. */
public final class Scratch implements AutoCloseable {
    private static final String SENDING = "sending-";

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** @param place where the folder is made */
    public static Scratch in(Path place) throws IOException {
        return in(place, SENDING);
    }

    /** @param prefix of the folder's name, which ends in the number of this process */
    static Scratch in(Path place, String prefix) throws IOException {
        Files.createDirectories(place);
        for (Path dead : Leftovers.dead(place, prefix)) {
            Releases.delete(dead);
        }
        return new Scratch(Files.createDirectory(
                place.resolve(prefix + ProcessHandle.current().pid())));
    }

    public Path folder() {
        return folder;
    }

    /** Removes it where it was not moved to its place. */
    @Override
    public void close() throws IOException {
        Releases.delete(folder);
    }
}
