package rostrum.store.bulk;

/** The orders in which TDB2 keeps quads, an index each, named by the first letters of graph, subject, predicate, object. */
enum Order {
    GSPO,
    GPOS,
    GOSP,
    SPOG,
    POSG,
    OSPG;

    private static final String ROW = "GSPO";

    private final int[] columns = name().chars().map(ROW::indexOf).toArray();

    /** Which term of a row comes at a place of this index. */
    int column(int place) {
        return columns[place];
    }
}
