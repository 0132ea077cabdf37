package rostrum.site;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.RowSet;
import rostrum.graph.Iris;
import rostrum.site.view.Link;
import rostrum.site.view.QueryLine;
import rostrum.site.view.QueryView;
import rostrum.site.view.Say;
import rostrum.site.view.TableView;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Store;
import rostrum.store.Value;
import rostrum.wire.AnswerFormat;
import rostrum.wire.Linkset.Target;
import rostrum.wire.Negotiation;

/** The queries of the queries folder: their list, and a page of each that one can cite. */
final class QueryPages {
    private static final int SHOWN = 500;
    private static final String SPARQL = "application/sparql-query";
    private static final Map<String, String> FORMATS = formats();

    private final Store store;
    private final Queries queries;
    private final Answers answers;
    private final Figures figures;
    private final Documents documents;
    private final Rendering rendering;
    private final Issued issued;
    private final Iris iris;

    /** @param issued the release that answers */
    QueryPages(
            Store store,
            Queries queries,
            Answers answers,
            Figures figures,
            Documents documents,
            Rendering rendering,
            Issued issued,
            Iris iris) {
        this.issued = issued;
        this.iris = iris;
        this.figures = figures;
        this.documents = documents;
        this.store = store;
        this.queries = queries;
        this.answers = answers;
        this.rendering = rendering;
    }

    /** All, or those that have all words of {@code q}. */
    void list(Context context) {
        Say say = Languages.say(context);
        String sought = Optional.ofNullable(context.queryParam("q")).orElse("");
        List<QueryLine> found = lines(queries, say).stream()
                .filter(line -> has(line, sought, say))
                .toList();
        rendering.page(
                context,
                "queries",
                say.of("frame.questions"),
                say.of("query.about"),
                List.of(),
                new rostrum.site.view.QueriesView(sought, found));
    }

    /** Every query of a folder, named in the reader's language where we have it. */
    static List<QueryLine> lines(Queries queries, Say say) {
        return queries.all().stream().map(query -> line(queries, query, say)).toList();
    }

    private static QueryLine line(Queries queries, NamedQuery query, Say say) {
        String language = say.language().code();
        return queries.translation(query.name(), language)
                .map(known -> new QueryLine(query.name(), known.title(), known.description(), ""))
                .orElseGet(() -> new QueryLine(
                        query.name(), query.title(), query.description(), language.equals("en") ? "" : "en"));
    }

    private static boolean has(QueryLine line, String sought, Say say) {
        Locale locale = say.language().javaLocale();
        String all = (line.name() + " " + line.title() + " " + line.description()).toLowerCase(locale);
        return List.of(sought.toLowerCase(locale).strip().split("\\s+")).stream()
                .allMatch(all::contains);
    }

    void named(Context context) {
        String name = context.pathParam("name");
        NamedQuery query = queries.named(name).orElseThrow(() -> NotAnswered.unknown("The query " + name));
        Map<String, String> values = new LinkedHashMap<>();
        query.parameters()
                .forEach((parameter, usual) -> values.put(
                        parameter,
                        Optional.ofNullable(context.queryParam(parameter)).orElse(usual)));
        context.header("Vary", "Accept");
        switch (format(context)) {
            case "csv" -> send(context, query, values, AnswerFormat.CSV, "text/csv; charset=utf-8");
            case "json" -> send(context, query, values, AnswerFormat.JSON, "application/json");
            case "sparql" -> text(context, query.sparql(values));
            case "html" -> page(context, query, values);
            default -> throw NotAnswered.noFormat("csv, json, sparql, html");
        }
    }

    /** As the address names it, else as the client likes it best. */
    private static String format(Context context) {
        return Optional.ofNullable(context.queryParam("format"))
                .orElseGet(() -> Negotiation.choose(
                                Optional.ofNullable(context.header("Accept")).orElse(""), List.copyOf(FORMATS.keySet()))
                        .map(type -> FORMATS.getOrDefault(type, "html"))
                        .orElse("html"));
    }

    private static Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put(Documents.HTML, "html");
        formats.put("application/sparql-results+json", "json");
        formats.put("application/json", "json");
        formats.put("text/csv", "csv");
        formats.put(SPARQL, "sparql");
        return formats;
    }

    private void page(Context context, NamedQuery query, Map<String, String> values) {
        Say say = Languages.say(context);
        Map<String, Node> nodes = new LinkedHashMap<>();
        values.forEach((parameter, value) -> nodes.put(parameter, Value.of(value)));
        Answers.Rows rows =
                kept(query, values).map(Answers::rows).orElseGet(() -> answers.rows(query.sparql(), nodes, SHOWN));
        TableView table = answers.table(rows, SHOWN, say).named(say);
        QueryLine line = line(queries, query, say);
        String path = documents.path("/query/" + query.name());
        String given = values.equals(query.parameters()) ? "" : asked(values);
        List<Link> downloads = List.of(
                new Link(address(path, given, "format=csv"), "CSV", "text/csv"),
                new Link(address(path, given, "format=json"), "JSON", "application/sparql-results+json"),
                new Link(address(path, given, "format=sparql"), "SPARQL", SPARQL));
        String sparql = query.sparql(values);
        QueryView view = new QueryView(
                line,
                values.entrySet().stream()
                        .map(value -> new Link("", value.getValue(), value.getKey()))
                        .toList(),
                sparql,
                table,
                figures.of(query, line.title(), table, downloads, say),
                downloads,
                documents.path("/sparql?query=" + encoded(sparql)),
                say.of("query.citation", line.title(), issued.version()),
                address(iris.base() + "query/" + query.name(), given, ""));
        rendering.page(
                context,
                "query",
                line.title(),
                line.description(),
                downloads.stream()
                        .map(download -> new Target(download.href(), "alternate", download.kind()))
                        .toList(),
                view);
    }

    private void send(
            Context context, NamedQuery query, Map<String, String> values, AnswerFormat format, String mediaType) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            kept(query, values)
                    .ifPresentOrElse(
                            rows -> format.write(rows, body),
                            () -> store.answer(query, values, execution -> format.write(execution, body)));
        } catch (IllegalArgumentException unfit) {
            throw NotAnswered.wrong(String.valueOf(unfit.getMessage()));
        }
        Documents.allowOtherOrigins(context);
        context.contentType(mediaType).result(body.toByteArray());
    }

    /** What was kept with the release, where nothing else is asked than usual. */
    private Optional<RowSet> kept(NamedQuery query, Map<String, String> values) {
        return values.equals(query.parameters()) ? KeptAnswers.read(issued.folder(), query) : Optional.empty();
    }

    private static void text(Context context, String sparql) {
        Documents.allowOtherOrigins(context);
        context.contentType(SPARQL + "; charset=utf-8").result(sparql);
    }

    private static String asked(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    private static String address(String path, String given, String format) {
        String query = given.isEmpty() || format.isEmpty() ? given + format : given + "&" + format;
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
