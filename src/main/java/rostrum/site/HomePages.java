package rostrum.site;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import rostrum.site.view.Fact;
import rostrum.site.view.HomeView;
import rostrum.site.view.HomeView.Example;
import rostrum.site.view.HomeView.Number;
import rostrum.site.view.Link;
import rostrum.store.Store;

/** The first page. The numbers are counted once, since a release does not change. */
final class HomePages {
    private static final int EXAMPLES = 3;

    private final Store store;
    private final Places places;
    private final Rendering rendering;
    private final QualityPages quality;
    private final Optional<Path> release;
    private volatile Optional<HomeView> counted = Optional.empty();

    /** @param release its folder, with the answers that are kept there; none where it has none */
    HomePages(Store store, Optional<Path> release, Places places, Rendering rendering, QualityPages quality) {
        this.store = store;
        this.release = release;
        this.quality = quality;
        this.places = places;
        this.rendering = rendering;
    }

    void home(Context context) {
        rendering.page(context, "home", "Rostrum", Languages.say(context).of("home.title"), List.of(), view());
    }

    HomeView view() {
        HomeView view = counted.orElseGet(this::counted);
        counted = Optional.of(view);
        return view;
    }

    private HomeView counted() {
        List<Latest> latest = latest();
        return new HomeView(
                numbers(),
                latest.stream().map(Latest::shown).toList(),
                latest.stream().findFirst().map(this::examples).orElse(List.of()),
                quality.inShort());
    }

    /** Claims of a statement that are short enough to show what a claim is, no two on the same words. */
    private List<Example> examples(Latest statement) {
        Set<String> quoted = new HashSet<>();
        return store
                .select(
                        SiteQuery.SHORT_CLAIMS.sparql(),
                        Map.of("about", statement.speech()),
                        row -> new Example(
                                new Link(
                                        places.href(row.get("claim")),
                                        row.get("label").getLiteralLexicalForm(),
                                        "claim"),
                                Words.oneLine(row.get("exact").getLiteralLexicalForm()),
                                statement.shown().value().href() + "#claim-" + Places.number(row.get("claim"))))
                .stream()
                .filter(example -> quoted.add(example.quote()))
                .limit(EXAMPLES)
                .toList();
    }

    private List<Number> numbers() {
        return store.select(
                SiteQuery.NUMBERS.sparql(),
                Map.of(),
                row -> new Number(
                        Long.parseLong(row.get("count").getLiteralLexicalForm()),
                        row.get("what").getLiteralLexicalForm()));
    }

    private record Latest(Node speech, Fact shown) {}

    private List<Latest> latest() {
        Optional<RowSet> kept = KeptAnswers.read(release, KeptAnswers.LATEST);
        return kept.isPresent()
                ? kept.get().stream().map(this::latest).toList()
                : store.select(SiteQuery.STATEMENTS.sparql(), Map.of(), this::latest);
    }

    private Latest latest(Binding row) {
        Node speech = row.get("speech");
        String day = Optional.ofNullable(row.get(Var.alloc("date")))
                .map(Node::getLiteralLexicalForm)
                .orElse("");
        String label = row.get("label").getLiteralLexicalForm();
        return new Latest(
                speech, new Fact(Link.words(""), new Link(places.href(speech), label, "speech"), Link.words(day)));
    }
}
