package rostrum.store;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's execution of patterns, but for one fault of Jena 6.0.0: where what comes before a pattern of two or more
 * triples gives nothing, it fails with "Peek iterator is already empty" instead of giving nothing too.
 */
final class EmptyStage extends OpExecutorTDB2 {
    private EmptyStage(ExecutionContext execution) {
        super(execution);
    }

    static void allow(DatasetGraph data) {
        QC.setFactory(data.getContext(), EmptyStage::new);
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return isEmpty(input) ? input : super.execute(pattern, input);
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        return isEmpty(input) ? input : super.execute(pattern, input);
    }

    @Override
    protected QueryIterator execute(OpFilter filtered, QueryIterator input) {
        return isEmpty(input) ? input : super.execute(filtered, input);
    }

    /** A query that was cancelled meanwhile is no empty one: TDB2 tells of that in its own way. */
    private static boolean isEmpty(QueryIterator input) {
        try {
            return !input.hasNext();
        } catch (QueryCancelledException cancelled) {
            return false;
        }
    }
}
