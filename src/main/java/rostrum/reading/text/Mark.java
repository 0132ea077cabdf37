package rostrum.reading.text;

import rostrum.statement.Mention;
import rostrum.statement.Term.Thing;

/**
 * A thing named at a place of the repaired text.
 *
 * @param start UTF-16 index into {@link RepairedText#value}
 * @param end exclusive
 */
public record Mark(Thing thing, int start, int end, Mention.Form form) {}
