package rostrum.site;

import com.ibm.icu.util.ULocale;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import rostrum.search.Change;
import rostrum.search.Facet;
import rostrum.search.Labels;
import rostrum.search.Request;
import rostrum.search.Result;
import rostrum.search.Result.Count;
import rostrum.search.Result.Hit;
import rostrum.search.Result.Passage;
import rostrum.site.view.Named;
import rostrum.site.view.Say;
import rostrum.site.view.SearchView;
import rostrum.site.view.SearchView.Found;
import rostrum.site.view.SearchView.Group;
import rostrum.site.view.SearchView.Quote;
import rostrum.site.view.SearchView.Value;
import rostrum.statement.Kind;

/** Results in the words of their reader's language, each leading to its page. */
final class SearchWords {
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(kind -> end(kind.path())).toList();

    private final Say say;
    private final UnaryOperator<String> hrefs;
    private final SearchAddress address;
    private final Request request;

    SearchWords(Say say, UnaryOperator<String> hrefs, SearchAddress address, Request request) {
        this.say = say;
        this.hrefs = hrefs;
        this.address = address;
        this.request = request;
    }

    SearchView view(Result result, boolean slow) {
        Map<String, String> neighbours = address.neighbours(result);
        List<Group> groups = Arrays.stream(Facet.values())
                .filter(facet -> result.facets().containsKey(facet))
                .map(facet -> group(facet, result.facets().getOrDefault(facet, List.of())))
                .toList();
        return new SearchView(
                request.words().strip(),
                result.changes().stream().map(this::told).toList(),
                slow,
                result.total(),
                groups,
                request.chosen().isEmpty() ? "" : address.cleared(),
                result.names().stream().map(this::found).toList(),
                result.hits().stream().map(this::found).toList(),
                result.nearest().stream().map(this::found).toList(),
                request.newest(),
                address.reordered(),
                request.page(),
                result.pages(),
                neighbours.getOrDefault("prev", ""),
                neighbours.getOrDefault("next", ""),
                address.inFormat("json"));
    }

    private Group group(Facet facet, List<Count> counts) {
        List<Value> values = new ArrayList<>();
        for (Count count : counts) {
            values.add(new Value(
                    address.toggled(facet, count.value()), value(facet, count), count.count(), count.chosen()));
        }
        return new Group(facet.parameter(), say.of("search.facet." + facet.parameter()), values);
    }

    private Named value(Facet facet, Count count) {
        return switch (facet) {
            case KIND -> Named.here(kind(count.value()));
            case LANGUAGE ->
                Named.here(
                        ULocale.getDisplayLanguage(count.value(), say.language().code()));
            case ACT -> Named.here(act(count));
            case YEAR -> Named.here(count.value());
            default -> named(count.labels(), count.value());
        };
    }

    private String kind(String kind) {
        return KINDS.contains(kind) ? say.of("search.kind." + kind) : kind;
    }

    private String act(Count count) {
        return count.labels().byLanguage().isEmpty() ? count.value() : say.of("search.act." + count.value());
    }

    private Named named(Labels labels, String otherwise) {
        String language = say.language().code();
        return labels.in(language)
                .map(label -> new Named(label.words(), label.language().equals(language) ? "" : label.language()))
                .orElse(Named.here(otherwise));
    }

    private Found found(Hit hit) {
        String href = hrefs.apply(hit.path());
        return new Found(
                href,
                named(hit.labels(), end(hit.path())),
                hit.kind(),
                kind(hit.kind()),
                hit.day().map(day -> say.day(day.toString())).orElse(""),
                said(hit),
                hit.passages().stream().map(passage -> quote(href, passage)).toList());
    }

    private String said(Hit hit) {
        if (hit.claims() == 0) {
            return hit.speeches() == 0 ? "" : say.of("search.said.statements", hit.speeches());
        }
        String claims = say.of("search.said.claims", hit.claims());
        return hit.speeches() == 0
                ? claims
                : say.of("search.said.both", say.of("search.said.statements", hit.speeches()), claims);
    }

    /**
     * Words in the page of their speech: at the anchor of the name before them and, where the browser can, at the words
     * themselves (https://wicg.github.io/scroll-to-text-fragment/).
     */
    private static Quote quote(String href, Passage passage) {
        OptionalInt anchor = passage.anchor();
        String at = anchor.isPresent() ? "#at-" + anchor.getAsInt() : "#";
        String found = passage.found();
        return new Quote(found.isEmpty() ? href : href + at + ":~:text=" + fragment(found), passage.pieces());
    }

    private static String fragment(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }

    private String told(Change change) {
        return switch (change) {
            case Change.Cut cut -> say.of("search.change.cut");
            case Change.SignsLeftOut(String signs) -> say.of("search.change.signs", signs);
            case Change.QuoteClosed closed -> say.of("search.change.quote");
            case Change.NoWords none -> say.of("search.change.words");
            case Change.Corrected(String from, String to) -> say.of("search.change.corrected", from, to);
            case Change.AnyWord any -> say.of("search.change.any");
        };
    }

    private static String end(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
