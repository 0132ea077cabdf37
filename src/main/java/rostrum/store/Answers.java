package rostrum.store;

import java.io.OutputStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;

/** Writes what a query gives: rows, yes or no, or a graph. */
final class Answers {
    private Answers() {}

    static void write(QueryExec execution, AnswerFormat format, OutputStream out) {
        Query query = execution.getQuery();
        if (query.isAskType()) {
            ResultSetFormatter.out(out, execution.ask());
        } else if (query.isSelectType()) {
            rows(execution, format, out);
        } else {
            RDFDataMgr.write(out, query.isConstructType() ? execution.construct() : execution.describe(), Lang.TURTLE);
        }
    }

    private static void rows(QueryExec execution, AnswerFormat format, OutputStream out) {
        switch (format) {
            case TABLE, TURTLE -> RowSetOps.out(out, execution.select());
            case CSV -> ResultSetFormatter.output(out, ResultSet.adapt(execution.select()), ResultSetLang.RS_CSV);
            case JSON -> ResultSetFormatter.output(out, ResultSet.adapt(execution.select()), ResultSetLang.RS_JSON);
            case XML -> ResultSetFormatter.output(out, ResultSet.adapt(execution.select()), ResultSetLang.RS_XML);
        }
    }
}
