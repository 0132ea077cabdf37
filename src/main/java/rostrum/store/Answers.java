package rostrum.store;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;

/** Writes what a query gives: rows, yes or no, or a graph. A graph is Turtle also where a table was asked for. */
final class Answers {
    private Answers() {}

    /** @throws IllegalArgumentException with one sentence where the answer cannot be had in the format */
    static void write(QueryExec execution, AnswerFormat format, OutputStream out) {
        Query query = execution.getQuery();
        if (query.isAskType()) {
            truth(execution.ask(), format, out);
        } else if (query.isSelectType()) {
            rows(execution, format, out);
        } else {
            graph(query.isConstructType() ? execution.construct() : execution.describe(), format, out);
        }
    }

    private static void truth(boolean answer, AnswerFormat format, OutputStream out) {
        switch (format) {
            case TABLE -> new PrintStream(out, true, StandardCharsets.UTF_8).println(answer ? "yes" : "no");
            case CSV -> ResultSetFormatter.output(out, answer, ResultSetLang.RS_CSV);
            case JSON -> ResultSetFormatter.output(out, answer, ResultSetLang.RS_JSON);
            case XML -> ResultSetFormatter.output(out, answer, ResultSetLang.RS_XML);
            case TURTLE -> throw unfit("a yes or no", "table, csv, json or xml");
        }
    }

    private static void rows(QueryExec execution, AnswerFormat format, OutputStream out) {
        switch (format) {
            case TABLE -> RowSetOps.out(out, execution.select());
            case CSV -> ResultSetFormatter.output(out, ResultSet.adapt(execution.select()), ResultSetLang.RS_CSV);
            case JSON -> ResultSetFormatter.output(out, ResultSet.adapt(execution.select()), ResultSetLang.RS_JSON);
            case XML -> ResultSetFormatter.output(out, ResultSet.adapt(execution.select()), ResultSetLang.RS_XML);
            case TURTLE -> throw unfit("rows", "table, csv, json or xml");
        }
    }

    private static void graph(Graph graph, AnswerFormat format, OutputStream out) {
        switch (format) {
            case TABLE, TURTLE -> RDFDataMgr.write(out, graph, Lang.TURTLE);
            case JSON -> RDFDataMgr.write(out, graph, Lang.JSONLD);
            case XML -> RDFDataMgr.write(out, graph, Lang.RDFXML);
            case CSV -> throw unfit("a graph", "turtle, json or xml");
        }
    }

    private static IllegalArgumentException unfit(String answer, String formats) {
        return new IllegalArgumentException(
                "the query gives " + answer + "; ask for it with --format " + formats + ".");
    }
}
