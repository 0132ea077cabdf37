package rostrum.source;

import rostrum.statement.SpeechRecord;
import rostrum.statement.Statement;

/** What an input turned out to be. */
public sealed interface Incoming {

    /** A statement, ready to be read. */
    record Accepted(Statement statement) implements Incoming {}

    /**
     * A speech that the index of a corpus lists and no readable file holds: its record is kept.
     *
     * @param key as the statement's would be
     * @param place the file that was looked for
     */
    record Listed(String key, String place, SpeechRecord record) implements Incoming {}

    /**
     * An input that is no statement. Bad input is a value with a place, never an exception.
     *
     * @param place the file, with line or offset where that is known: {@code speech.txt:12}
     * @param reason what is wrong and what to do, in one sentence without a final stop
     */
    record Rejected(String place, String reason) implements Incoming {

        /** The sentence that a person reads. */
        public String sentence() {
            return place + ": " + reason + ".";
        }
    }
}
