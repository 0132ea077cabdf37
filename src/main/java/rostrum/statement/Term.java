package rostrum.statement;

/** The subject or object of a claim: a thing with an identity, or a literal. */
public sealed interface Term {

    /** How the term is written in the JSON of {@code annotate}: {@code st:PER}, {@code "4"^^integer}. */
    String abbreviated();

    /**
     * A thing: its kind and the local name that identifies it within that kind.
     *
     * @param id fit for an IRI path segment: {@code PER}, {@code S-RES-1325-2000-para-17}, {@code es} (ISO 639-1)
     */
    record Thing(Kind kind, String id) implements Term, Comparable<Thing> {
        public Thing {
            if (id.isBlank()) {
                throw new IllegalArgumentException("a " + kind + " needs an id");
            }
        }

        @Override
        public String abbreviated() {
            return kind == Kind.SPEECH ? ":speech" : kind.prefix() + ":" + id;
        }

        @Override
        public int compareTo(Thing other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : id.compareTo(other.id);
        }
    }

    /**
     * A literal.
     *
     * @param datatype local name in XML Schema: {@code integer}, {@code dayTimeDuration}, {@code date}, {@code gYearMonth},
     *     {@code gYear}, {@code string}
     */
    record Value(String lexical, String datatype) implements Term {
        @Override
        public String abbreviated() {
            return "\"" + lexical + "\"^^" + datatype;
        }
    }
}
