package rostrum.endpoint;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.slf4j.LoggerFactory;
import rostrum.endpoint.Turnstile.Turn;
import rostrum.federation.Federated;
import rostrum.federation.PartnerFault;
import rostrum.store.MadeLanguage;
import rostrum.store.NamedQuery;
import rostrum.store.OutsideCalls;
import rostrum.store.RemoteStore;
import rostrum.store.Store;
import rostrum.store.remote.RemoteFault;

/** Fuseki's query processing, with an answer that is known before it is computed, a turn to wait for, and an end. */
final class QueryProcessor extends SPARQL_QueryDataset {
    private final Supplier<Store> store;
    private final Limits limits;
    private final Turnstile turnstile;
    private final KnownAnswers known;
    private final Supplier<String> version;
    private final Others others;

    QueryProcessor(
            Supplier<Store> store,
            Limits limits,
            Turnstile turnstile,
            KnownAnswers known,
            Supplier<String> version,
            Others others) {
        this.others = others;
        this.store = store;
        this.limits = limits;
        this.turnstile = turnstile;
        this.known = known;
        this.version = version;
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void validate(HttpAction action) {
        if (action.getRequestMethod().equals("HEAD")) {
            validateParams(action, acceptedParams(action));
        } else {
            super.validate(action);
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        Exchange exchange = Exchange.of(action.getRequest());
        try {
            Query query = parsed(text);
            boolean calls = others.areAskedBy(query, store.get());
            String key = query.toString();
            Suggestions.ofTerms(key).ifPresent(hint -> action.setResponseHeader("Rostrum-Hint", hint));
            if (calls) {
                action.setResponseHeader("Cache-Control", "no-store");
                KnownReply.type(action, query);
            }
            if (calls || !KnownReply.isGiven(action, query, key, version.get(), known)) {
                run(query, key, text, action, calls);
            }
        } catch (Refusal refusal) {
            throw exchange.refused(refusal);
        }
    }

    /** @param slow has a place among the slow from the beginning, so that no endpoint is asked twice */
    private void run(Query query, String key, String text, HttpAction action, boolean slow) {
        try {
            try (Turn turn = slow ? turnstile.slowly(key) : turnstile.enter(key)) {
                new Run(action, turn).answer(query, text);
            } catch (Displaced early) {
                if (action.getResponse().isCommitted()) {
                    throw Refusal.ofQueue(limits);
                }
                action.getResponse().resetBuffer();
                try (Turn turn = turnstile.slowly(key)) {
                    new Run(action, turn).answer(query, text);
                }
            }
        } catch (QueryParseException error) {
            throw SyntaxFault.of(error, text);
        }
    }

    /** @throws Refusal where it is not valid, or calls code of its own */
    static Query parsed(String text) {
        try {
            Query query = QueryFactory.create(text, NamedQuery.BASE, Syntax.syntaxARQ);
            if (OutsideCalls.of(query).code()) {
                throw Refusal.ofOutsideCall();
            }
            return query;
        } catch (QueryParseException error) {
            throw SyntaxFault.of(error, text);
        }
    }

    /** What the client allows where it is less than what we do. */
    private Duration allowed(HttpAction action) {
        String asked = action.getRequestParameter("timeout");
        try {
            long millis = asked == null
                    ? 0
                    : Timeouts.parseTimeoutStr(asked, TimeUnit.SECONDS).getRight();
            return millis > 0 && millis < limits.time().toMillis() ? Duration.ofMillis(millis) : limits.time();
        } catch (RuntimeException malformed) {
            throw Refusal.ofTimeout();
        }
    }

    /** A query in its place, until it ends or is stopped. */
    private final class Run {
        private final HttpAction action;
        private final Turn turn;
        private final long begun = System.nanoTime();
        private final Duration allowed;
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Optional<Federated> elsewhere;

        Run(HttpAction action, Turn turn) {
            this.action = action;
            this.turn = turn;
            this.allowed = allowed(action);
            this.elsewhere = others.begin(() -> allowed.minus(elapsed()));
        }

        void answer(Query query, String text) {
            action.beginRead();
            try {
                execute(query, text);
            } catch (RuntimeException failed) {
                throw told(failed);
            } finally {
                action.endRead();
                Exchange.of(action.getRequest()).ran(elapsed());
            }
        }

        private void execute(Query query, String text) {
            try (QueryExec execution = execution(query, text);
                    Departure departure = Departure.watch(action.getRequest(), () -> stop(execution))) {
                turn.begin(() -> stop(execution));
                FittingFormat form = FittingFormat.of(action, query);
                if (query.isConstructQuad() && !KnownReply.holdsGraphs(action, query)) {
                    throw Exchange.of(action.getRequest()).refused(Refusal.ofGraphs());
                }
                QueryExecResult result = switch (query.queryType()) {
                    case SELECT -> {
                        RowSet rows = execution.select();
                        yield new QueryExecResult(RowSetStream.create(
                                rows.getResultVars(), counted(rows, () -> form.fitting(rows.next()))));
                    }
                    case CONSTRUCT -> new QueryExecResult(made(execution, form));
                    case DESCRIBE -> new QueryExecResult(form.fitting(execution.describe()));
                    default -> executeQuery(action, execution, query, text);
                };
                sendResults(action, result, query.getPrologue());
                if (departure.hasReadAhead()) {
                    action.setResponseHeader("Connection", "close");
                }
            }
        }

        private QueryExec execution(Query query, String text) {
            if (store.get() instanceof RemoteStore remote) {
                return remote.execution(asked(query), allowed);
            }
            // A signal of its own: the request's context still holds that of a run which gave up its place.
            action.getContext().set(ARQConstants.symCancelQuery, new AtomicBoolean());
            var chosen = decideDataset(action, query, text);
            QueryExec execution = createQueryExec(action, chosen.getRight(), chosen.getLeft());
            elsewhere.ifPresent(asked -> asked.serve(execution.getContext()));
            return execution;
        }

        /** With the data set that the request names, and no more rows than are given. */
        private Query asked(Query query) {
            Query asked = query.cloneQuery();
            DatasetDescription data = SPARQLProtocol.getProtocolDatasetDescription(action);
            if (data != null && !data.isEmpty()) {
                asked.getGraphURIs().clear();
                asked.getNamedGraphURIs().clear();
                data.eachDefaultGraphURI().forEachRemaining(asked::addGraphURI);
                data.eachNamedGraphURI().forEachRemaining(asked::addNamedGraphURI);
            }
            if (!asked.isAskType() && (!asked.hasLimit() || asked.getLimit() > limits.of(Limit.ROWS))) {
                asked.setLimit(limits.of(Limit.ROWS) + 1);
            }
            return asked;
        }

        private void stop(QueryExec execution) {
            stopped.set(true);
            elsewhere.ifPresent(Federated::stop);
            execution.abort();
        }

        private DatasetGraph made(QueryExec execution, FittingFormat form) {
            DatasetGraph made = DatasetGraphFactory.createGeneral();
            var quads = execution.constructQuads();
            counted(quads, quads::next).forEachRemaining(quad -> {
                form.fitting(quad.asTriple());
                made.add(quad);
            });
            return made;
        }

        /** The same one after the other. A time-out or a limit among them must not look like an end, nor like words. */
        private <T> Iterator<T> counted(Iterator<?> all, Supplier<T> next) {
            return new Iterator<>() {
                private long count;

                @Override
                public boolean hasNext() {
                    try {
                        return all.hasNext();
                    } catch (RuntimeException failed) {
                        throw told(failed);
                    }
                }

                @Override
                public T next() {
                    if (++count > limits.of(Limit.ROWS)) {
                        throw Exchange.of(action.getRequest()).refused(Refusal.ofRows(limits));
                    }
                    try {
                        return next.get();
                    } catch (RuntimeException failed) {
                        throw told(failed);
                    }
                }
            };
        }

        /** A query that is stopped may fail in ways of its own: the iterators under it end in the middle of a step. */
        private RuntimeException told(RuntimeException failed) {
            if (failed instanceof ActionErrorException || failed instanceof QueryParseException) {
                return failed;
            }
            if (turn.isDisplaced()) {
                return new Displaced();
            }
            Duration elapsed = elapsed();
            if (failed instanceof QueryCancelledException || stopped.get() || elapsed.compareTo(allowed) >= 0) {
                return Exchange.of(action.getRequest()).refused(Refusal.ofTime(allowed, elapsed));
            }
            if (MadeLanguage.isCauseOf(failed)) {
                return Exchange.of(action.getRequest()).refused(Refusal.ofLanguage());
            }
            if (failed instanceof PartnerFault fault) {
                return Exchange.of(action.getRequest()).refused(Refusal.ofPartner(fault, limits));
            }
            if (failed instanceof RemoteFault fault) {
                LoggerFactory.getLogger(QueryProcessor.class).warn("a query failed: {}", fault.getMessage());
                return Exchange.of(action.getRequest()).refused(Refusal.ofStore(fault));
            }
            LoggerFactory.getLogger(QueryProcessor.class).error("a query failed", failed);
            return failed;
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
