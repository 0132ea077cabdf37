package rostrum.federation;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;
import org.apache.jena.sparql.util.Context;
import org.slf4j.LoggerFactory;
import rostrum.federation.PartnerFault.Kind;

/** One run of a query that asks other endpoints: how often it did, what it took, and what it waits for. */
public final class Federated implements ChainingServiceExecutorBulk {
    private final Caller caller;
    private final Bounds bounds;
    private final Supplier<Duration> remaining;
    private String askedLast = "";
    private List<Binding> answeredLast = List.of();
    private long calls;
    private long rows;
    private long bytes;
    private volatile boolean stopped;
    private volatile Runnable breakOff = () -> {};

    /**
     * What one run may take.
     *
     * @param time for each call
     * @param calls to all endpoints
     * @param rows of all answers
     * @param bytes of all answers
     */
    public record Bounds(Duration time, long calls, long rows, long bytes) {}

    /** @param remaining time of the query itself */
    public Federated(Caller caller, Bounds bounds, Supplier<Duration> remaining) {
        this.caller = caller;
        this.bounds = bounds;
        this.remaining = remaining;
    }

    /** Makes it the only way out that the execution with this context has. */
    public void serve(Context context) {
        ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry().addBulkLink(this));
    }

    /** Ends the call that is under way, and lets no other begin. */
    public void stop() {
        stopped = true;
        breakOff.run();
    }

    @Override
    public QueryIterator createExecution(
            OpService service, QueryIterator input, ExecutionContext execution, ServiceExecutorBulk chain) {
        return new JoinedRows(this, service, input, execution);
    }

    /**
     * What an endpoint knows of the part, under our names, for each of the rows that were found here.
     *
     * @return one empty row for each where there is no answer and the query says SILENT
     * @throws PartnerFault where there is no answer
     */
    List<List<Binding>> answers(Node endpoint, Part part, List<Binding> found, boolean silent) {
        String url = endpoint.isURI() ? endpoint.getURI() : endpoint.toString();
        if (!endpoint.isURI() || !caller.partners().has(url)) {
            throw new PartnerFault(Kind.UNLISTED, url, "is not on the list");
        }
        if (part.hasBlank()) {
            return Collections.nCopies(found.size(), List.of());
        }
        try {
            Part.Asked asked = part.asked(found, bounds.rows() - rows + 1);
            Map<Integer, List<Binding>> answers = new HashMap<>();
            for (Binding row : rows(url, asked)) {
                answers.computeIfAbsent(number(url, row, asked), fresh -> new ArrayList<>())
                        .add(part.ours(row));
            }
            return asked.numbers().stream()
                    .map(number -> answers.getOrDefault(number, List.of()))
                    .toList();
        } catch (PartnerFault fault) {
            LoggerFactory.getLogger(Federated.class).warn("another endpoint failed: {}", fault.getMessage());
            if (silent && fault.kind().maySilence()) {
                return Collections.nCopies(found.size(), List.of(BindingFactory.empty()));
            }
            throw fault;
        }
    }

    private static int number(String url, Binding row, Part.Asked asked) {
        try {
            return Part.number(row, asked.hasValues());
        } catch (IllegalArgumentException wrong) {
            throw new PartnerFault(Kind.WRONG, url, "rows that were not asked for");
        }
    }

    /** The same question is asked once where nothing else was asked between. */
    private List<Binding> rows(String url, Part.Asked asked) {
        String what = url + " " + asked.text();
        if (!askedLast.equals(what)) {
            answeredLast = read(url, ask(url, asked.text()));
            askedLast = what;
        }
        return answeredLast;
    }

    private Caller.Answer ask(String url, String text) {
        if (++calls > bounds.calls()) {
            throw new PartnerFault(Kind.CALLS, url, "too many calls");
        }
        Duration left = remaining.get();
        if (stopped || left.isNegative() || left.isZero()) {
            throw new QueryCancelledException();
        }
        boolean ours = left.compareTo(bounds.time()) < 0;
        try {
            Caller.Answer answer = caller.ask(
                    url, text, ours ? left : bounds.time(), Math.toIntExact(bounds.bytes() - bytes), this::mayBreakOff);
            bytes += answer.body().length;
            return answer;
        } catch (PartnerFault fault) {
            if (stopped || (ours && fault.kind() == Kind.SLOW)) {
                throw new QueryCancelledException();
            }
            throw fault;
        }
    }

    private void mayBreakOff(Runnable call) {
        breakOff = call;
        if (stopped) {
            call.run();
        }
    }

    /** A parser may end in any way of its own on what strangers send, in an overflow of the stack too. */
    private List<Binding> read(String url, Caller.Answer answer) {
        List<Binding> read = new ArrayList<>();
        try {
            RowSet set = RowSetReader.createReader(language(url, answer.type()))
                    .read(new ByteArrayInputStream(answer.body()), new Context());
            while (set.hasNext()) {
                read.add(set.next());
                if (++rows > bounds.rows()) {
                    throw new PartnerFault(Kind.ROWS, url, "too many rows");
                }
            }
            return read;
        } catch (PartnerFault told) {
            throw told;
        } catch (RuntimeException | StackOverflowError broken) {
            throw new PartnerFault(Kind.WRONG, url, "no result: " + broken.getMessage());
        }
    }

    private static Lang language(String url, String type) {
        return switch (type) {
            case "application/sparql-results+json", "application/json" -> ResultSetLang.RS_JSON;
            case "application/sparql-results+xml" -> ResultSetLang.RS_XML;
            default -> throw new PartnerFault(Kind.WRONG, url, "an answer of type " + type);
        };
    }
}
