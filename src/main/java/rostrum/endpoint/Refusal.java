package rostrum.endpoint;

import java.util.Map;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryParseException;
import rostrum.wire.Problem;

/** A query that is not answered, and why: Fuseki's kind of exception, with the problem to tell. */
final class Refusal extends ActionErrorException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.status(), problem.detail(), null);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static Refusal ofSyntax(QueryParseException error) {
        String message = String.valueOf(error.getMessage()).strip();
        String detail = "Line " + error.getLine() + ", column " + error.getColumn() + ": "
                + message.replaceAll("\\s+", " ").replaceFirst("^Line: \\d+, [Cc]ol(?:umn)?: \\d+: ", "");
        Map<String, Object> place =
                error.getLine() > 0 ? Map.of("line", error.getLine(), "column", error.getColumn()) : Map.of();
        return new Refusal(new Problem(400, "The query is not valid SPARQL", detail, place));
    }

    static Refusal ofService() {
        return new Refusal(new Problem(
                403,
                "SERVICE is not allowed here",
                "This endpoint opens no connection to others. Ask the other endpoint from your own client."));
    }

    static Refusal ofTime(Limits limits) {
        long seconds = limits.time().toSeconds();
        return new Refusal(new Problem(
                503,
                "The query took too long",
                "A query may run for " + seconds
                        + " seconds. Ask for less: bind more, add LIMIT, or take a dump and ask it at home.",
                Map.of("limitSeconds", seconds)));
    }
}
