package rostrum.authority;

import java.io.IOException;

/** A table that cannot be read as it stands; the message names the file, the line and what is wrong there. */
final class BadTable extends IOException {
    private static final long serialVersionUID = 1L;

    BadTable(String message) {
        super(message);
    }
}
