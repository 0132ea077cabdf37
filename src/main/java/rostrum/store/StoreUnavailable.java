package rostrum.store;

import java.io.IOException;

/** A store that cannot be opened; the message is one sentence that says what, where and what to do. */
public final class StoreUnavailable extends IOException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String sentence) {
        super(sentence);
    }

    public StoreUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
