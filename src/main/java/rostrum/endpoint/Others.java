package rostrum.endpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import rostrum.federation.Caller;
import rostrum.federation.Federated;
import rostrum.store.OutsideCalls;
import rostrum.store.RemoteStore;
import rostrum.store.Store;

/** The other endpoints that queries ask by SERVICE: whether they may, and what they may take there. */
final class Others {
    private final Limits limits;
    private final Optional<Caller> caller;

    Others(Limits limits) {
        this.limits = limits;
        this.caller = limits.partners().isEmpty() ? Optional.empty() : Optional.of(new Caller(limits.partners()));
    }

    /** What opens connections, where any may be opened; it is to be started and stopped with the server. */
    Optional<Caller> caller() {
        return caller;
    }

    /**
     * Whether a query asks others. A store elsewhere would ask them itself, as it likes: through it none are asked.
     *
     * @throws Refusal where it names one that it may not ask; what variables hold is looked at when they hold it
     */
    boolean areAskedBy(Query query, Store store) {
        Set<Node> services = OutsideCalls.of(query).services();
        if (services.isEmpty()) {
            return false;
        }
        if (store instanceof RemoteStore) {
            throw Refusal.ofOutsideCall();
        }
        if (services.stream().anyMatch(service -> caller.isEmpty() || !(service.isVariable() || isListed(service)))) {
            throw Refusal.ofService(limits);
        }
        return true;
    }

    /** @param remaining time of the query that is about to run */
    Optional<Federated> begin(Supplier<Duration> remaining) {
        Federated.Bounds bounds = new Federated.Bounds(
                Duration.ofSeconds(limits.of(Limit.SERVICE_TIME)),
                limits.of(Limit.SERVICE_CALLS),
                limits.of(Limit.SERVICE_ROWS),
                limits.of(Limit.SERVICE_BYTES));
        return caller.map(asking -> new Federated(asking, bounds, remaining));
    }

    private boolean isListed(Node service) {
        return service.isURI() && limits.partners().has(service.getURI());
    }
}
