package rostrum.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * What of a query reaches beyond the data.
 *
 * @param services what SERVICE asks: IRIs, and variables that will hold some
 * @param code whether it calls code that it names itself, which no query from outside may
 */
public record OutsideCalls(Set<Node> services, boolean code) {
    /** Functions whose name is a Java class, and functions in other languages. */
    private static final List<String> CODE = List.of("java:", "http://jena.apache.org/ARQ/jsFunction#", "js:");

    /** All of them, wherever they stand: inside EXISTS, aggregates, sub-queries and orders too. */
    public static OutsideCalls of(Query query) {
        Found found = new Found();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new Operators(found), new Expressions(found));
        }
        return new OutsideCalls(Set.copyOf(found.services), found.code);
    }

    /** True where SERVICE, CALL or such a function stands anywhere in the query. */
    public static boolean in(Query query) {
        OutsideCalls calls = of(query);
        return calls.code || !calls.services.isEmpty();
    }

    private static boolean isCode(String name) {
        return CODE.stream().anyMatch(name::startsWith);
    }

    private static final class Found {
        private final Set<Node> services = new HashSet<>();
        private boolean code;
    }

    private static final class Operators extends OpVisitorBase {
        private final Found found;

        Operators(Found found) {
            this.found = found;
        }

        @Override
        public void visit(OpService service) {
            found.services.add(service.getService());
        }

        @Override
        public void visit(OpGroup group) {
            for (ExprAggregator aggregated : group.getAggregators()) {
                ExprList inside = aggregated.getAggregator().getExprList();
                if (inside != null) {
                    inside.forEach(this::walk);
                }
            }
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> walk(condition.getExpression()));
        }

        /** Into what the walker itself passes by. */
        private void walk(Expr expression) {
            Walker.walk(expression, this, new Expressions(found));
        }

        @Override
        public void visit(OpBGP pattern) {
            for (Triple triple : pattern.getPattern()) {
                Node property = triple.getPredicate();
                if (property.isURI() && isCode(property.getURI())) {
                    found.code = true;
                }
            }
        }
    }

    private static final class Expressions extends ExprVisitorBase {
        private final Found found;

        Expressions(Found found) {
            this.found = found;
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call
                    || (function instanceof E_Function named && isCode(named.getFunctionIRI()))) {
                found.code = true;
            }
        }
    }
}
