package rostrum.site;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import rostrum.site.Answers.Rows;
import rostrum.site.view.FigureView;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Value;

/**
 * The data at a glance: a few queries of the queries folder, those with a line {@code # explore:}, each as a picture and
 * a table. Their answers were found when the release was built; where none were kept, the first reader has them found.
 */
final class ExplorePages {
    private static final int SHOWN = 300;

    private final List<NamedQuery> explored;
    private final Answers answers;
    private final Figures figures;
    private final Places places;
    private final Rendering rendering;
    private final Optional<Path> release;
    private final Map<String, Rows> found = new ConcurrentHashMap<>();

    /** @param release the folder of the release; none where it has none */
    ExplorePages(Queries queries, Answers answers, Places places, Rendering rendering, Optional<Path> release) {
        this.explored = queries.all().stream()
                .filter(query -> query.explored().isPresent() && query.picture().isPresent())
                .sorted(Comparator.comparingInt(query -> query.explored().orElseThrow()))
                .toList();
        this.answers = answers;
        this.figures = new Figures(places);
        this.places = places;
        this.rendering = rendering;
        this.release = release;
    }

    void explore(Context context) {
        Say say = Languages.say(context);
        List<FigureView> shown = explored.stream()
                .flatMap(query -> figures
                        .of(
                                query,
                                title(say, query),
                                answers.table(rows(query), SHOWN, say).named(say),
                                downloads(query),
                                say)
                        .stream())
                .toList();
        rendering.page(context, "explore", say.of("explore.title"), say.of("explore.intro"), List.of(), shown);
    }

    /** In the reader's language where the pages have it; the folder may hold queries that they do not know. */
    private static String title(Say say, NamedQuery query) {
        return switch (query.name()) {
            case "statements-by-year",
                    "topic-by-year",
                    "agreements-and-talks",
                    "speakers",
                    "who-cites-what",
                    "who-supports-whom" -> say.of("explore." + query.name());
            default -> query.title();
        };
    }

    private Rows rows(NamedQuery query) {
        return found.computeIfAbsent(
                query.name(),
                name -> KeptAnswers.read(release, query).map(Answers::rows).orElseGet(() -> asked(query)));
    }

    private Rows asked(NamedQuery query) {
        Map<String, Node> values = new ConcurrentHashMap<>();
        query.parameters().forEach((parameter, usual) -> values.put(parameter, Value.of(usual)));
        return answers.rows(query.sparql(), values, SHOWN);
    }

    private List<Link> downloads(NamedQuery query) {
        return List.of("csv", "json").stream()
                .map(format -> new Link(
                        places.path("/query/" + query.name() + "?format=" + format),
                        format.equals("csv") ? "text/csv" : "application/json",
                        format.toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }
}
