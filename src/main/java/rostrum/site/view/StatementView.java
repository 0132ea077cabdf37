package rostrum.site.view;

import java.util.List;

/**
 * A speech to be read beside its claims.
 *
 * @param facts what the record says of it
 * @param claims in the order of the text
 * @param data its RDF
 */
public record StatementView(
        String label,
        String iri,
        List<Fact> facts,
        List<List<Piece>> paragraphs,
        List<ClaimView> claims,
        List<Doubt> doubts,
        List<Link> data) {

    public StatementView {
        facts = List.copyOf(facts);
        paragraphs = List.copyOf(paragraphs);
        claims = List.copyOf(claims);
        doubts = List.copyOf(doubts);
        data = List.copyOf(data);
    }

    /**
     * A few words under the same marks.
     *
     * @param link the thing named, or the innermost claim that rests on them; without target where nothing does
     * @param anchor what a link to the name that begins here points at; empty where none begins
     * @param begins numbers of the claims whose words begin here
     * @param ends numbers of the claims whose words end here
     */
    public record Piece(Link link, String anchor, List<Integer> begins, List<Integer> ends) {

        public Piece {
            begins = List.copyOf(begins);
            ends = List.copyOf(ends);
        }
    }

    /**
     * Words that are flagged.
     *
     * @param likely the reading that is likely meant; without words where none is
     */
    public record Doubt(String printed, String says, Link likely) {}
}
