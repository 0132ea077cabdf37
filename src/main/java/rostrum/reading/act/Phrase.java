package rostrum.reading.act;

import java.util.List;
import java.util.Optional;

/**
 * A way to word an act, by its first word.
 *
 * @param act none for a verb that carries a noun: "express our support"
 * @param rest the words that follow the first one, adverbs between allowed
 * @param target how many of the last ones belong to the target: "subscribe to > the statement"
 */
record Phrase(Optional<Act> act, Use use, Form form, List<String> rest, int target) {

    /** How the words do the act. */
    enum Use {
        VERB,
        PAST,
        BE,
        SAYING,
        LIGHT,
        /** A noun that shares the verb of the one before: "our support for A and our commitment to B". */
        SHARED
    }
}
