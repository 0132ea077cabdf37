package rostrum.store.remote;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/** A query over a remote release, as Jena's writers of answers want it. Nothing is asked before the answer is. */
final class RemoteExecution implements QueryExec {
    private final RemoteRelease release;
    private final Query query;
    private final Duration time;
    private boolean closed;

    RemoteExecution(RemoteRelease release, Query query, Duration time) {
        this.release = release;
        this.query = query;
        this.time = time;
    }

    @Override
    public RowSet select() {
        query.ensureResultVars();
        List<Var> variables = query.getProjectVars();
        return RowSetStream.create(variables, release.select(query, time).iterator());
    }

    @Override
    public boolean ask() {
        return release.ask(query, time);
    }

    @Override
    public Iterator<Triple> constructTriples() {
        return release.construct(query, time).iterator();
    }

    @Override
    public Graph construct(Graph graph) {
        release.construct(query, time).forEach(graph::add);
        return graph;
    }

    @Override
    public Iterator<Quad> constructQuads() {
        return release.construct(query, time).stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .iterator();
    }

    @Override
    public DatasetGraph constructDataset(DatasetGraph dataset) {
        release.construct(query, time).forEach(triple -> dataset.add(Quad.create(Quad.defaultGraphIRI, triple)));
        return dataset;
    }

    @Override
    public Graph describe(Graph graph) {
        return construct(graph);
    }

    @Override
    public Iterator<Triple> describeTriples() {
        return constructTriples();
    }

    @Override
    public JsonArray execJson() {
        throw new QueryException("a query for JSON is no SPARQL 1.1");
    }

    @Override
    public Iterator<JsonObject> execJsonItems() {
        throw new QueryException("a query for JSON is no SPARQL 1.1");
    }

    @Override
    public DatasetGraph getDataset() {
        return DatasetGraphZero.create();
    }

    @Override
    public Context getContext() {
        return Context.emptyContext();
    }

    @Override
    public Query getQuery() {
        return query;
    }

    @Override
    public String getQueryString() {
        return query.toString();
    }

    /** The request ends with its time; nothing of it is held here. */
    @Override
    public void abort() {}

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
