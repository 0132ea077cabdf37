package rostrum.federation;

/** Why another endpoint did not do its part; nothing in it tells more of the network than the operator's list does. */
public final class PartnerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** The query asks an endpoint that is not on the list. */
        UNLISTED,
        /** Nobody answers there, the name is unknown, or its address is not one that may be called. */
        AWAY,
        /** It did not answer in its time. */
        SLOW,
        /** It answers with an error, with a redirect, or with what is no result. */
        WRONG,
        /** The query has asked as often as one query may. */
        CALLS,
        /** More rows came than one query may take. */
        ROWS,
        /** More bytes came than one query may take. */
        BYTES;

        /** Whether SILENT covers it: a fault of the other side does, a limit of ours or a closed door does not. */
        boolean maySilence() {
            return this == AWAY || this == SLOW || this == WRONG;
        }
    }

    private final Kind kind;
    private final String url;

    /**
     * @param url as the query has it
     * @param words for the log
     */
    PartnerFault(Kind kind, String url, String words) {
        super(url + ": " + words);
        this.kind = kind;
        this.url = url;
    }

    public Kind kind() {
        return kind;
    }

    /** Of the endpoint that was to be asked. */
    public String url() {
        return url;
    }
}
