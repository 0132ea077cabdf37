package rostrum.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rostrum.store.StoreUnavailable;

/**
 * The right to build in a store, which one builder at a time has: two that began from the same live release would each
 * leave out what the other adds. The system takes it back from a process that dies.
 */
final class BuildLock implements AutoCloseable {
    static final String NAME = "lock";
    /** Of this process: their files must not be opened twice, since POSIX drops a lock when any handle is closed. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel file;

    private BuildLock(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /**
     * @param releases the folder of releases, which is there
     * @throws StoreUnavailable with one sentence where another builder has it
     */
    static BuildLock of(Path releases) throws IOException {
        Path path = releases.resolve(NAME).toAbsolutePath().normalize();
        if (!OWN.add(path)) {
            throw held(releases);
        }
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() != null && Files.exists(path)) {
                return new BuildLock(path, file);
            }
            file.close();
            throw held(releases);
        } catch (IOException failed) {
            OWN.remove(path);
            throw failed;
        }
    }

    private static StoreUnavailable held(Path releases) {
        return new StoreUnavailable("the store " + releases.getParent()
                + " is being loaded into already; wait until that load has ended, then load again.");
    }

    @Override
    public void close() throws IOException {
        file.close();
        OWN.remove(path);
    }
}
