package rostrum.endpoint;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import rostrum.store.OutsideCalls;

/**
 * Fuseki's query processing, made truthful: the first rows are held until the answer is complete or large, so that a
 * time-out is an error with its own status and never a cut list under a 200.
 */
final class QueryProcessor extends SPARQL_QueryDataset {
    private final Limits limits;

    QueryProcessor(Limits limits) {
        this.limits = limits;
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
        Query query = parsed(text, action);
        action.beginRead();
        try {
            var chosen = decideDataset(action, query, text);
            try (QueryExec execution = createQueryExec(action, chosen.getRight(), chosen.getLeft())) {
                sendResults(action, executeQuery(action, execution, query, text), query.getPrologue());
            }
        } catch (QueryParseException error) {
            throw told(Refusal.ofSyntax(error), action);
        } catch (QueryCancelledException late) {
            throw told(Refusal.ofTime(limits), action);
        } finally {
            action.endRead();
        }
    }

    private static Query parsed(String text, HttpAction action) {
        try {
            Query query = QueryFactory.create(text, "urn:x-rostrum:query/", Syntax.syntaxARQ);
            if (text.toLowerCase(Locale.ROOT).contains("service") && OutsideCalls.in(query)) {
                throw told(Refusal.ofService(), action);
            }
            return query;
        } catch (QueryParseException error) {
            throw told(Refusal.ofSyntax(error), action);
        }
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        return query.isSelectType()
                ? new QueryExecResult(held(execution.select()))
                : super.executeQuery(action, execution, query, log);
    }

    /** The same rows, the first of them already computed. */
    private RowSet held(RowSet rows) {
        List<Binding> first = new ArrayList<>();
        while (first.size() < limits.heldRows() && rows.hasNext()) {
            first.add(rows.next());
        }
        Iterator<Binding> all =
                first.size() < limits.heldRows() ? first.iterator() : Iter.concat(first.iterator(), rest(rows));
        return RowSetStream.create(rows.getResultVars(), all);
    }

    /** The rows that follow. A time-out among them must not look like an end: it breaks the answer off. */
    private static Iterator<Binding> rest(RowSet rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (QueryCancelledException late) {
                    throw new IllegalStateException("time was up after the answer had begun", late);
                }
            }

            @Override
            public Binding next() {
                return rows.next();
            }
        };
    }

    private static Refusal told(Refusal refusal, HttpAction action) {
        action.getRequest().setAttribute(Refusal.class.getName(), refusal.problem());
        return refusal;
    }
}
