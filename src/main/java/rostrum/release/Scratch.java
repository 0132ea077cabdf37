package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder in which something is built that will live elsewhere. Those that dead processes left go with the next. */
public final class Scratch implements AutoCloseable {
    private static final String NAME = "sending-";

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** @param place where the folder is made */
    public static Scratch in(Path place) throws IOException {
        Files.createDirectories(place);
        List<Path> left;
        try (Stream<Path> found = Files.list(place)) {
            left = found.filter(path -> path.getFileName().toString().startsWith(NAME))
                    .filter(Releases::dead)
                    .toList();
        }
        for (Path dead : left) {
            Releases.delete(dead);
        }
        return new Scratch(Files.createDirectory(
                place.resolve(NAME + ProcessHandle.current().pid())));
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        Releases.delete(folder);
    }
}
