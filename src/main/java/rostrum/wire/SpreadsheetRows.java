package rostrum.wire;

import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.NodeUtils;

/**
 * Rows whose texts no spreadsheet takes for a formula: a text that begins as one gets an apostrophe before it (OWASP, CSV
 * Injection). For files that people open; numbers and IRIs stay as they are.
 */
final class SpreadsheetRows {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    private SpreadsheetRows() {}

    static RowSet of(RowSet rows) {
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, SpreadsheetRows::of));
    }

    private static Binding of(Binding row) {
        var plain = BindingFactory.builder();
        row.forEach((name, node) -> plain.add(name, of(node)));
        return plain.build();
    }

    private static Node of(Node node) {
        return (NodeUtils.isSimpleString(node) || NodeUtils.isLangString(node))
                        && FORMULA.matcher(node.getLiteralLexicalForm()).matches()
                ? NodeFactory.createLiteralString("'" + node.getLiteralLexicalForm())
                : node;
    }
}
