package rostrum.site;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import rostrum.site.view.Link;
import rostrum.site.view.QueryView;
import rostrum.site.view.TableView;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.store.Value;
import rostrum.wire.AnswerFormat;

/** The queries of the queries folder, and the page where people write their own. */
final class QueryPages {
    private static final int SHOWN = 500;

    private final Store store;
    private final Queries queries;
    private final Answers answers;
    private final Figures figures;
    private final Documents documents;
    private final Rendering rendering;

    QueryPages(
            Store store, Queries queries, Answers answers, Figures figures, Documents documents, Rendering rendering) {
        this.figures = figures;
        this.documents = documents;
        this.store = store;
        this.queries = queries;
        this.answers = answers;
        this.rendering = rendering;
    }

    void list(Context context) {
        List<QueryView> all = queries.all().stream()
                .map(query -> view(query, Map.of(), TableView.empty(), List.of(), ""))
                .toList();
        rendering.page(
                context,
                "queries",
                Languages.say(context).of("frame.questions"),
                Languages.say(context).of("query.about"),
                List.of(),
                all);
    }

    void named(Context context) {
        String name = context.pathParam("name");
        NamedQuery query = queries.named(name).orElseThrow(() -> NotAnswered.unknown("The query " + name));
        Map<String, String> values = new LinkedHashMap<>();
        query.parameters()
                .forEach((parameter, usual) -> values.put(
                        parameter,
                        Optional.ofNullable(context.queryParam(parameter)).orElse(usual)));
        String format = Optional.ofNullable(context.queryParam("format")).orElse("html");
        switch (format) {
            case "csv" -> send(context, query, values, AnswerFormat.CSV, "text/csv; charset=utf-8");
            case "json" -> send(context, query, values, AnswerFormat.JSON, "application/json");
            case "html" -> {
                Map<String, Node> nodes = new LinkedHashMap<>();
                values.forEach((parameter, value) -> nodes.put(parameter, Value.of(value)));
                TableView table = answers.table(answers.rows(query.sparql(), nodes, SHOWN), SHOWN);
                QueryView view = view(
                        query,
                        values,
                        table,
                        downloads(documents.path("/query/" + query.name()), values, "format"),
                        "");
                rendering.page(context, "query", query.title(), query.description(), view.downloads(), view);
            }
            default -> throw NotAnswered.wrong("The parameter format is csv, json or html.");
        }
    }

    private void send(
            Context context, NamedQuery query, Map<String, String> values, AnswerFormat format, String mediaType) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            store.answer(query, values, execution -> format.write(execution, body));
        } catch (IllegalArgumentException unfit) {
            throw NotAnswered.wrong(String.valueOf(unfit.getMessage()));
        }
        context.contentType(mediaType).result(body.toByteArray());
    }

    /** The page for people who write SPARQL; its form works without scripts. */
    void sparql(Context context) {
        Optional<String> asked = Optional.ofNullable(context.queryParam("query"))
                .or(() -> Optional.ofNullable(context.formParam("query")))
                .filter(query -> !query.isBlank());
        String problem = "";
        TableView table = TableView.empty();
        if (asked.isPresent()) {
            try {
                table = answers.table(answers.rows(asked.get(), Map.of(), SHOWN), SHOWN);
            } catch (NotAnswered refused) {
                problem = refused.problem().detail();
                context.status(refused.problem().status());
            }
        }
        List<Link> downloads = asked.map(
                        query -> downloads(documents.path("/sparql"), Map.of("query", query), "output"))
                .orElse(List.of());
        QueryView view = new QueryView(
                "",
                "SPARQL",
                "",
                List.of(),
                asked.orElse(SiteQuery.EXAMPLE.sparql()),
                table,
                Optional.empty(),
                downloads,
                problem);
        rendering.page(context, "sparql", "SPARQL", "Ask the data in SPARQL.", List.of(), view);
    }

    private QueryView view(
            NamedQuery query, Map<String, String> values, TableView table, List<Link> downloads, String problem) {
        List<Link> parameters = values.entrySet().stream()
                .map(value -> new Link("", value.getValue(), value.getKey()))
                .toList();
        return new QueryView(
                query.name(),
                query.title(),
                query.description(),
                parameters,
                query.sparql(),
                table,
                figures.of(query, query.title(), table, downloads),
                downloads,
                problem);
    }

    private static List<Link> downloads(String path, Map<String, String> values, String formatParameter) {
        StringBuilder address = new StringBuilder(path).append('?');
        values.forEach((name, value) ->
                address.append(encoded(name)).append('=').append(encoded(value)).append('&'));
        return List.of("csv", "json").stream()
                .map(format -> new Link(
                        address + formatParameter + "=" + format,
                        format.equals("csv") ? "text/csv" : "application/json",
                        format))
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
