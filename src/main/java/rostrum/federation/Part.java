package rostrum.federation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.jspecify.annotations.Nullable;

/**
 * What stands within SERVICE, as a query for the other endpoint. Rows found so far go along as VALUES, many at a time
 * (SPARQL 1.1 Federated Query, 2.4), and what comes back is joined here.
 */
final class Part {
    /** The column of VALUES that numbers its rows. */
    private static final Var NUMBER = Var.alloc("rostrum_row");

    private final Query query;
    private final Map<String, Var> columns = new HashMap<>();
    private final boolean hasBlank;

    Part(Op within) {
        AtomicBoolean blank = new AtomicBoolean();
        NodeTransformLib.transform(
                node -> {
                    blank.compareAndSet(false, node.isBlank());
                    return node;
                },
                within);
        this.hasBlank = blank.get();
        OpVars.visibleVars(within).stream()
                .filter(var -> var.isNamedVar())
                .forEach(var -> columns.put(Rename.reverseVarRename(var).getName(), var));
        this.query = OpAsQuery.asQuery(Rename.reverseVarRename(within, true));
    }

    /** Whether a blank node of ours was put into it: nothing elsewhere is the same, so that it can have no answer. */
    boolean hasBlank() {
        return hasBlank;
    }

    /**
     * One call.
     *
     * @param text of the query
     * @param hasValues whether rows found here go along
     * @param numbers of the rows of VALUES that the rows found here became, one for each; all 0 where there is no VALUES
     */
    record Asked(String text, boolean hasValues, List<Integer> numbers) {}

    /** @param rows that may come back at most */
    Asked asked(List<Binding> found, long rows) {
        List<String> shared = columns.entrySet().stream()
                .filter(column -> found.stream().anyMatch(row -> isTold(row.get(column.getValue()))))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Map<Binding, Integer> told = new LinkedHashMap<>();
        List<Integer> numbers = found.stream()
                .map(row -> told.computeIfAbsent(told(row, shared), fresh -> told.size()))
                .toList();
        ElementGroup all = new ElementGroup();
        if (!shared.isEmpty()) {
            all.addElement(values(shared, told));
        }
        all.addElement(pattern());
        Query asked = QueryFactory.make();
        asked.setQuerySelectType();
        asked.setQueryResultStar(true);
        asked.setQueryPattern(all);
        asked.setLimit(rows);
        return new Asked(asked.toString(), !shared.isEmpty(), numbers);
    }

    /**
     * Of the row of VALUES from which a row of the answer comes; it keeps rows apart that fit several.
     *
     * @throws IllegalArgumentException where the other endpoint gives none, though it was sent some
     */
    static int number(Binding row, boolean sent) {
        Node number = row.get(NUMBER);
        if (!sent) {
            return 0;
        }
        if (number == null || !number.isLiteral()) {
            throw new IllegalArgumentException("a row without its number");
        }
        return Integer.parseInt(number.getLiteralLexicalForm());
    }

    /** A row of the answer under the names that our query has. */
    Binding ours(Binding row) {
        BindingBuilder ours = Binding.builder();
        row.forEach((column, value) -> {
            Var var = columns.get(column.getName());
            if (var != null) {
                ours.add(var, value);
            }
        });
        return ours.build();
    }

    private Element pattern() {
        boolean plain = query.isQueryResultStar()
                && !query.hasLimit()
                && !query.hasOffset()
                && !query.isDistinct()
                && !query.isReduced()
                && !query.hasOrderBy()
                && !query.hasGroupBy()
                && !query.hasHaving()
                && !query.hasValues();
        return plain ? query.getQueryPattern() : new ElementSubQuery(query);
    }

    private static Element values(List<String> shared, Map<Binding, Integer> rows) {
        ElementData data = new ElementData();
        data.add(NUMBER);
        shared.forEach(column -> data.add(Var.alloc(column)));
        rows.forEach((row, number) -> data.add(BindingFactory.binding(
                row, NUMBER, NodeValue.makeInteger(number).asNode())));
        return data;
    }

    private Binding told(Binding row, List<String> shared) {
        BindingBuilder told = Binding.builder();
        for (String column : shared) {
            Node value = row.get(columns.get(column));
            if (isTold(value)) {
                told.add(Var.alloc(column), value);
            }
        }
        return told.build();
    }

    /** Blank nodes, and triple terms that may hold them, have no name to be told by: they are compared here alone. */
    private static boolean isTold(@Nullable Node value) {
        return value != null && (value.isURI() || value.isLiteral());
    }
}
