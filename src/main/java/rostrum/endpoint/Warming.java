package rostrum.endpoint;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;
import org.slf4j.LoggerFactory;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Value;

/** Asks every example of a release before anybody does, so that its answer is among those that are known. */
final class Warming {
    /** Formats of rows, with the type that an answer in each has: some tell their encoding, as Fuseki has it. */
    private static final Map<Lang, String> FORMATS = formats();

    /** Seconds given to an example; one that takes longer is left to those who want it. */
    private static final int BRIEF = 5;

    /** It rests so many times as long as a query took: readers come first. */
    private static final int RESTS = 3;

    private static final Duration LOOK = Duration.ofMillis(50);

    private final long seconds;
    private final Limits limits;
    private final KnownAnswers known;

    Warming(Limits limits, KnownAnswers known) {
        this(limits, known, Math.min(BRIEF, limits.of(Limit.TIME)));
    }

    /** @param seconds given to an example */
    Warming(Limits limits, KnownAnswers known, long seconds) {
        this.seconds = seconds;
        this.limits = limits;
        this.known = known;
    }

    private static Map<Lang, String> formats() {
        Map<Lang, String> formats = new LinkedHashMap<>();
        formats.put(ResultSetLang.RS_JSON, "application/sparql-results+json; charset=utf-8");
        formats.put(ResultSetLang.RS_XML, "application/sparql-results+xml");
        formats.put(ResultSetLang.RS_CSV, "text/csv; charset=utf-8");
        formats.put(ResultSetLang.RS_TSV, "text/tab-separated-values; charset=utf-8");
        return formats;
    }

    /**
     * On the thread that calls, one after the other.
     *
     * @param goesOn false once nobody needs it any more: a query under way is given up at once
     */
    void warm(String version, DatasetGraph data, Queries examples, BooleanSupplier goesOn) {
        for (NamedQuery example : examples.all()) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            long begun = System.nanoTime();
            try {
                ask(version, data, asked(example), goesOn);
            } catch (QueryCancelledException late) {
                LoggerFactory.getLogger(Warming.class)
                        .debug("the example {} is left to those who want it", example.name());
            }
            if (!rests(Duration.ofNanos(System.nanoTime() - begun).multipliedBy(RESTS), goesOn)) {
                return;
            }
        }
    }

    /** False where it is to end. */
    private static boolean rests(Duration length, BooleanSupplier goesOn) {
        long end = System.nanoTime() + length.toNanos();
        try {
            while (goesOn.getAsBoolean() && System.nanoTime() < end) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        return goesOn.getAsBoolean();
    }

    /** With the values that its parameters have by themselves. */
    static Query asked(NamedQuery example) {
        Map<Var, Node> values = new HashMap<>();
        example.settings(Map.of()).forEach((parameter, value) -> values.put(Var.alloc(parameter), Value.of(value)));
        Query query = QueryProcessor.parsed(example.sparql());
        return values.isEmpty() ? query : QueryTransformOps.replaceVars(query, values);
    }

    private void ask(String version, DatasetGraph data, Query query, BooleanSupplier goesOn) {
        if (!query.isSelectType()) {
            return;
        }
        Txn.executeRead(data, () -> {
            try (QueryExec execution = QueryExec.dataset(data)
                    .query(query)
                    .timeout(seconds, TimeUnit.SECONDS)
                    .build()) {
                AtomicBoolean done = new AtomicBoolean();
                Thread.startVirtualThread(() -> {
                    if (!rests(Duration.ofSeconds(seconds), () -> goesOn.getAsBoolean() && !done.get())
                            && !done.get()) {
                        execution.abort();
                    }
                });
                try {
                    RowSetRewindable rows = execution.select().rewindable();
                    boolean xml = rows.stream()
                            .allMatch(row -> FittingFormat.misfit(row).isEmpty());
                    FORMATS.forEach((format, type) -> {
                        if (xml || format != ResultSetLang.RS_XML) {
                            keep(version, query, rows, format, type);
                        }
                    });
                } finally {
                    done.set(true);
                }
            }
        });
    }

    private void keep(String version, Query query, RowSetRewindable rows, Lang format, String type) {
        rows.reset();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ResultsWriter.create().lang(format).build().write(body, ResultSet.adapt(rows));
        if (body.size() <= limits.of(Limit.MEMORY)) {
            known.keep(
                    new KnownAnswers.Key(
                            version,
                            query.toString(),
                            KnownReply.format(type.replaceFirst(";.*", ""), "", List.of(), List.of())),
                    new KnownAnswers.Answer(type, body.toByteArray()));
        }
    }
}
