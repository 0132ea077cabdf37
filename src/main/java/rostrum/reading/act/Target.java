package rostrum.reading.act;

import java.util.Optional;
import rostrum.statement.Term.Thing;

/**
 * What an act is done to; token indexes.
 *
 * @param thing where the words are nothing but its name
 * @param reason first token of the words that say why; their end is {@code reasonEnd}
 */
record Target(int from, int to, Optional<Thing> thing, int reason, int reasonEnd) {
    Target(int from, int to, Optional<Thing> thing) {
        this(from, to, thing, -1, -1);
    }
}
