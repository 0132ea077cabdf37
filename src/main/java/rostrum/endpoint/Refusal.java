package rostrum.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import rostrum.federation.PartnerFault;
import rostrum.store.MadeLanguage;
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

    /** @param limits name the endpoints that may be asked */
    static Refusal ofService(Limits limits) {
        return limits.partners().isEmpty() ? ofOutsideCall() : ofUnlisted(limits);
    }

    private static Refusal ofUnlisted(Limits limits) {
        return new Refusal(new Problem(
                403,
                "The query asks an endpoint that is not on the list",
                "SERVICE asks these alone, by these very addresses: "
                        + String.join(", ", limits.partners().all()) + "."));
    }

    /** Another endpoint did not do its part; nothing is told of it but the address that the query has. */
    static Refusal ofPartner(PartnerFault fault, Limits limits) {
        Map<String, Object> asked = Map.of("service", fault.url());
        return switch (fault.kind()) {
            case UNLISTED -> ofService(limits);
            case AWAY ->
                new Refusal(new Problem(
                        502,
                        "Another endpoint cannot be reached",
                        "Nobody answers at " + fault.url() + ". Ask again later, or leave SERVICE out.",
                        asked));
            case WRONG ->
                new Refusal(new Problem(
                        502,
                        "Another endpoint gives no result",
                        fault.url() + " gives an error, a redirect, or what is no result of a query. Try your SERVICE"
                                + " part there.",
                        asked));
            case SLOW ->
                of(
                        504,
                        "Another endpoint takes too long",
                        fault.url() + " has not answered in its time. Ask it for less, or ask again later.",
                        Limit.SERVICE_TIME,
                        limits.of(Limit.SERVICE_TIME),
                        asked);
            case CALLS -> ofPart(Limit.SERVICE_CALLS, limits, asked);
            case ROWS -> ofPart(Limit.SERVICE_ROWS, limits, asked);
            case BYTES -> ofPart(Limit.SERVICE_BYTES, limits, asked);
        };
    }

    private static Refusal ofPart(Limit limit, Limits limits, Map<String, Object> asked) {
        return of(
                422,
                "The query takes too much from another endpoint",
                "Bind more before SERVICE and within it, or ask that endpoint from your own client.",
                limit,
                limits.of(limit),
                asked);
    }

    static Refusal ofOutsideCall() {
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

    /** @param why no XML can hold the answer, in words */
    static Refusal ofXml(String why, String others) {
        return new Refusal(new Problem(
                406, "This answer cannot be XML", "XML has no way to say it: " + why + ". Ask for " + others + "."));
    }

    static Refusal ofTripleTerm() {
        return new Refusal(new Problem(
                406,
                "This answer cannot be JSON-LD",
                "JSON-LD 1.1 has no way to say it: a triple stands within another. Ask for Turtle or TriG."));
    }

    static Refusal ofLanguage() {
        return new Refusal(new Problem(422, "The answer has no such language", MadeLanguage.SENTENCE));
    }

    static Refusal ofGraphs() {
        return new Refusal(
                new Problem(
                        406,
                        "This answer has named graphs",
                        "The format asked for holds one graph, so the others would be lost. Ask for TriG, N-Quads or JSON-LD."));
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
