package rostrum.wire;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetOps;
import rostrum.ontology.Prefixes;

/** How the answer to a query is written: rows as SPARQL 1.1 has them, yes or no, or the graph that it makes. */
public enum AnswerFormat {
    TABLE(Format.TURTLE),
    CSV(Format.TURTLE),
    JSON(Format.JSONLD),
    XML(Format.RDFXML),
    TURTLE(Format.TURTLE);

    private final Format graphs;

    /** @param graphs the format for queries that make a graph */
    AnswerFormat(Format graphs) {
        this.graphs = graphs;
    }

    /**
     * Runs the query and writes its answer; the caller keeps its transaction open until this returns.
     *
     * @throws IllegalArgumentException with one sentence where the answer cannot be had in this format
     */
    public void write(QueryExec execution, OutputStream out) {
        Query query = execution.getQuery();
        if (query.isAskType()) {
            truth(execution.ask(), out);
        } else if (query.isSelectType()) {
            write(execution.select(), out);
        } else {
            graph(query.isConstructType() ? execution.construct() : execution.describe(), out);
        }
    }

    /**
     * Writes rows.
     *
     * @throws IllegalArgumentException with one sentence where rows cannot be had in this format
     */
    public void write(RowSet rows, OutputStream out) {
        switch (this) {
            case TABLE -> RowSetOps.out(out, rows);
            case TURTLE -> throw unfit("rows", "table, csv, json or xml");
            case CSV -> ResultSetFormatter.output(out, ResultSet.adapt(SpreadsheetRows.of(rows)), ResultSetLang.RS_CSV);
            case JSON -> ResultSetFormatter.output(out, ResultSet.adapt(rows), ResultSetLang.RS_JSON);
            case XML -> ResultSetFormatter.output(out, ResultSet.adapt(rows), ResultSetLang.RS_XML);
        }
    }

    private void truth(boolean holds, OutputStream out) {
        switch (this) {
            case TABLE -> ResultSetFormatter.out(out, holds);
            case TURTLE -> throw unfit("a yes or no", "table, csv, json or xml");
            case CSV -> ResultSetFormatter.outputAsCSV(out, holds);
            case JSON -> ResultSetFormatter.outputAsJSON(out, holds);
            case XML -> ResultSetFormatter.outputAsXML(out, holds);
        }
    }

    private void graph(Graph made, OutputStream out) {
        if (this == CSV) {
            throw unfit("a graph", "turtle, json or xml");
        }
        List<Quad> quads = made.stream(Node.ANY, Node.ANY, Node.ANY)
                .map(triple -> new Quad(Quad.defaultGraphIRI, triple))
                .toList();
        try (Serializer serializer = new Serializer(graphs, out, Prefixes.vocabularies())) {
            serializer.write(quads);
        }
    }

    private static IllegalArgumentException unfit(String answer, String formats) {
        return new IllegalArgumentException("the query gives " + answer + "; ask for it as " + formats + ".");
    }
}
