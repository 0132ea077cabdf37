package rostrum.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import rostrum.site.view.Fact;
import rostrum.site.view.HomeView;
import rostrum.site.view.HomeView.Number;
import rostrum.site.view.Link;
import rostrum.store.Store;

/** The first page. The numbers are counted once, since a release does not change. */
final class HomePages {
    private final Store store;
    private final Places places;
    private final Rendering rendering;
    private volatile Optional<HomeView> counted = Optional.empty();

    HomePages(Store store, Places places, Rendering rendering) {
        this.store = store;
        this.places = places;
        this.rendering = rendering;
    }

    void home(Context context) {
        rendering.page(context, "home", "Rostrum", Languages.say(context).of("home.title"), List.of(), view());
    }

    HomeView view() {
        HomeView view = counted.orElseGet(() -> new HomeView(numbers(), statements()));
        counted = Optional.of(view);
        return view;
    }

    private List<Number> numbers() {
        return store.select(
                SiteQuery.NUMBERS.sparql(),
                Map.of(),
                row -> new Number(
                        Long.parseLong(row.get("count").getLiteralLexicalForm()),
                        row.get("what").getLiteralLexicalForm()));
    }

    private List<Fact> statements() {
        return store.select(SiteQuery.STATEMENTS.sparql(), Map.of(), row -> {
            Node speech = row.get("speech");
            String day = Optional.ofNullable(row.get(Var.alloc("date")))
                    .map(Node::getLiteralLexicalForm)
                    .orElse("");
            String label = row.get("label").getLiteralLexicalForm();
            return new Fact(Link.words(""), new Link(places.href(speech), label, "speech"), Link.words(day));
        });
    }
}
