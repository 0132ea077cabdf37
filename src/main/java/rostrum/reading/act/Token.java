package rostrum.reading.act;

import java.util.Optional;
import rostrum.reading.text.Mark;
import rostrum.statement.Kind;
import rostrum.statement.Mention.Form;

/**
 * A word, a name or a sign of a sentence.
 *
 * @param word in lower case; for a name its words
 * @param capitalised whether it begins with a capital
 * @param start index into the repaired text
 * @param mark what it names, where it is a name
 */
record Token(String word, boolean capitalised, int start, int end, Optional<Mark> mark) {

    boolean named(Kind kind) {
        return mark.filter(m -> m.thing().kind() == kind).isPresent();
    }

    boolean name() {
        return mark.isPresent();
    }

    /** A name by an adjective: "the Peruvian delegation". */
    boolean demonym() {
        return mark.filter(m -> m.form() == Form.DEMONYM).isPresent();
    }

    boolean is(String other) {
        return mark.isEmpty() && word.equals(other);
    }

    /** A comma or another sign. */
    boolean sign() {
        return mark.isEmpty() && word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0));
    }
}
