package rostrum.statement;

import java.util.Optional;
import rostrum.statement.Term.Thing;

/**
 * One claim held against the record. The claim itself stays as it was said.
 *
 * @param claim number of the claim in its reading, from 1
 * @param says what the record says of it, in one or two sentences
 * @param document the document on record that it was held against, where there is one
 * @param address where the record can be read
 * @param source names the sources of the row, {@code UNxml-json+UNxml-akn}, or the table that lacks one
 */
public record RecordCheck(
        int claim, Outcome outcome, String says, Optional<Thing> document, Optional<String> address, String source) {

    /** How a claim stands beside the record. */
    public enum Outcome {
        CONFIRMED,
        /** Only where the record is explicit: silence and lists that may not be whole contradict nothing. */
        CONTRADICTED,
        NOT_ON_RECORD
    }
}
