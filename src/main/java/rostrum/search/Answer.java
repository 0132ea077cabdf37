package rostrum.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import rostrum.search.Result.Count;
import rostrum.search.Result.Hit;
import rostrum.search.Result.Passage;
import rostrum.search.Result.Piece;

/** Results and suggestions as JSON, as {@code openapi.json} describes them. */
public final class Answer {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String language;
    private final UnaryOperator<String> hrefs;
    private final String things;

    /**
     * @param language that labels are wanted in
     * @param things what the IRIs of all things begin with; a thing's path follows
     * @param hrefs the page of a thing, by its path
     */
    public Answer(String language, String things, UnaryOperator<String> hrefs) {
        this.things = things;
        this.language = language;
        this.hrefs = hrefs;
    }

    public String of(Request request, Result result) {
        ObjectNode answer = JSON.objectNode();
        answer.put("q", request.words());
        answer.put("total", result.total());
        answer.put("page", request.page());
        answer.put("pages", result.pages());
        ArrayNode changes = answer.putArray("changes");
        result.changes().forEach(change -> changes.add(change(change)));
        hits(answer.putArray("names"), result.names());
        hits(answer.putArray("results"), result.hits());
        hits(answer.putArray("nearest"), result.nearest());
        ObjectNode facets = answer.putObject("facets");
        for (Facet facet : Facet.values()) {
            ArrayNode values = facets.putArray(facet.parameter());
            result.facets().getOrDefault(facet, List.of()).forEach(count -> values.add(count(count)));
        }
        return answer.toString();
    }

    public String of(String typed, List<Suggestion> suggested) {
        ObjectNode answer = JSON.objectNode();
        answer.put("q", typed);
        ArrayNode suggestions = answer.putArray("suggestions");
        for (Suggestion suggestion : suggested) {
            ObjectNode one = suggestions.addObject();
            one.put("iri", things + suggestion.path());
            one.put("href", hrefs.apply(suggestion.path()));
            label(one, suggestion.labels());
            one.put("kind", suggestion.kind());
            one.put("matched", suggestion.matched());
            one.put("speeches", suggestion.speeches());
        }
        return answer.toString();
    }

    private static ObjectNode change(Change change) {
        ObjectNode told = JSON.objectNode();
        told.put(
                "change",
                change.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT));
        switch (change) {
            case Change.Corrected(String from, String to) ->
                told.put("from", from).put("to", to);
            case Change.SignsLeftOut(String signs) -> told.put("signs", signs);
            case Change.Cut cut -> {}
            case Change.QuoteClosed closed -> {}
            case Change.NoWords none -> {}
            case Change.AnyWord any -> {}
        }
        return told;
    }

    private void hits(ArrayNode into, List<Hit> hits) {
        for (Hit hit : hits) {
            ObjectNode one = into.addObject();
            one.put("href", hrefs.apply(hit.path()));
            label(one, hit.labels());
            one.put("kind", hit.kind());
            hit.day().ifPresent(day -> one.put("date", day.toString()));
            if (!hit.kind().equals("speech")) {
                one.put("speeches", hit.speeches()).put("claims", hit.claims());
            }
            ArrayNode passages = one.putArray("passages");
            hit.passages().forEach(passage -> passages.add(passage(passage)));
        }
    }

    private static ObjectNode passage(Passage passage) {
        ObjectNode one = JSON.objectNode();
        one.put("start", passage.start());
        ArrayNode pieces = one.putArray("pieces");
        for (Piece piece : passage.pieces()) {
            pieces.addObject().put("words", piece.words()).put("fits", piece.fits());
        }
        return one;
    }

    private ObjectNode count(Count count) {
        ObjectNode one = JSON.objectNode();
        one.put("value", count.value());
        label(one, count.labels());
        return one.put("count", count.count()).put("chosen", count.chosen());
    }

    private void label(ObjectNode thing, Labels labels) {
        labels.in(language)
                .ifPresent(label -> thing.put("label", label.words()).put("labelLanguage", label.language()));
    }
}
