package rostrum.endpoint;

import org.apache.jena.fuseki.servlets.ActionErrorException;

/** A query was stopped since it took a place for the quick too long; it begins again among the slow. */
final class Displaced extends ActionErrorException {
    private static final long serialVersionUID = 1L;

    Displaced() {
        super(503, "the query gave up its place", null);
    }
}
