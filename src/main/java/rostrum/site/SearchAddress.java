package rostrum.site;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rostrum.search.Facet;
import rostrum.search.Request;
import rostrum.search.Result;

/** A search as its address tells it, and the addresses of searches that differ in one thing. */
final class SearchAddress {
    /** Values of one facet that an address may choose. */
    private static final int MOST = 20;

    private static final int LONGEST = 12_000;

    private final String path;
    private final Request request;
    private final Optional<String> language;

    private SearchAddress(String path, Request request, Optional<String> language) {
        this.path = path;
        this.request = request;
        this.language = language;
    }

    /** @param path of the search on this site */
    static SearchAddress of(Context context, String path) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>();
            context.queryParams(facet.parameter()).stream()
                    .filter(value -> !value.isBlank() && value.length() < 1_000)
                    .limit(MOST)
                    .forEach(values::add);
            chosen.put(facet, values);
        }
        String words = Optional.ofNullable(context.queryParam("q")).orElse("");
        boolean newest = "newest".equals(context.queryParam("order"));
        return new SearchAddress(
                path,
                new Request(words.substring(0, Math.min(words.length(), LONGEST)), chosen, newest, page(context)),
                Optional.ofNullable(context.queryParam("lang")));
    }

    private static int page(Context context) {
        String page = Optional.ofNullable(context.queryParam("page")).orElse("1");
        if (!page.matches("[1-9]\\d{0,4}")) {
            throw NotAnswered.noPage(Request.LAST_PAGE);
        }
        return Integer.parseInt(page);
    }

    Request request() {
        return request;
    }

    /** This search with a value chosen, or no longer, from its first page. */
    String toggled(Facet facet, String value) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        chosen.putAll(request.chosen());
        Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        chosen.put(facet, values);
        return address(chosen, request.newest(), 1, "");
    }

    /** This search without any facet. */
    String cleared() {
        return address(Map.of(), request.newest(), 1, "");
    }

    /** This search in the other order. */
    String reordered() {
        return address(request.chosen(), !request.newest(), 1, "");
    }

    String inFormat(String format) {
        return address(request.chosen(), request.newest(), request.page(), format);
    }

    /** The pages before and after, by their relation to this one; before one beyond the last stands the last. */
    Map<String, String> neighbours(Result result) {
        Map<String, String> neighbours = new LinkedHashMap<>();
        if (request.page() > 1) {
            int before = Math.max(1, Math.min(request.page() - 1, result.pages()));
            neighbours.put("prev", address(request.chosen(), request.newest(), before, ""));
        }
        if (request.page() < result.pages()) {
            neighbours.put("next", address(request.chosen(), request.newest(), request.page() + 1, ""));
        }
        return neighbours;
    }

    private String address(Map<Facet, Set<String>> chosen, boolean newest, int page, String format) {
        List<String> parts = new ArrayList<>();
        parts.add("q=" + encoded(request.words()));
        for (Facet facet : Facet.values()) {
            chosen.getOrDefault(facet, Set.of()).stream()
                    .sorted()
                    .forEach(value -> parts.add(facet.parameter() + "=" + encoded(value)));
        }
        if (newest) {
            parts.add("order=newest");
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        if (!format.isEmpty()) {
            parts.add("format=" + format);
        }
        language.ifPresent(tag -> parts.add("lang=" + encoded(tag)));
        return path + "?" + String.join("&", parts);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
