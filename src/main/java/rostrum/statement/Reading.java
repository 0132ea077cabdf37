package rostrum.statement;

import java.util.List;
import java.util.Optional;
import rostrum.statement.Term.Thing;

/**
 * All that was read from one statement: a pure function of its text, its record and the authority data. The RDF and
 * the JSON of {@code annotate} are both made from this and so never disagree.
 *
 * @param mentions in order of reading
 * @param claims in order of reading; a claim's number is its place here, from 1
 * @param described the things that claims and mentions name, sorted by kind and id
 * @param flags what a reader should know of: numbers that fail a checksum, names left unresolved
 */
public record Reading(
        Statement statement,
        Speaker speaker,
        List<Mention> mentions,
        List<Claim> claims,
        List<Described> described,
        List<Flag> flags) {

    public Reading {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        described = List.copyOf(described);
        flags = List.copyOf(flags);
    }

    /**
     * A doubt about the printed words, told in one sentence. The words stay as they are printed.
     *
     * @param likely the document that is likely meant, where one is
     */
    public record Flag(String code, String message, Span span, Optional<Thing> likely) {

        /** A doubt without a likely reading. */
        public Flag(String code, String message, Span span) {
            this(code, message, span, Optional.empty());
        }
    }
}
