package rostrum.statement;

import rostrum.statement.Term.Thing;

/**
 * The name of a thing, found at an exact place.
 *
 * @param form how the name stands there
 */
public record Mention(Thing thing, Span span, Form form) implements Comparable<Mention> {

    /** How a thing is named. */
    public enum Form {
        /** By a name, symbol or acronym. */
        NAMED,
        /** Only by an adjective or the name of its people: "the French presidency". */
        DEMONYM,
        /** Inside the name of something else: "Assistance Mission for Iraq". */
        NESTED
    }

    @Override
    public int compareTo(Mention other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : thing.compareTo(other.thing);
    }
}
