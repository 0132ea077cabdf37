package rostrum.reading.names;

import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** A name found in the text, before anything around it was looked at; UTF-16 indexes. */
record Hit(Sense sense, int start, int end) {

    Thing thing() {
        return sense.thing();
    }

    boolean is(Kind kind) {
        return sense.role() != Sense.Role.BLOCK && sense.thing().kind() == kind;
    }

    boolean holds(Hit other) {
        return start <= other.start && other.end <= end && end - start > other.end - other.start;
    }

    int length() {
        return end - start;
    }
}
