package rostrum.statement;

import java.util.Optional;
import rostrum.statement.Term.Thing;

/**
 * One atomic statement read from a speech: the unit of truth. Who says what about what, how, and the exact words.
 *
 * @param subject whom or what it is about
 * @param predicate local name of an ontology property, {@code hasAgreementWith}
 * @param object the thing or literal it is related to
 * @param regarding reason or scope in the text's own words, line breaks as spaces
 * @param realizedBy the agreement, negotiation or event behind a direct relation
 * @param claimant the party that makes the claim; absent for claims of the record
 * @param span the words that the claim rests on
 * @param argument within or beside {@code span}, the words that name the object
 * @param rule name of the rule that found it, {@code agreement/reached}
 */
public record Claim(
        Thing subject,
        String predicate,
        Term object,
        Optional<String> regarding,
        Optional<Thing> realizedBy,
        Optional<Thing> claimant,
        SpeechAct speechAct,
        Modality modality,
        Grounding grounding,
        Completeness completeness,
        Voice voice,
        Span span,
        Span argument,
        String rule) {

    /** Who is speaking when the claim is made. */
    public enum Voice {
        RECORD,
        SPEAKER,
        ENRICHMENT
    }

    /** What the speaker does with the words. */
    public enum SpeechAct {
        IDENTIFY,
        REPORT,
        CITE,
        CONDEMN,
        EXPRESS_SOLIDARITY,
        COMMEND,
        WELCOME,
        SUPPORT,
        REGRET,
        CALL_FOR,
        SELF_DESCRIBE,
        CHARACTERIZE,
        PROPOSE,
        TAKE_POSITION,
        RECOGNIZE_ROLE,
        HOPE,
        COMMIT;

        /** {@code express-solidarity}: the form used in IRIs and JSON. */
        public String term() {
            return hyphenated(this);
        }
    }

    /** How the content is put forward. */
    public enum Modality {
        ASSERTED,
        NORMATIVE,
        BELIEF,
        CONDITIONAL,
        DESIDERATIVE,
        ATTRIBUTED;

        public String term() {
            return hyphenated(this);
        }
    }

    /** What the identification of the parts rests on. */
    public enum Grounding {
        EXPLICIT,
        COREFERENCE,
        DEICTIC,
        ELLIPSIS_INFERRED;

        public String term() {
            return hyphenated(this);
        }
    }

    /** Whether the printed sentence is whole. */
    public enum Completeness {
        COMPLETE,
        TRUNCATED,
        GARBLED;

        public String term() {
            return hyphenated(this);
        }
    }

    private static String hyphenated(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
