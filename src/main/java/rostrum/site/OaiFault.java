package rostrum.site;

/** Why a request gets no answer, in the protocol's own words (OAI-PMH 2.0, section 3.6). */
final class OaiFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** As the protocol spells them. */
    enum Code {
        badVerb,
        badArgument,
        badResumptionToken,
        cannotDisseminateFormat,
        idDoesNotExist,
        noRecordsMatch
    }

    /** @param sentence what is wrong and what to do */
    OaiFault(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    Code code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /** Whether what was asked may be repeated in the answer. */
    boolean isOfAnotherKind() {
        return code != Code.badVerb && code != Code.badArgument;
    }
}
