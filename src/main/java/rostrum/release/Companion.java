package rostrum.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import rostrum.store.Store;

/** Something that is made of a finished store and kept beside it in the release's folder, such as an index. */
public interface Companion {

    /**
     * Makes it, whole: what is there when this fails is thrown away with the folder.
     *
     * @param things the paths of all things of the release below {@code id/}, as {@link Contents} has them
     * @param folder of the release
     */
    void make(Store store, Set<String> things, Path folder) throws IOException;
}
