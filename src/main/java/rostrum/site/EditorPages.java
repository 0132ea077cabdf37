package rostrum.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.endpoint.SparqlEndpoint;
import rostrum.endpoint.SyntaxFault;
import rostrum.site.view.EditorView;
import rostrum.site.view.Say;
import rostrum.site.view.TableView;
import rostrum.store.Queries;
import rostrum.wire.Problem;

/** The page where people write queries. It is a form whose answer is a table; a script makes it an editor. */
final class EditorPages {
    private static final int SHOWN = 500;

    private final Queries queries;
    private final Answers answers;
    private final Rendering rendering;

    EditorPages(Queries queries, Answers answers, Rendering rendering) {
        this.queries = queries;
        this.answers = answers;
        this.rendering = rendering;
    }

    /** The editor, with the answer where a query came by GET or by POST. */
    void sparql(Context context) {
        // The endpoint has looked at the form before us, so that its body is read already.
        Optional<String> asked = Optional.ofNullable(context.req().getParameter("query"))
                .filter(query -> !query.isBlank())
                .map(query -> query.replace("\r\n", "\n"));
        if (asked.isEmpty()) {
            show(context, SiteQuery.EXAMPLE.sparql(), false, TableView.empty(), Optional.empty(), false);
            return;
        }
        Optional<Problem> problem = SyntaxFault.in(asked.get());
        TableView table = TableView.empty();
        if (problem.isEmpty()) {
            try {
                table = answers.table(answers.rows(asked.get(), Map.of(), SHOWN), SHOWN, Languages.say(context));
            } catch (NotAnswered refused) {
                problem = Optional.of(refused.problem(Languages.say(context)));
            }
        }
        show(context, asked.get(), true, table, problem, false);
    }

    /** The editor with the query of a short link, which the endpoint has found; or why none was made. */
    void linked(Context context) {
        String query = Optional.ofNullable(context.<String>attribute(SparqlEndpoint.LINKED_QUERY))
                .orElseThrow(() -> NotAnswered.unknown(context.path()));
        Optional<Problem> problem = Optional.ofNullable(context.attribute(SparqlEndpoint.LINK_PROBLEM));
        show(context, query, problem.isPresent(), TableView.empty(), problem, problem.isEmpty());
    }

    private void show(
            Context context, String query, boolean asked, TableView table, Optional<Problem> problem, boolean isLink) {
        problem.ifPresent(told -> context.status(told.status()));
        Say say = Languages.say(context);
        int line = problem.map(told -> told.more().get("line"))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .orElse(0);
        EditorView view = new EditorView(
                query,
                asked,
                table,
                problem.map(told -> told.title() + ". " + told.detail()).orElse(""),
                line,
                SHOWN,
                limit(context, SparqlEndpoint.ROWS_HEADER),
                limit(context, SparqlEndpoint.SECONDS_HEADER),
                isLink,
                QueryPages.lines(queries, say));
        rendering.page(context, "sparql", "SPARQL", say.of("editor.about"), List.of(), view);
    }

    /** As the endpoint has announced it on this answer. */
    private static long limit(Context context, String header) {
        String announced = context.res().getHeader(header);
        return announced == null ? 0 : Long.parseLong(announced);
    }
}
