package rostrum.store;

import java.nio.file.Path;

/** A store that another living process holds: TDB2 lets one process at a time have a database. */
public final class StoreInUse extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    StoreInUse(Path folder, Throwable cause) {
        super("the store " + folder + " is in use by another process; stop that one, or give another --store.", cause);
    }
}
