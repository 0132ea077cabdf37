package rostrum.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scores one speech at mention level: a predicted mention is right where it overlaps an annotated one of its thing. */
final class MentionScore {
    static final Map<String, Likeness> CATEGORIES = categories();
    private static final Set<String> COUNTED_ONCE = Set.of("states", "bodies", "documents", "places");

    private record Place(int thing, int start, int end, boolean optional) {
        boolean overlaps(Place other) {
            return other.start < end && start < other.end;
        }

        int apart(Place other) {
            return Math.abs(start - other.start) + Math.abs(end - other.end);
        }
    }

    private MentionScore() {}

    /** @param having the categories that have a mention in any prediction of the folder */
    static Map<String, Counts> of(JsonNode gold, JsonNode predicted, Set<String> having) {
        Map<String, Counts> scores = new LinkedHashMap<>();
        CATEGORIES.forEach((category, likeness) -> {
            if (having.contains(category)) {
                scores.put(category, score(category, gold, predicted, likeness));
            }
        });
        return scores;
    }

    private static Counts score(String category, JsonNode gold, JsonNode predicted, Likeness likeness) {
        List<JsonNode> meant = EntityScore.list(gold, category);
        List<JsonNode> found = EntityScore.list(predicted, category);
        List<Place> annotated = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            for (JsonNode mention : meant.get(i).path("mentions")) {
                boolean optional =
                        Pairs.optional(meant.get(i)) || mention.path("nested").asBoolean(false);
                annotated.add(place(i, mention, optional));
            }
        }
        Pairs pairs = Pairs.of(meant, found, likeness);
        Set<Integer> used = new HashSet<>();
        int right = 0;
        int wrong = 0;
        for (int j = 0; j < found.size(); j++) {
            int thing = thing(category, pairs, meant, found, j, likeness);
            for (JsonNode mention : found.get(j).path("mentions")) {
                Place place = place(thing, mention, false);
                Optional<Integer> hit = nearest(annotated, place, used);
                if (hit.isPresent()) {
                    used.add(hit.get());
                    right += annotated.get(hit.get()).optional() ? 0 : 1;
                } else if (thing < 0 || !Pairs.optional(meant.get(thing))) {
                    wrong++;
                }
            }
        }
        int missed = 0;
        for (int n = 0; n < annotated.size(); n++) {
            missed += used.contains(n) || annotated.get(n).optional() ? 0 : 1;
        }
        return new Counts(right, wrong, missed);
    }

    /** The annotated thing that a predicted one stands for, or -1. */
    private static int thing(
            String category, Pairs pairs, List<JsonNode> meant, List<JsonNode> found, int j, Likeness likeness) {
        Integer paired = pairs.byPredicted().get(j);
        if (paired != null) {
            return paired;
        }
        if (COUNTED_ONCE.contains(category)) {
            for (int i = 0; i < meant.size(); i++) {
                if (likeness.of(meant.get(i), found.get(j)) > 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static Optional<Integer> nearest(List<Place> annotated, Place place, Set<Integer> used) {
        List<Integer> hits = new ArrayList<>();
        for (int n = 0; n < annotated.size(); n++) {
            Place other = annotated.get(n);
            if (place.thing() >= 0 && other.thing() == place.thing() && place.overlaps(other) && !used.contains(n)) {
                hits.add(n);
            }
        }
        return hits.stream()
                .min(Comparator.<Integer, Boolean>comparing(
                                n -> annotated.get(n).optional())
                        .thenComparingInt(n -> annotated.get(n).apart(place)));
    }

    private static Place place(int thing, JsonNode mention, boolean optional) {
        return new Place(
                thing, mention.path("start").asInt(), mention.path("end").asInt(), optional);
    }

    private static Map<String, Likeness> categories() {
        Map<String, Likeness> categories = new LinkedHashMap<>();
        categories.put("documents", Likeness::symbol);
        categories.put("states", Likeness::state);
        categories.put("bodies", Likeness::body);
        categories.put("instruments", Likeness::instrument);
        categories.put("policies", Likeness::policy);
        categories.put("agreements", Likeness::agreement);
        categories.put("actions", Likeness::action);
        categories.put("places", Likeness::place);
        return categories;
    }
}
