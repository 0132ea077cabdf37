package rostrum.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Annotated and predicted things matched one to one, the likest first; of equals those that are not optional.
 *
 * @param byGold index of the predicted thing by index of the annotated one
 * @param byPredicted the other way round
 */
record Pairs(Map<Integer, Integer> byGold, Map<Integer, Integer> byPredicted) {

    private record Candidate(double likeness, int optional, int apart, int gold, int predicted) {}

    private static final Comparator<Candidate> LIKEST_FIRST = Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(Candidate::optional)
            .thenComparingInt(Candidate::apart)
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::predicted);

    static Pairs of(List<JsonNode> gold, List<JsonNode> predicted, Likeness likeness) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                double like = likeness.of(gold.get(i), predicted.get(j));
                if (like > 0) {
                    candidates.add(new Candidate(like, optional(gold.get(i)) ? 1 : 0, Math.abs(i - j), i, j));
                }
            }
        }
        candidates.sort(LIKEST_FIRST);
        Pairs pairs = new Pairs(new HashMap<>(), new HashMap<>());
        for (Candidate candidate : candidates) {
            if (!pairs.byGold.containsKey(candidate.gold) && !pairs.byPredicted.containsKey(candidate.predicted)) {
                pairs.byGold.put(candidate.gold, candidate.predicted);
                pairs.byPredicted.put(candidate.predicted, candidate.gold);
            }
        }
        return pairs;
    }

    /** Without later things that are surely the same as an earlier one. */
    static List<JsonNode> distinct(List<JsonNode> predicted, Likeness likeness) {
        List<JsonNode> distinct = new ArrayList<>();
        for (JsonNode thing : predicted) {
            if (distinct.stream().noneMatch(earlier -> likeness.of(thing, earlier) >= 1)) {
                distinct.add(thing);
            }
        }
        return distinct;
    }

    static boolean optional(JsonNode thing) {
        return thing.path("optional").asBoolean(false);
    }
}
