package rostrum.reading.claim;

import java.util.Optional;
import rostrum.statement.Claim.Completeness;
import rostrum.statement.Claim.Grounding;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Term;

/**
 * One thing that a group of a match names, and where: indexes into the repaired text.
 *
 * @param modality where its own words decide it; so with {@code grounding} and {@code completeness}
 */
record Member(
        Term term,
        int start,
        int end,
        Optional<Modality> modality,
        Optional<Grounding> grounding,
        Optional<Completeness> completeness) {

    Member(Term term, int start, int end) {
        this(term, start, end, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
