package rostrum.reading.act;

/** The form of a verb. */
enum Form {
    /** "urge": after I, we, to, and. */
    BASE,
    /** "urges". */
    THIRD,
    /** "urging". */
    ING,
    /** "urged", both as past and as participle. */
    PAST
}
