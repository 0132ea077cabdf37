package rostrum.reading.names;

import rostrum.statement.Term.Thing;

/**
 * What a name may stand for.
 *
 * @param name as the authority table prints it; its capitals are asked for in the text too
 */
record Sense(Thing thing, Role role, String name) {

    enum Role {
        NAME,
        DEMONYM,
        /** A town's, but only where the words around say so: "in Miranda". */
        TOWN,
        /** Holds a name without naming: "New Mexico". */
        BLOCK
    }
}
