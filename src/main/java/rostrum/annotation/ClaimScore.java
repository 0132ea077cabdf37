package rostrum.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The claims of one statement against those made by hand. A claim is found where predicate, facets and both spans are
 * the same and subject and object name the same things; what the text itself coins may go by another name, so long as
 * it is one name throughout.
 *
 * @param byPredicate counts for each predicate without its prefix, in alphabetical order
 * @param missed ids of the rows that were not found
 * @param extra predicate, object and rule of each claim that no row has
 */
public record ClaimScore(Map<String, Counts> byPredicate, List<String> missed, List<String> extra) {
    /** Prefixes of things whose ids are the same for everybody. */
    private static final Set<String> KNOWN =
            Set.of("st", "gov", "ppl", "dl", "loc", "plc", "per", ":speech", "org", "mtg", "doc");

    private static final List<String> FACETS = List.of(
            "speechAct", "modality", "grounding", "completeness", "voice", "start", "end", "argStart", "argEnd");

    /** @param claims as {@code annotate} writes them */
    public static ClaimScore of(List<Map<String, String>> gold, JsonNode claims) {
        Map<String, String> renamed = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        Map<String, Counts> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Map<String, String> row : gold) {
            boolean found = false;
            for (int at = 0; at < claims.size() && !found; at++) {
                found = !used.contains(at) && matches(row, claims.get(at), renamed) && used.add(at);
            }
            counts.merge(predicate(row), found ? new Counts(1, 0, 0) : new Counts(0, 0, 1), Counts::plus);
            if (!found) {
                missed.add(row.getOrDefault("id", "") + " " + predicate(row));
            }
        }
        List<String> extra = new ArrayList<>();
        for (int at = 0; at < claims.size(); at++) {
            if (!used.contains(at)) {
                JsonNode claim = claims.get(at);
                counts.merge(predicate(claim), new Counts(0, 1, 0), Counts::plus);
                extra.add(predicate(claim) + " " + claim.path("object").asText() + " "
                        + claim.path("rule").asText());
            }
        }
        return new ClaimScore(counts, missed, extra);
    }

    /**
     * Claims made by hand, a row each, cells by column.
     *
     * @param file tab-separated, its first line the names of the columns
     * @throws IOException with one sentence where a row has another number of cells
     */
    public static List<Map<String, String>> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.isEmpty() ? new String[0] : lines.getFirst().split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            String[] cells = lines.get(line).split("\t", -1);
            if (cells.length != header.length) {
                throw new IOException(file + ":" + (line + 1) + ": has " + cells.length + " cells in place of "
                        + header.length + "; correct the row.");
            }
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < header.length; column++) {
                row.put(header[column], cells[column]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** All predicates together. */
    public Counts sum() {
        return byPredicate.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    private static boolean matches(Map<String, String> row, JsonNode claim, Map<String, String> renamed) {
        return predicate(row).equals(predicate(claim))
                && FACETS.stream()
                        .allMatch(facet -> row.getOrDefault(facet, "")
                                .equals(claim.path(facet).asText()))
                && same(row.getOrDefault("subject", ""), claim.path("subject").asText(), renamed)
                && same(row.getOrDefault("object", ""), claim.path("object").asText(), renamed);
    }

    private static String predicate(Map<String, String> row) {
        return row.getOrDefault("predicate", "").replace("ros:", "");
    }

    private static String predicate(JsonNode claim) {
        return claim.path("predicate").asText().replace("ros:", "");
    }

    private static boolean same(String expected, String found, Map<String, String> renamed) {
        int colon = expected.indexOf(':');
        String prefix = colon > 0 ? expected.substring(0, colon) : expected;
        if (KNOWN.contains(prefix) || expected.startsWith("\"")) {
            return expected.equalsIgnoreCase(found);
        }
        String known = renamed.putIfAbsent(expected, found);
        return known == null || known.equals(found);
    }
}
