package rostrum.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.QueryParseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
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

    @Mixin
    private final Target target = new Target();

    @Override
    public Integer call() throws Exception {
        NamedQuery asked = asked();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Opened open = Opened.of(target, console)) {
            NamedQuery fit = open.store().hasTextIndex() ? asked : asked.inStandardSparql();
            open.store().answer(fit, parameters, execution -> format.write(execution, answer));
        } catch (QueryParseException malformed) {
            throw new Failures.Told(query + ":" + malformed.getLine() + ":" + malformed.getColumn()
                    + ": the query is not valid SPARQL; "
                    + String.valueOf(malformed.getMessage()).lines().findFirst().orElse("") + ".");
        }
        console.print(answer.toString(StandardCharsets.UTF_8).stripTrailing());
        console.flush();
        return 0;
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
