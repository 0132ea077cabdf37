package rostrum.endpoint;

import java.util.Locale;

/** One thing of which a query, or the client that sends it, gets only so much. */
public enum Limit {
    TIME(30, "seconds", "A query that runs longer is stopped."),
    ROWS(500_000, "rows", "An answer of more rows, triples or quads is not given."),
    BYTES(512L << 20, "bytes", "An answer of more bytes breaks off, so that no client takes it for whole."),
    WHOLE(64L << 20, "bytes", "An answer of at most so many bytes is complete before its first byte is sent."),
    MEMORY(1L << 20, "bytes", "So much of an answer waits in memory, the rest of what waits on disk."),
    REQUEST(256L << 10, "bytes", "A longer request is not read."),
    PARALLEL(
            4,
            "queries",
            "So many queries run at a time, half of the places for those over a second; others wait in order."),
    WAITING(64, "queries", "So many queries may wait."),
    PATIENCE(10, "seconds", "So long may a query wait for its turn."),
    CLIENT_TIME(60, "seconds a minute", "Of query time for one client, twice that at once; 0 is no limit."),
    CLIENT_ERRORS(30, "errors a minute", "For one client, twice that at once; 0 is no limit."),
    LINKS(20_000, "links", "So many short links are kept, each of one query of at most 16 KiB; 0 keeps none."),
    CLIENT_LINKS(10, "links a minute", "Short links for one client, twice that at once; 0 is no limit."),
    SERVICE_TIME(10, "seconds", "So long may another endpoint take for one call of SERVICE."),
    SERVICE_CALLS(20, "calls", "So often may one query ask other endpoints; a call carries up to 100 rows."),
    SERVICE_ROWS(20_000, "rows", "So many rows may one query take from other endpoints."),
    SERVICE_BYTES(8L << 20, "bytes", "So much may one query take from other endpoints."),
    CACHE(64L << 20, "bytes", "For answers that are kept while the release lives; 0 keeps none.");

    private final long usual;
    private final String unit;
    private final String sentence;

    Limit(long usual, String unit, String sentence) {
        this.usual = usual;
        this.unit = unit;
        this.sentence = sentence;
    }

    /** As options and the service description have it: {@code client-time}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String unit() {
        return unit;
    }

    /** What it means to a client. */
    public String sentence() {
        return sentence;
    }

    long usual() {
        return usual;
    }

    long least() {
        return mayBeOff() ? 0 : this == PARALLEL ? 2 : 1;
    }

    private boolean mayBeOff() {
        return this == CLIENT_TIME || this == CLIENT_ERRORS || this == CLIENT_LINKS || this == LINKS || this == CACHE;
    }
}
