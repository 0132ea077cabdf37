package rostrum.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import rostrum.wire.Problem;

/** What becomes known of a request on its way through Fuseki, which carries it as an attribute of the request. */
final class Exchange {
    private Optional<Problem> problem = Optional.empty();
    private Optional<KnownAnswers.Key> key = Optional.empty();
    private Duration ran = Duration.ZERO;

    private final HttpServletRequest request;

    private Exchange(HttpServletRequest request) {
        this.request = request;
    }

    static Exchange begin(HttpServletRequest request) {
        Exchange exchange = new Exchange(request);
        request.setAttribute(Exchange.class.getName(), exchange);
        return exchange;
    }

    static Exchange of(HttpServletRequest request) {
        return request.getAttribute(Exchange.class.getName()) instanceof Exchange exchange ? exchange : begin(request);
    }

    /** Why the request is not answered; the first reason is the one that is told. */
    Refusal refused(Refusal refusal) {
        if (problem.isEmpty()) {
            problem = Optional.of(refusal.problem());
            note(refusal, request);
        }
        return refusal;
    }

    /** Notes the limit that was reached, where it was one, for those who count. */
    static void note(Refusal refusal, HttpServletRequest request) {
        if (refusal.problem().more().get("limit") instanceof String limit) {
            request.setAttribute(SparqlEndpoint.REACHED, limit);
        }
    }

    Optional<Problem> problem() {
        return problem;
    }

    /** The answer, once whole, may be kept under this key. */
    void mayBeKept(KnownAnswers.Key as) {
        key = Optional.of(as);
    }

    Optional<KnownAnswers.Key> key() {
        return key;
    }

    void ran(Duration time) {
        ran = ran.plus(time);
    }

    Duration ran() {
        return ran;
    }
}
