package rostrum.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import rostrum.graph.Iris;
import rostrum.search.Answer;
import rostrum.search.Labels;
import rostrum.search.Request;
import rostrum.search.Result;
import rostrum.search.SearchIndex;
import rostrum.search.Suggestion;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.store.Store;
import rostrum.wire.Negotiation;

/** The search and its suggestions, for people and for programs. */
final class SearchPages {
    private static final String JSON = "application/json";
    private static final int SUGGESTIONS = 8;
    private static final int NEAREST = 6;

    private final Optional<SearchIndex> index;
    private final NameSearch names;
    private final Places places;
    private final String things;
    private final Rendering rendering;

    /** @param index none where the release has none: names are then looked for in the store, slowly */
    SearchPages(Store store, Optional<SearchIndex> index, Iris iris, Places places, Rendering rendering) {
        this.index = index;
        this.names = new NameSearch(store, places);
        this.places = places;
        this.things = iris.things();
        this.rendering = rendering;
    }

    /** Counts the facets beforehand, where the release has an index. */
    void warm(BooleanSupplier goesOn) {
        index.ifPresent(words -> words.warm(goesOn));
    }

    void search(Context context) {
        SearchAddress address = SearchAddress.of(context, places.path("/search"));
        Request request = address.request();
        Result result = index.map(words -> words.search(request)).orElseGet(() -> names.search(request));
        Say say = Languages.say(context);
        if (wantsJson(context)) {
            json(context, answer(say).of(request, result));
            return;
        }
        address.neighbours(result).forEach((relation, href) -> context.header("Link", relation(href, relation)));
        String asked = request.words().strip();
        rendering.page(
                context,
                "search",
                asked.isEmpty() ? say.of("search.title") : say.of("search.title.of", asked),
                say.of("search.label"),
                List.of(),
                new SearchWords(say, this::href, address, request).view(result, index.isEmpty()));
    }

    /** Names that begin as typed. */
    void suggest(Context context) {
        String typed = Optional.ofNullable(context.queryParam("q")).orElse("");
        List<Suggestion> suggested =
                index.map(words -> words.suggest(typed, SUGGESTIONS)).orElseGet(() -> names.suggest(typed));
        context.header("Cache-Control", "private, max-age=300");
        json(context, answer(Languages.say(context)).of(typed, suggested));
    }

    /** Things with names like some words, the most spoken of first; none where the release has no index. */
    List<Link> nearest(String words, Say say) {
        List<Suggestion> whole =
                index.map(names -> names.suggest(words, NEAREST)).orElse(List.of());
        String first = words.split(" ", -1)[0];
        // A name with a number in it is a key: what begins as it does has nothing to do with it.
        boolean isKey = words.chars().anyMatch(Character::isDigit);
        List<Suggestion> found = whole.isEmpty() && first.length() > 2 && !isKey
                ? index.map(names -> names.suggest(first, NEAREST)).orElse(List.of())
                : whole;
        return found.stream().map(thing -> link(thing, say)).toList();
    }

    /** States that may be meant by a code or a name, the likeliest first; none where the release has no index. */
    List<Link> states(String words, Say say) {
        Stream<String> meant = StateNames.like(words, say.language()).stream().limit(NEAREST);
        return index.stream()
                .flatMap(names -> Stream.concat(
                        meant.flatMap(code -> named("state", code, names, say)),
                        names.suggest(words, NEAREST).stream()
                                .filter(thing -> "state".equals(thing.kind()))
                                .map(thing -> link(thing, say))))
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    /** The meeting at which a statement would be of which there is none; none where there is no such meeting either. */
    List<Link> meeting(String key, Say say) {
        String name = key.replaceFirst("[-_][^-_]*$", "");
        return index.stream()
                .flatMap(names -> named("meeting", name, names, say))
                .toList();
    }

    private Stream<Link> named(String kind, String name, SearchIndex names, Say say) {
        String path = kind + "/" + name;
        return words(names.labels(path), say).map(words -> new Link(href(path), words, kind)).stream();
    }

    private Link link(Suggestion thing, Say say) {
        return new Link(href(thing.path()), words(thing.labels(), say).orElse(thing.matched()), thing.kind());
    }

    private static Optional<String> words(Labels labels, Say say) {
        return labels.in(say.language().code()).map(Labels.Label::words);
    }

    private static boolean wantsJson(Context context) {
        String format = Optional.ofNullable(context.queryParam("format")).orElse("");
        return switch (format) {
            case "json" -> true;
            case "html" -> false;
            case "" ->
                Negotiation.choose(context.headerMap().getOrDefault("Accept", ""), List.of(Documents.HTML, JSON))
                        .filter(JSON::equals)
                        .isPresent();
            default -> throw NotAnswered.noFormat("html, json");
        };
    }

    private static void json(Context context, String body) {
        Languages.mark(context);
        Documents.allowOtherOrigins(context);
        context.contentType(JSON).result(body);
    }

    private static String relation(String href, String relation) {
        return "<" + href + ">; rel=\"" + relation + "\"";
    }

    private Answer answer(Say say) {
        return new Answer(say.language().code(), things, this::href);
    }

    private String href(String path) {
        return places.href(NodeFactory.createURI(things + path));
    }
}
