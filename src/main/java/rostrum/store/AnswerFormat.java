package rostrum.store;

/** How the answer to a query is written. */
public enum AnswerFormat {
    TABLE,
    CSV,
    JSON,
    XML,
    TURTLE
}
