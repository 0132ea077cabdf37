package rostrum.graph;

import java.util.Locale;
import org.apache.jena.graph.Node;

/** How far an agreement is on the day of the speech: the concepts of the scheme {@code agreement-status}. */
enum AgreementStatus {
    REACHED,
    IN_TALKS;

    /** @param word as a reading has it: {@code in-talks} */
    static Node concept(Iris iris, String word) {
        return iris.concept(
                "agreement-status", valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
