package rostrum.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Whether a query calls other endpoints, which no query from outside may. */
public final class OutsideCalls {
    private OutsideCalls() {}

    /** True where SERVICE stands anywhere in the query, inside EXISTS and sub-queries too. */
    public static boolean in(Query query) {
        if (query.getQueryPattern() == null) {
            return false;
        }
        AtomicBoolean found = new AtomicBoolean();
        Walker.walk(
                Algebra.compile(query),
                new OpVisitorBase() {
                    @Override
                    public void visit(OpService service) {
                        found.set(true);
                    }
                },
                new ExprVisitorBase());
        return found.get();
    }
}
