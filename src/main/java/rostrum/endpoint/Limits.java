package rostrum.endpoint;

import java.time.Duration;

/**
 * What one query may take.
 *
 * @param time from the start of a query to its last row
 * @param heldRows rows of an answer that are held back until its status is certain; past them a cut answer breaks off
 */
public record Limits(Duration time, int heldRows) {

    /** Thirty seconds; twenty thousand rows held. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 20_000);
}
