package rostrum.site;

import java.time.Instant;
import rostrum.wire.Problem;

/** A request that gets no answer, and why, to be told as a page or as a problem document. */
final class NotAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private NotAnswered(int status, String title, String detail) {
        super(title);
        this.problem = new Problem(status, title, detail);
    }

    Problem problem() {
        return problem;
    }

    static NotAnswered unknown(String what) {
        return new NotAnswered(404, "Nothing is known by this name", what + " is not in this release. Try the search.");
    }

    static NotAnswered unacceptable(String offers) {
        return new NotAnswered(406, "Not in this format", "Ask for one of: " + offers + ".");
    }

    static NotAnswered callsOut() {
        return new NotAnswered(
                403, "The query calls out", "This site opens no connection and runs no code of others: leave it out.");
    }

    static NotAnswered notReady() {
        return new NotAnswered(503, "Not ready", "No release answers here yet. Ask again in some seconds.");
    }

    static NotAnswered gone(String what, Instant since) {
        return new NotAnswered(
                410,
                "Withdrawn",
                what + " was published and withdrawn at " + since + ". Its last state is in the files of releases"
                        + " before; what replaced it, if anything, is found by the search.");
    }

    static NotAnswered later(String detail) {
        return new NotAnswered(503, "Not ready", detail);
    }

    static NotAnswered late() {
        return new NotAnswered(503, "The query took too long", "Ask for less: bind more, add LIMIT, or take a dump.");
    }

    static NotAnswered wrong(String detail) {
        return new NotAnswered(400, "The request cannot be answered", detail);
    }
}
