package rostrum.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.release.Release;
import rostrum.release.ServedAt;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.SparqlService;
import rostrum.store.Store;
import rostrum.store.StoreInUse;
import rostrum.wire.AnswerFormat;

/** {@code query}: SPARQL over the store. */
@Command(name = "query", description = "Runs a query of queries/ by name, a file, or standard input (-).")
final class Query implements Callable<Integer> {
    @Mixin
    private final Console console = new Console();

    @Parameters(paramLabel = "FILE.rq|NAME|-", description = "A file, the name of a query in queries/, or -.")
    private String query = "-";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private AnswerFormat format = AnswerFormat.TABLE;

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "Sets a parameter of a named query.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--store", paramLabel = "DIR", description = "The store's folder.")
    private @Nullable Path store;

    @Override
    public Integer call() throws Exception {
        Path folder = store == null ? Console.defaultStore() : store;
        NamedQuery asked = asked();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            answer(Live.release(folder, store == null, console), asked, execution -> format.write(execution, answer));
        } catch (QueryParseException malformed) {
            throw new Failures.Told(query + ":" + malformed.getLine() + ":" + malformed.getColumn()
                    + ": the query is not valid SPARQL; "
                    + String.valueOf(malformed.getMessage()).lines().findFirst().orElse("") + ".");
        }
        console.print(answer.toString(StandardCharsets.UTF_8).stripTrailing());
        console.flush();
        return 0;
    }

    /** From the store itself or, where a server has it, from that server. */
    private void answer(Release release, NamedQuery asked, Consumer<QueryExec> answer) throws IOException {
        try (Store open = Store.open(release.folder())) {
            open.answer(asked, parameters, answer);
        } catch (StoreInUse held) {
            String address = ServedAt.address(release).orElseThrow(() -> held);
            try {
                new SparqlService(address).answer(asked, parameters, answer);
            } catch (ConnectException dead) {
                throw held;
            }
        }
    }

    private NamedQuery asked() throws IOException, Failures.Told {
        if (query.equals("-")) {
            return NamedQuery.unnamed(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        }
        if (Files.isRegularFile(Path.of(query))) {
            return NamedQuery.unnamed(Files.readString(Path.of(query)));
        }
        return Queries.read(Console.home().resolve("queries"))
                .named(query)
                .orElseThrow(() -> new Failures.Told(
                        query + " is neither a file nor a query in queries/; list them with: ls queries."));
    }
}
