package rostrum.site.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A speech to be read beside its claims.
 *
 * @param label speaker, party and place in the record
 * @param iri by which it is cited
 * @param speaker as the heading names them; none where no heading was read
 * @param about who spoke for whom, in which language, when and where: what it is as {@code property}
 * @param agenda of the meeting, as printed
 * @param before the speech before it in its record
 * @param after the speech after it
 * @param asPrinted whether the text stands as it was scanned, line for line
 * @param otherForm the same page with the text in its other form
 * @param paragraphs of the text; one where it stands as printed
 * @param key the kinds of thing marked, with how often each is: its number as {@code words}
 * @param claims in the order of the text
 * @param repairs words of the scan that were taken apart, each as printed
 * @param query the query behind the claims, in the editor
 * @param data its RDF
 */
public record StatementView(
        String label,
        String iri,
        Optional<Link> speaker,
        List<Fact> about,
        List<String> agenda,
        Optional<Link> before,
        Optional<Link> after,
        boolean asPrinted,
        String otherForm,
        List<List<Piece>> paragraphs,
        List<Kind> key,
        List<ClaimView> claims,
        List<String> repairs,
        List<Doubt> doubts,
        String query,
        List<Link> data) {

    public StatementView {
        about = List.copyOf(about);
        agenda = List.copyOf(agenda);
        paragraphs = List.copyOf(paragraphs);
        key = List.copyOf(key);
        claims = List.copyOf(claims);
        repairs = List.copyOf(repairs);
        doubts = List.copyOf(doubts);
        data = List.copyOf(data);
    }

    /**
     * A kind of mark.
     *
     * @param code {@code state}, as marks of it are classed
     * @param words what it is called
     * @param count how many marks there are of it
     */
    public record Kind(String code, String words, int count) {}

    /**
     * A few words under the same marks.
     *
     * @param words as a reader sees them
     * @param thing the thing named, or the innermost claim that rests on them; leads nowhere where nothing does
     * @param places names of the marked places that begin here, {@code char=3,6}
     * @param claims numbers of the claims that rest on them
     * @param notes numbers of the claims to be told of after them
     * @param printed how the scan has them, where they were repaired
     */
    public record Piece(
            String words,
            Link thing,
            List<String> places,
            List<Integer> claims,
            List<Integer> notes,
            Optional<String> printed) {

        public Piece {
            places = List.copyOf(places);
            claims = List.copyOf(claims);
            notes = List.copyOf(notes);
        }

        /** How the mark is classed, for its look. */
        public String classes() {
            String mark = thing.href().isEmpty() ? "" : "mark k-" + thing.kind();
            return (mark + (printed.isPresent() ? " repaired" : "")).strip();
        }

        /** The name that its element has; none where no place begins here, or nothing is marked. */
        public @Nullable String place() {
            return classes().isEmpty() || places.isEmpty() ? null : places.getFirst();
        }

        /** The names that elements of their own before it have. */
        public List<String> others() {
            return places.subList(place() == null ? 0 : 1, places.size());
        }

        /** The numbers of its claims with a space between. */
        public String claimList() {
            return claims.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    /**
     * Words that are flagged.
     *
     * @param likely the reading that is likely meant; without words where none is
     */
    public record Doubt(String printed, String says, Link likely) {}
}
