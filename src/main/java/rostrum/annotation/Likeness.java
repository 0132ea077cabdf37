package rostrum.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How much an annotated and a predicted thing are the same, from 0 to 1; one way for each category. */
interface Likeness {
    /** Below the match of names, above none: one name holds the other. */
    double HELD = 0.49;

    double of(JsonNode gold, JsonNode predicted);

    static double document(JsonNode gold, JsonNode predicted) {
        return sure(symbol(gold).equals(symbol(predicted)) && paragraphs(gold).equals(paragraphs(predicted)));
    }

    static double symbol(JsonNode gold, JsonNode predicted) {
        return sure(symbol(gold).equals(symbol(predicted)));
    }

    static double state(JsonNode gold, JsonNode predicted) {
        return sure(upper(gold, "iso3").equals(upper(predicted, "iso3")));
    }

    static double body(JsonNode gold, JsonNode predicted) {
        String id = Wording.normal(text(gold, "id"));
        if (!id.isEmpty() && id.equals(Wording.normal(text(predicted, "id")))) {
            return 1;
        }
        double names = Wording.likeness(text(gold, "name"), text(predicted, "name"));
        return names >= 0.75 ? names : 0;
    }

    static double instrument(JsonNode gold, JsonNode predicted) {
        double names = Wording.likeness(text(gold, "name"), text(predicted, "name"));
        return names >= 0.5 ? names : Wording.holds(text(gold, "name"), text(predicted, "name")) ? HELD : 0;
    }

    static double policy(JsonNode gold, JsonNode predicted) {
        if (!upper(gold, "state").equals(upper(predicted, "state"))) {
            return 0;
        }
        double best = Wording.likeness(text(gold, "name"), text(predicted, "name"));
        for (JsonNode mention : gold.path("mentions")) {
            best = Math.max(best, Wording.likeness(text(mention, "text"), text(predicted, "name")));
        }
        return best >= 0.5 ? best : 0;
    }

    static double typedPolicy(JsonNode gold, JsonNode predicted) {
        return sameWords(gold, predicted, "type") ? policy(gold, predicted) : 0;
    }

    static double agreement(JsonNode gold, JsonNode predicted) {
        return sure(parties(gold).equals(parties(predicted)) && sameWords(gold, predicted, "status"));
    }

    static double action(JsonNode gold, JsonNode predicted) {
        if (!sameWords(gold, predicted, "type") || !sameWords(gold, predicted, "by")) {
            return 0;
        }
        double targets = Wording.likeness(text(gold, "target"), text(predicted, "target"));
        return targets >= 0.3 || overlap(gold, predicted) ? Math.max(targets, 0.31) : 0;
    }

    static double place(JsonNode gold, JsonNode predicted) {
        return sure(sameWords(gold, predicted, "name"));
    }

    static String symbol(JsonNode document) {
        return text(document, "symbol").replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    static Set<String> paragraphs(JsonNode document) {
        Set<String> numbers = new TreeSet<>();
        document.path("paragraphs")
                .forEach(number ->
                        numbers.add(number.asText().replaceAll("[\\s.]", "").toLowerCase(Locale.ROOT)));
        return numbers;
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    private static boolean overlap(JsonNode gold, JsonNode predicted) {
        for (JsonNode one : gold.path("mentions")) {
            for (JsonNode other : predicted.path("mentions")) {
                if (one.path("start").asInt() < other.path("end").asInt()
                        && other.path("start").asInt() < one.path("end").asInt()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameWords(JsonNode gold, JsonNode predicted, String field) {
        return Wording.normal(text(gold, field)).equals(Wording.normal(text(predicted, field)));
    }

    private static Set<String> parties(JsonNode agreement) {
        Set<String> parties = new TreeSet<>();
        agreement.path("parties").forEach(party -> parties.add(party.asText().toUpperCase(Locale.ROOT)));
        return parties;
    }

    private static String upper(JsonNode node, String field) {
        return text(node, field).toUpperCase(Locale.ROOT);
    }

    private static double sure(boolean same) {
        return same ? 1 : 0;
    }
}
