package rostrum.enrichment;

import rostrum.statement.RecordCheck.Outcome;

/**
 * How one claim stands beside one resolution.
 *
 * @param says what the record has, in a sentence
 */
record Finding(Outcome outcome, String says) {

    static Finding confirmed(String says) {
        return new Finding(Outcome.CONFIRMED, says);
    }

    static Finding contradicted(String says) {
        return new Finding(Outcome.CONTRADICTED, says);
    }

    static Finding silent(String says) {
        return new Finding(Outcome.NOT_ON_RECORD, says);
    }
}
