package rostrum.annotation;

import static rostrum.annotation.Likeness.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Scores one speech at entity level: each thing counts once, however often it is mentioned. */
final class EntityScore {
    private static final Set<String> GENERIC = Set.of("UN", "UNSC", "UNGA", "UNSG", "UNDSG");
    private static final Set<String> COUNTED_ONCE = Set.of("states", "bodies", "documents", "places");

    private final JsonNode gold;
    private final JsonNode predicted;
    private final Map<String, Counts> scores = new LinkedHashMap<>();

    private EntityScore(JsonNode gold, JsonNode predicted) {
        this.gold = gold;
        this.predicted = predicted;
    }

    /** Counts by category, in the order of the report. */
    static Map<String, Counts> of(JsonNode gold, JsonNode predicted) {
        EntityScore score = new EntityScore(gold, predicted);
        score.category("documents", "documents", Likeness::document);
        score.category("document_symbols", "documents", Likeness::symbol);
        score.paragraphs();
        score.category("states", "states", Likeness::state);
        score.statesNamed();
        score.bodies();
        score.category("bodies_all", "bodies", Likeness::body);
        score.category("instruments", "instruments", Likeness::instrument);
        score.category("policies", "policies", Likeness::policy);
        score.category("policies_typed", "policies", Likeness::typedPolicy);
        score.category("agreements", "agreements", Likeness::agreement);
        score.category("actions", "actions", Likeness::action);
        score.category("places", "places", Likeness::place);
        score.speaker();
        return score.scores;
    }

    private void category(String name, String field, Likeness likeness) {
        score(name, field, list(gold, field), list(predicted, field), likeness, Pairs::optional);
    }

    private void statesNamed() {
        score(
                "states_named",
                "states",
                list(gold, "states"),
                list(predicted, "states"),
                Likeness::state,
                state -> Pairs.optional(state) || state.path("demonym").asBoolean(false));
    }

    /** Without the bodies that nearly every speech names. */
    private void bodies() {
        List<JsonNode> generic = list(gold, "bodies").stream()
                .filter(body -> GENERIC.contains(text(body, "id")))
                .toList();
        List<JsonNode> named = list(predicted, "bodies").stream()
                .filter(body -> !GENERIC.contains(text(body, "id").toUpperCase(java.util.Locale.ROOT)))
                .filter(body -> generic.stream().noneMatch(other -> Likeness.body(other, body) > 0))
                .toList();
        List<JsonNode> meant = list(gold, "bodies").stream()
                .filter(body -> !GENERIC.contains(text(body, "id")))
                .toList();
        score("bodies", "bodies", meant, named, Likeness::body, Pairs::optional);
    }

    private void score(
            String name,
            String field,
            List<JsonNode> meant,
            List<JsonNode> all,
            Likeness likeness,
            Predicate<JsonNode> optional) {
        List<JsonNode> found = COUNTED_ONCE.contains(field) ? Pairs.distinct(all, likeness) : all;
        Pairs pairs = Pairs.of(meant, found, likeness);
        int right = 0;
        int missed = 0;
        for (int i = 0; i < meant.size(); i++) {
            if (!optional.test(meant.get(i))) {
                right += pairs.byGold().containsKey(i) ? 1 : 0;
                missed += pairs.byGold().containsKey(i) ? 0 : 1;
            }
        }
        int wrong = 0;
        for (int j = 0; j < found.size(); j++) {
            boolean excused = name.equals("documents") && optionalSymbol(meant, found.get(j));
            wrong += pairs.byPredicted().containsKey(j) || excused ? 0 : 1;
        }
        scores.put(name, new Counts(right, wrong, missed));
    }

    private static boolean optionalSymbol(List<JsonNode> meant, JsonNode document) {
        return meant.stream()
                .anyMatch(
                        other -> Pairs.optional(other) && Likeness.symbol(other).equals(Likeness.symbol(document)));
    }

    private void paragraphs() {
        Map<String, Boolean> meant = new LinkedHashMap<>();
        Set<String> ignored = new HashSet<>();
        for (JsonNode document : list(gold, "documents")) {
            String symbol = Likeness.symbol(document);
            Likeness.paragraphs(document)
                    .forEach(number -> meant.put(symbol + "\t" + number, Pairs.optional(document)));
            if (Pairs.optional(document)) {
                ignored.add(symbol);
            }
        }
        Set<String> found = new HashSet<>();
        for (JsonNode document : list(predicted, "documents")) {
            Likeness.paragraphs(document).forEach(number -> found.add(Likeness.symbol(document) + "\t" + number));
        }
        int right = 0;
        int wrong = 0;
        for (String paragraph : found) {
            right += meant.containsKey(paragraph) && !meant.getOrDefault(paragraph, true) ? 1 : 0;
            boolean excused = ignored.contains(paragraph.substring(0, paragraph.indexOf('\t')));
            wrong += meant.containsKey(paragraph) || excused ? 0 : 1;
        }
        int missed = (int) meant.entrySet().stream()
                .filter(paragraph -> !paragraph.getValue() && !found.contains(paragraph.getKey()))
                .count();
        scores.put("paragraphs", new Counts(right, wrong, missed));
    }

    private void speaker() {
        JsonNode meant = gold.path("speaker");
        JsonNode found = predicted.path("speaker");
        JsonNode party = meant.path("represents");
        JsonNode foundParty = found.path("represents");
        boolean told = !text(party, "evidence").equals("metadata");
        if (told && text(party, "type").equals("organization")) {
            organization(party, foundParty);
        }
        field("speaker.name", meant, found, "name");
        field("speaker.honorific", meant, found, "honorific");
        field("speaker.language", meant, found, "language");
        if (told) {
            field("speaker.type", party, foundParty, "type");
            field("speaker.iso3", party, foundParty, "iso3");
        }
    }

    private void organization(JsonNode meant, JsonNode found) {
        boolean sameId = !text(found, "id").isEmpty()
                && Wording.normal(text(found, "id")).equals(Wording.normal(text(meant, "id")));
        boolean same = sameId
                || Wording.likeness(text(meant, "name"), text(found, "name")) >= 0.75
                || Wording.normal(text(found, "name")).equals(Wording.normal(text(meant, "id")));
        boolean any = !text(found, "name").isEmpty() || !text(found, "id").isEmpty();
        scores.put("speaker.organization", same ? new Counts(1, 0, 0) : new Counts(0, any ? 1 : 0, 1));
    }

    private void field(String name, JsonNode meant, JsonNode found, String field) {
        String a = Wording.normal(text(meant, field));
        String b = Wording.normal(text(found, field));
        boolean same = a.equals(b);
        scores.put(
                name,
                new Counts(!a.isEmpty() && same ? 1 : 0, !b.isEmpty() && !same ? 1 : 0, !a.isEmpty() && !same ? 1 : 0));
    }

    static List<JsonNode> list(JsonNode annotation, String field) {
        List<JsonNode> list = new ArrayList<>();
        annotation.path(field).forEach(list::add);
        return list;
    }
}
