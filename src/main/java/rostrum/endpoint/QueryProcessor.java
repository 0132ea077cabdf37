package rostrum.endpoint;

import java.time.Duration;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import rostrum.endpoint.Turnstile.Turn;
import rostrum.store.OutsideCalls;

/** Fuseki's query processing, with an answer that is known before it is computed, a turn to wait for, and an end. */
final class QueryProcessor extends SPARQL_QueryDataset {
    private final Limits limits;
    private final Turnstile turnstile;
    private final KnownAnswers known;
    private final Supplier<String> version;

    QueryProcessor(Limits limits, Turnstile turnstile, KnownAnswers known, Supplier<String> version) {
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
            Suggestions.ofTerms(query.toString()).ifPresent(hint -> action.setResponseHeader("Rostrum-Hint", hint));
            if (!KnownReply.isGiven(action, query, version.get(), known)) {
                run(query, text, action);
            }
        } catch (Refusal refusal) {
            throw exchange.refused(refusal);
        }
    }

    private void run(Query query, String text, HttpAction action) {
        String key = query.toString();
        try {
            try (Turn turn = turnstile.enter(key)) {
                run(query, text, action, turn);
            } catch (Displaced early) {
                if (action.getResponse().isCommitted()) {
                    throw Refusal.ofQueue(limits);
                }
                action.getResponse().resetBuffer();
                try (Turn turn = turnstile.slowly(key)) {
                    run(query, text, action, turn);
                }
            }
        } catch (QueryParseException error) {
            throw SyntaxFault.of(error, text);
        }
    }

    private void run(Query query, String text, HttpAction action, Turn turn) {
        long begun = System.nanoTime();
        action.beginRead();
        try {
            answer(query, text, action, turn, begun);
        } catch (QueryCancelledException late) {
            throw late(action, turn, begun);
        } finally {
            action.endRead();
            Exchange.of(action.getRequest()).ran(since(begun));
        }
    }

    private void answer(Query query, String text, HttpAction action, Turn turn, long begun) {
        var chosen = decideDataset(action, query, text);
        try (QueryExec execution = createQueryExec(action, chosen.getRight(), chosen.getLeft());
                Departure departure = Departure.watch(action.getRequest(), execution::abort)) {
            turn.begin(execution::abort);
            QueryExecResult result = switch (query.queryType()) {
                case SELECT -> new QueryExecResult(counted(execution.select(), action, turn, begun));
                case CONSTRUCT -> new QueryExecResult(made(execution, action, turn, begun));
                default -> executeQuery(action, execution, query, text);
            };
            sendResults(action, result, query.getPrologue());
            if (departure.hasReadAhead()) {
                action.setResponseHeader("Connection", "close");
            }
        }
    }

    private static Query parsed(String text) {
        try {
            Query query = QueryFactory.create(text, "urn:x-rostrum:query/", Syntax.syntaxARQ);
            if (OutsideCalls.in(query)) {
                throw Refusal.ofService();
            }
            return query;
        } catch (QueryParseException error) {
            throw SyntaxFault.of(error, text);
        }
    }

    private RowSet counted(RowSet rows, HttpAction action, Turn turn, long begun) {
        return RowSetStream.create(rows.getResultVars(), counted((Iterator<?>) rows, action, turn, begun, rows::next));
    }

    private DatasetGraph made(QueryExec execution, HttpAction action, Turn turn, long begun) {
        DatasetGraph made = DatasetGraphFactory.createGeneral();
        var quads = execution.constructQuads();
        counted(quads, action, turn, begun, quads::next).forEachRemaining(made::add);
        return made;
    }

    /** The same one after the other. A time-out or a limit among them must not look like an end, nor like words. */
    private <T> Iterator<T> counted(Iterator<?> all, HttpAction action, Turn turn, long begun, Supplier<T> next) {
        return new Iterator<>() {
            private long count;

            @Override
            public boolean hasNext() {
                try {
                    return all.hasNext();
                } catch (QueryCancelledException late) {
                    throw late(action, turn, begun);
                }
            }

            @Override
            public T next() {
                if (++count > limits.of(Limit.ROWS)) {
                    throw Exchange.of(action.getRequest()).refused(Refusal.ofRows(limits));
                }
                try {
                    return next.get();
                } catch (QueryCancelledException late) {
                    throw late(action, turn, begun);
                }
            }
        };
    }

    private RuntimeException late(HttpAction action, Turn turn, long begun) {
        if (turn.isDisplaced()) {
            return new Displaced();
        }
        Duration elapsed = since(begun);
        Duration allowed = elapsed.compareTo(limits.time()) < 0 ? elapsed : limits.time();
        return Exchange.of(action.getRequest()).refused(Refusal.ofTime(allowed, elapsed));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
