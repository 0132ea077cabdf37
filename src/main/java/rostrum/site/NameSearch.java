package rostrum.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import rostrum.search.Request;
import rostrum.search.Result;
import rostrum.search.Result.Hit;
import rostrum.search.Suggestion;
import rostrum.store.Store;

/** Names that hold some words, looked for in standard SPARQL, where a release has no index: slow, and names alone. */
final class NameSearch {
    private static final List<String> VARIABLES = List.of("one", "two", "three", "four");
    private static final int SUGGESTED = 8;

    private final Store store;
    private final Places places;

    NameSearch(Store store, Places places) {
        this.store = store;
        this.places = places;
    }

    Result search(Request request) {
        List<Hit> hits = named(request.words());
        int from = Math.min(hits.size(), (request.page() - 1) * Request.PAGE);
        int to = Math.min(hits.size(), from + Request.PAGE);
        return new Result(hits.size(), hits.subList(from, to), List.of(), List.of(), Map.of(), List.of());
    }

    List<Suggestion> suggest(String typed) {
        return named(typed).stream()
                .limit(SUGGESTED)
                .map(hit -> new Suggestion(
                        hit.path(),
                        hit.labels(),
                        hit.labels().in("en").orElseThrow().words(),
                        0))
                .toList();
    }

    /** Things of whose names one holds the first words asked for; signs and the words after are passed over. */
    private List<Hit> named(String asked) {
        String[] words = asked.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}/().-]+", " ")
                .strip()
                .split(" ", -1);
        if (words[0].isEmpty()) {
            return List.of();
        }
        // To Virtuoso no string contains the empty one, so that a word is asked for again where there are no more.
        Map<String, Node> values = new HashMap<>();
        for (int at = 0; at < VARIABLES.size(); at++) {
            values.put(VARIABLES.get(at), NodeFactory.createLiteralString(words[at < words.length ? at : 0]));
        }
        List<Optional<Hit>> found = store.select(
                SiteQuery.SEARCH.sparql(),
                values,
                row -> places.path(row.get("thing"))
                        .map(path -> Hit.of(path, row.get("label").getLiteralLexicalForm())));
        List<Hit> hits = new ArrayList<>();
        found.forEach(hit -> hit.ifPresent(hits::add));
        return hits;
    }
}
