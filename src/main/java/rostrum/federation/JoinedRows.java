package rostrum.federation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/** Rows found here, joined with what another endpoint knows of them; it is asked for many rows at a time. */
final class JoinedRows extends QueryIter1 {
    private static final int AT_A_TIME = 100;

    private final Federated run;
    private final OpService service;
    private final Part part;
    private final PeekIterator<Binding> input;
    private Iterator<Binding> joined = Collections.emptyIterator();
    private @Nullable Binding next;

    JoinedRows(Federated run, OpService service, QueryIterator input, ExecutionContext execution) {
        super(input, execution);
        this.run = run;
        this.service = service;
        this.part = new Part(service.getSubOp());
        this.input = PeekIterator.create(input);
    }

    @Override
    protected boolean hasNextBinding() {
        while (next == null && (joined.hasNext() || input.hasNext())) {
            if (joined.hasNext()) {
                next = joined.next();
            } else {
                joined = joined(batch());
            }
        }
        return next != null;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return row;
    }

    /** Rows that ask the same endpoint. */
    private List<Binding> batch() {
        List<Binding> batch = new ArrayList<>();
        while (batch.size() < AT_A_TIME
                && input.hasNext()
                && (batch.isEmpty() || endpoint(input.peek()).equals(endpoint(batch.getFirst())))) {
            batch.add(input.next());
        }
        return batch;
    }

    private Node endpoint(Binding row) {
        Node named = service.getService();
        return Var.isVar(named) && row.contains(Var.alloc(named)) ? row.get(Var.alloc(named)) : named;
    }

    private Iterator<Binding> joined(List<Binding> batch) {
        List<List<Binding>> answers = run.answers(endpoint(batch.getFirst()), part, batch, service.getSilent());
        return IntStream.range(0, batch.size())
                .boxed()
                .flatMap(at -> answers.get(at).stream()
                        .filter(answer -> Algebra.compatible(batch.get(at), answer))
                        .map(answer -> Algebra.merge(batch.get(at), answer)))
                .iterator();
    }

    @Override
    protected void requestSubCancel() {
        run.stop();
    }

    @Override
    protected void closeSubIterator() {
        joined = Collections.emptyIterator();
    }
}
