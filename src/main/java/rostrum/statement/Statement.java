package rostrum.statement;

import java.util.Optional;

/**
 * One United Nations statement as it came in: its text, and what the record says of it where that is known.
 *
 * @param key names the statement in IRIs: {@code S-PV.5066-043} (document and speech number) where the record is
 *     known, otherwise the file's name without its extension
 * @param fileName name of the file it was read from, for messages and for the {@code id} of {@code annotate}
 * @param text the text that all offsets count over
 * @param record the record's metadata, where given
 */
public record Statement(String key, String fileName, SpeechText text, Optional<SpeechRecord> record) {

    /** The same statement under another key. */
    public Statement named(String other) {
        return other.equals(key) ? this : new Statement(other, fileName, text, record);
    }
}
