package rostrum.statement;

/**
 * The kinds of thing that a statement speaks of, each with the prefix that abbreviates its IRI in the JSON of
 * {@code annotate} and the path under the base that its IRIs live at.
 */
public enum Kind {
    SPEECH("speech", "speech"),
    TEXT("text", "text"),
    CLAIM("cl", "claim"),
    STATE("st", "state"),
    GOVERNMENT("gov", "government"),
    PEOPLE("ppl", "people"),
    DELEGATION("dl", "delegation"),
    MINISTRY("mn", "ministry"),
    DOCUMENT("doc", "document"),
    BODY("org", "body"),
    MEETING("mtg", "meeting"),
    RECORD("rec", "record"),
    POLICY("pol", "policy"),
    PILLAR("pil", "pillar"),
    INSTRUMENT("ins", "instrument"),
    AGREEMENT("agr", "agreement"),
    NEGOTIATION("neg", "negotiation"),
    PLACE("plc", "place"),
    PERSON("per", "person"),
    EVENT("ev", "event"),
    POSITION("pos", "position"),
    LANGUAGE("loc", "language"),
    ISSUE("iss", "concept/issue"),
    ACTION("act", "concept/action"),
    APPROACH("app", "concept/approach"),
    GROUP("grp", "concept/group"),
    VALUE("val", "concept/value");

    private final String prefix;
    private final String path;

    Kind(String prefix, String path) {
        this.prefix = prefix;
        this.path = path;
    }

    /** {@code st} in {@code st:PER}. */
    public String prefix() {
        return prefix;
    }

    /** {@code state} in {@code id/state/PER}. */
    public String path() {
        return path;
    }
}
