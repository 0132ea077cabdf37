package rostrum.annotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well statements are read, as last measured and written down: one figure has one home, from which the build takes
 * what it must not fall under and the site what it shows.
 *
 * @param speeches how many were annotated by hand
 * @param spans those whose text is exactly the quote, and those where it is not
 * @param entities by category, each thing once a speech
 * @param mentions by category, each place where a thing is named
 * @param claims by predicate, of the one statement whose claims were annotated
 */
public record Quality(
        int speeches,
        Counts spans,
        Map<String, Counts> entities,
        Map<String, Counts> mentions,
        Map<String, Counts> claims) {
    private static final String HEADER = "level\tcategory\tfound\twrong\tmissed";

    /** Tab-separated text, from which {@link #parse} makes the same again. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(
                "# Measured on annotated speeches and written by: ./rostrum evaluate ../shared/eval/dev --record FILE",
                HEADER,
                row("speeches", "annotated", new Counts(speeches, 0, 0)),
                row("spans", "exact", spans)));
        entities.forEach((category, counts) -> lines.add(row("entities", category, counts)));
        mentions.forEach((category, counts) -> lines.add(row("mentions", category, counts)));
        claims.forEach((predicate, counts) -> lines.add(row("claims", predicate, counts)));
        return String.join("\n", lines) + "\n";
    }

    /** @throws IOException with one sentence where a line is not as {@link #text} writes it */
    public static Quality parse(String text) throws IOException {
        Map<String, Map<String, Counts>> levels = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.startsWith("#") && !line.equals(HEADER)) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 5) {
                    throw new IOException("line " + (at + 1) + " of the recorded quality has " + cells.length
                            + " cells in place of 5; record it again.");
                }
                levels.computeIfAbsent(cells[0], level -> new LinkedHashMap<>()).put(cells[1], counts(cells));
            }
        }
        return new Quality(
                level(levels, "speeches").getOrDefault("annotated", Counts.NONE).found(),
                level(levels, "spans").getOrDefault("exact", Counts.NONE),
                level(levels, "entities"),
                level(levels, "mentions"),
                level(levels, "claims"));
    }

    private static Map<String, Counts> level(Map<String, Map<String, Counts>> levels, String name) {
        return levels.getOrDefault(name, Map.of());
    }

    private static Counts counts(String[] cells) throws IOException {
        try {
            return new Counts(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), Integer.parseInt(cells[4]));
        } catch (NumberFormatException none) {
            throw new IOException(
                    "the recorded quality of " + cells[1] + " is no whole number; record it again.", none);
        }
    }

    private static String row(String level, String category, Counts counts) {
        return String.join(
                "\t",
                level,
                category,
                Integer.toString(counts.found()),
                Integer.toString(counts.wrong()),
                Integer.toString(counts.missed()));
    }
}
