package rostrum.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Precision, recall and F1 of predicted annotations against those made by hand, summed over all speeches.
 *
 * @param speeches how many speeches were annotated by hand
 * @param missing ids of those without a prediction; they count as empty
 * @param entities by category, each thing once a speech
 * @param mentions by category, each place where a thing is named
 */
public record Evaluation(
        int speeches, List<String> missing, Map<String, Counts> entities, Map<String, Counts> mentions) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CORE =
            Set.of("documents", "states", "bodies", "instruments", "policies", "agreements", "actions", "places");

    /** Scores annotations by their ids. */
    public static Evaluation of(Map<String, JsonNode> gold, Map<String, JsonNode> predicted) {
        Set<String> having = new HashSet<>();
        for (String category : MentionScore.CATEGORIES.keySet()) {
            boolean any = predicted.values().stream()
                    .flatMap(annotation -> EntityScore.list(annotation, category).stream())
                    .anyMatch(thing -> !thing.path("mentions").isEmpty());
            if (any) {
                having.add(category);
            }
        }
        Map<String, Counts> entities = new LinkedHashMap<>();
        Map<String, Counts> mentions = new LinkedHashMap<>();
        gold.forEach((id, annotation) -> {
            JsonNode found = predicted.getOrDefault(id, JsonNodeFactory.instance.objectNode());
            EntityScore.of(annotation, found).forEach((c, counts) -> entities.merge(c, counts, Counts::plus));
            MentionScore.of(annotation, found, having).forEach((c, counts) -> mentions.merge(c, counts, Counts::plus));
        });
        List<String> missing =
                gold.keySet().stream().filter(id -> !predicted.containsKey(id)).toList();
        return new Evaluation(gold.size(), missing, entities, mentions);
    }

    /**
     * The annotations of a folder by their ids, in the order of the files' names.
     *
     * @throws IOException with one sentence where the folder or a file cannot be read as annotations
     */
    public static Map<String, JsonNode> read(Path folder) throws IOException {
        Map<String, JsonNode> annotations = new LinkedHashMap<>();
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            listed.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            JsonNode annotation = json(file.getValue());
            String name = file.getKey().substring(0, file.getKey().length() - ".json".length());
            if (annotation.isObject()) {
                String id = Likeness.text(annotation, "id");
                annotations.put(id.isEmpty() ? name : id, annotation);
            }
        }
        return annotations;
    }

    /**
     * How many spans of an annotation cut exactly the text that stands beside them out of the statement, and how many
     * do not.
     *
     * @param statement the text as stored; offsets count its code points
     */
    public static Counts spans(JsonNode annotation, String statement) {
        int[] codePoints = statement.codePoints().toArray();
        Counts counts = Counts.NONE;
        for (JsonNode mentions : annotation.findValues("mentions")) {
            for (JsonNode mention : mentions) {
                int start = mention.path("start").asInt(-1);
                int end = mention.path("end").asInt(-1);
                boolean exact = 0 <= start
                        && start < end
                        && end <= codePoints.length
                        && new String(codePoints, start, end - start)
                                .equals(mention.path("text").asText());
                counts = counts.plus(exact ? new Counts(1, 0, 0) : new Counts(0, 1, 0));
            }
        }
        return counts;
    }

    /** A table of claims by predicate, as text. */
    public static String report(ClaimScore claims) {
        StringBuilder report = new StringBuilder();
        heading(report, "CLAIMS by predicate");
        claims.byPredicate().forEach((predicate, counts) -> line(report, predicate, counts));
        line(report, "ALL", claims.sum());
        claims.missed()
                .forEach(missed -> report.append("missed: ").append(missed).append('\n'));
        claims.extra().forEach(extra -> report.append("extra: ").append(extra).append('\n'));
        return report.toString();
    }

    /** Two tables, entity and mention level, as text. */
    public String report() {
        StringBuilder report = new StringBuilder();
        if (!missing.isEmpty()) {
            report.append("no prediction for: ")
                    .append(String.join(", ", missing))
                    .append('\n');
        }
        table(report, "ENTITY LEVEL (" + speeches + " speeches)", entities);
        if (!mentions.isEmpty()) {
            table(report, "MENTION LEVEL (overlap)", mentions);
        }
        return report.toString();
    }

    private static void table(StringBuilder report, String title, Map<String, Counts> scores) {
        heading(report, title);
        Counts sum = Counts.NONE;
        int core = 0;
        for (Map.Entry<String, Counts> score : scores.entrySet()) {
            line(report, score.getKey(), score.getValue());
            if (CORE.contains(score.getKey())) {
                sum = sum.plus(score.getValue());
                core++;
            }
        }
        line(report, "MICRO (" + core + " cats)", sum);
    }

    private static void heading(StringBuilder report, String title) {
        report.append('\n').append(title).append('\n');
        report.append(
                String.format(Locale.ROOT, "%-22s%6s%6s%6s%8s%8s%8s%n", "category", "TP", "FP", "FN", "P", "R", "F1"));
    }

    private static void line(StringBuilder report, String name, Counts counts) {
        report.append(String.format(
                Locale.ROOT,
                "%-22s%6d%6d%6d%8.3f%8.3f%8.3f%n",
                name,
                counts.found(),
                counts.wrong(),
                counts.missed(),
                counts.precision(),
                counts.recall(),
                counts.f1()));
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException malformed) {
            throw new IOException(file + " is not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }
}
