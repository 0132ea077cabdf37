package rostrum.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import rostrum.store.remote.RemoteFault;
import rostrum.wire.Problem;

/** A query that is not answered, and why: Fuseki's kind of exception, with the problem to tell. */
final class Refusal extends ActionErrorException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.status(), problem.detail(), null);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static Refusal ofService() {
        return new Refusal(new Problem(
                403,
                "The query calls out",
                "SERVICE, CALL and functions in Java are not allowed here: this endpoint opens no connection and runs no"
                        + " code of others. Ask the other endpoint from your own client."));
    }

    /** The store elsewhere did not answer; where it is, and what it said, is not the client's to know. */
    static Refusal ofStore(RemoteFault fault) {
        return fault.kind() == RemoteFault.Kind.UNTAKEN
                ? new Refusal(new Problem(
                        400,
                        "The store does not take the query",
                        "The triple store behind this endpoint takes no such query; write it in plain SPARQL 1.1."))
                : new Refusal(new Problem(
                        fault.kind().status(),
                        "The store does not answer",
                        "The triple store behind this endpoint does not answer as it should. Ask again later.",
                        Map.of(ProblemAnswer.RETRY_AFTER, fault.kind().retryAfter())));
    }

    static Refusal ofFormat(String offers) {
        return new Refusal(new Problem(406, "Not in this format", "Ask for one of: " + offers + "."));
    }

    static Refusal ofParameter(String name) {
        return new Refusal(new Problem(
                400,
                "A parameter is not taken",
                "Leave out " + name + ": answers are data, never scripts, and name their own type.",
                Map.of("parameter", name)));
    }

    static Refusal ofRepeated(String name) {
        return new Refusal(
                new Problem(400, "A parameter comes twice", "Give " + name + " once.", Map.of("parameter", name)));
    }

    static Refusal ofBody() {
        return new Refusal(
                new Problem(400, "A GET with a body", "Put the query into the address, or send it with POST."));
    }

    /** @param cut what kept the body from being read to its end, which is the client's doing or its network's */
    static Refusal ofBrokenBody(IOException cut) {
        return cut.getCause() instanceof TimeoutException
                ? new Refusal(new Problem(408, "The request came too slowly", "Send it again, without pauses."))
                : new Refusal(
                        new Problem(400, "The request breaks off", "Send its body whole, as HTTP has it (RFC 9112)."));
    }

    static Refusal ofCoding(String coding) {
        return new Refusal(
                new Problem(415, "The request is packed", "Send the query as it is, not packed as " + coding + "."));
    }

    static Refusal ofNoQuery() {
        return new Refusal(new Problem(400, "No query", "Send a form with the query in its field query."));
    }

    static Refusal ofRequest(Limits limits) {
        return of(
                413,
                "The request is too long",
                "Send a shorter query, or take a dump and ask it at home.",
                Limit.REQUEST,
                limits.of(Limit.REQUEST),
                Map.of());
    }

    static Refusal ofCharset() {
        return new Refusal(new Problem(415, "Not in UTF-8", "Send the query in UTF-8."));
    }

    static Refusal ofUnreadable() {
        return new Refusal(
                new Problem(400, "Not in UTF-8", "The query has bytes that are no UTF-8; send it in UTF-8."));
    }

    static Refusal ofTimeout() {
        return new Refusal(new Problem(
                400, "A parameter is not taken", "timeout is a number of seconds.", Map.of("parameter", "timeout")));
    }

    /** @param allowed less than the limit where the client asked for less */
    static Refusal ofTime(Duration allowed, Duration elapsed) {
        return of(
                503,
                "The query took too long",
                "It was stopped after " + tenths(elapsed)
                        + " seconds. Ask for less: bind more, add LIMIT, or take a dump"
                        + " and ask it at home. The same query will take as long again.",
                Limit.TIME,
                Math.max(1, allowed.toSeconds()),
                Map.of("elapsedSeconds", tenths(elapsed), ProblemAnswer.RETRY_AFTER, 30));
    }

    static Refusal ofRows(Limits limits) {
        return of(
                422,
                "The answer has too many rows",
                "Add LIMIT, count instead of listing, or take a dump.",
                Limit.ROWS,
                limits.of(Limit.ROWS),
                Map.of());
    }

    static Refusal ofBytes(Limits limits) {
        return of(
                422,
                "The answer is too large",
                "Add LIMIT, ask for fewer columns, or take a dump.",
                Limit.BYTES,
                limits.of(Limit.BYTES),
                Map.of());
    }

    static Refusal ofQueue(Limits limits) {
        return of(
                503,
                "Too many queries at once",
                "All places are taken and the queue is full or slow. Ask again later.",
                Limit.PARALLEL,
                limits.of(Limit.PARALLEL),
                Map.of(ProblemAnswer.RETRY_AFTER, 5));
    }

    static Refusal ofAllowance(Limit limit, long value, Duration wait) {
        return of(
                429,
                switch (limit) {
                    case CLIENT_TIME -> "Your query time is used up";
                    case CLIENT_LINKS -> "You have made many short links";
                    default -> "Too many of your requests failed";
                },
                limit.sentence() + " Wait, and ask less at a time.",
                limit,
                value,
                Map.of(ProblemAnswer.RETRY_AFTER, wait.toSeconds() + 1));
    }

    private static Refusal of(
            int status, String title, String detail, Limit limit, long value, Map<String, Object> more) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put("limit", limit.label());
        members.put("limitValue", value);
        members.put("limitUnit", limit.unit());
        return new Refusal(new Problem(status, title, detail, members));
    }

    private static double tenths(Duration time) {
        return Math.round(time.toMillis() / 100.0) / 10.0;
    }
}
