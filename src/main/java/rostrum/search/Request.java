package rostrum.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is searched for.
 *
 * @param words as typed: words, "phrases", -words to leave out; all of them must be found
 * @param chosen values of facets; of each facet any one will do
 * @param newest whether the newest speech comes first, not the best match; of no meaning where only names are found
 * @param page from 1
 */
public record Request(String words, Map<Facet, Set<String>> chosen, boolean newest, int page) {
    /** Further pages are not given; narrow the search instead. */
    public static final int LAST_PAGE = 50;

    public static final int PAGE = 20;

    public Request {
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                kept.put(facet, Set.copyOf(values));
            }
        });
        chosen = Map.copyOf(kept);
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    /** Words alone. */
    public static Request of(String words) {
        return new Request(words, Map.of(), false, 1);
    }

    Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** The speeches and things of these facets, whatever their words. */
    List<String> kinds() {
        return chosen(Facet.KIND).isEmpty() ? List.of("speech") : List.copyOf(chosen(Facet.KIND));
    }
}
