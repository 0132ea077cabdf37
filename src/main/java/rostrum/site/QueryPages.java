package rostrum.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import rostrum.ontology.Prefixes;
import rostrum.site.view.Link;
import rostrum.site.view.QueryView;
import rostrum.site.view.TableView;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;

/** The queries of the queries folder, and the page where people write their own. */
final class QueryPages {
    private static final int SHOWN = 500;
    private static final int SENT = 100_000;

    private final Queries queries;
    private final Answers answers;
    private final Rendering rendering;

    QueryPages(Queries queries, Answers answers, Rendering rendering) {
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
                "Questions",
                "Questions that the data answer, each with its query.",
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
        Map<String, Node> nodes = new LinkedHashMap<>();
        values.forEach((parameter, value) -> nodes.put(parameter, node(value)));
        String format = Optional.ofNullable(context.queryParam("format")).orElse("html");
        switch (format) {
            case "csv" ->
                context.contentType("text/csv; charset=utf-8").result(csv(answers.rows(query.sparql(), nodes, SENT)));
            case "json" -> context.json(json(answers.rows(query.sparql(), nodes, SENT)));
            case "html" -> {
                TableView table = answers.table(answers.rows(query.sparql(), nodes, SHOWN), SHOWN);
                QueryView view = view(query, values, table, downloads("/query/" + query.name(), values, "format"), "");
                rendering.page(context, "query", query.title(), query.description(), view.downloads(), view);
            }
            default -> throw NotAnswered.wrong("The parameter format is csv, json or html.");
        }
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
        List<Link> downloads = asked.map(query -> downloads("/sparql", Map.of("query", query), "output"))
                .orElse(List.of());
        QueryView view = new QueryView(
                "", "SPARQL", "", List.of(), asked.orElse(SiteQuery.EXAMPLE.sparql()), table, downloads, problem);
        rendering.page(context, "sparql", "SPARQL", "Ask the data in SPARQL.", List.of(), view);
    }

    private static QueryView view(
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

    /** A value as a person writes it: an IRI in angle brackets or whole, a prefixed name, a literal, or plain words. */
    private static Node node(String value) {
        if (value.startsWith("http://") || value.startsWith("https://")) {
            return NodeFactory.createURI(value);
        }
        try {
            return NodeFactoryExtra.parseNode(value, PrefixMapFactory.create(Prefixes.vocabularies()));
        } catch (RuntimeException plain) {
            return NodeFactory.createLiteralString(value);
        }
    }

    private static String csv(Answers.Rows answer) {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(answer.columns());
            for (List<Optional<Node>> row : answer.rows()) {
                printer.printRecord(row.stream().map(QueryPages::plain).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static List<Map<String, String>> json(Answers.Rows answer) {
        return answer.rows().stream()
                .map(row -> {
                    Map<String, String> named = new LinkedHashMap<>();
                    for (int at = 0; at < row.size(); at++) {
                        String column = answer.columns().get(at);
                        row.get(at).ifPresent(cell -> named.put(column, plain(Optional.of(cell))));
                    }
                    return named;
                })
                .toList();
    }

    private static String plain(Optional<Node> cell) {
        return cell.map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .orElse("");
    }
}
