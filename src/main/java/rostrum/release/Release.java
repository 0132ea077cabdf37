package rostrum.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rostrum.store.Store;
import rostrum.store.StoreUnavailable;

/**
 * A published data set.
 *
 * @param version 16 hexadecimal digits drawn from all its quads but those that describe
 *     the release itself, whatever their order: the same data, the same version
 * @param folder the store to open
 */
public record Release(String version, Path folder) {

    /**
     * Opens it to read, after a look at its files.
     *
     * @throws StoreUnavailable with one sentence where it is damaged or cannot be read
     */
    public Store open() throws IOException {
        check(false);
        try {
            return Store.view(folder);
        } catch (StoreUnavailable unreadable) {
            throw unreadable;
        } catch (RuntimeException broken) {
            throw Seal.damaged(this, "it cannot be opened");
        }
    }

    /**
     * Compares its files with what they were when it was published.
     *
     * @param deep whether to read every one; else only those are read whose size or time has changed
     * @throws StoreUnavailable with one sentence for the first difference
     */
    public void check(boolean deep) throws IOException {
        Seal.check(this, deep);
    }

    /** Whether it was sealed when it was published; releases of the first layout were not. */
    public boolean isSealed() {
        return Files.exists(folder.resolve(Seal.NAME));
    }
}
