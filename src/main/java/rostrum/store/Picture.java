package rostrum.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an answer is drawn: {@code # chart: bar x=document y=statements}.
 *
 * @param form {@code bar}, {@code line}, {@code map} or {@code network}
 * @param columns the column that plays each part, by its number from 0
 * @param words what else the drawing must know, such as the tie that is drawn {@code dashed}
 */
public record Picture(String form, Map<String, Integer> columns, Map<String, String> words) {
    private static final Map<String, List<String>> NEEDED = Map.of(
            "bar", List.of("x", "y"),
            "line", List.of("x", "y"),
            "map", List.of("place"),
            "network", List.of("from", "to"));
    private static final Set<String> WORDS = Set.of("dashed");

    public Picture {
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
    }

    /**
     * @param columns the answer's, in order
     * @throws IllegalArgumentException with one sentence where the line is not as it must be
     */
    static Picture of(String query, String line, List<String> columns) {
        String[] parts = line.strip().split("\\s+");
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] named = part.split("=", 2);
            if (named.length == 2 && WORDS.contains(named[0])) {
                words.put(named[0], named[1]);
            } else if (named.length == 2 && columns.contains(named[1])) {
                numbers.put(named[0], columns.indexOf(named[1]));
            } else {
                throw new IllegalArgumentException(
                        "query " + query + ": # chart: names no column by " + part + "; write x=COLUMN.");
            }
        }
        if (!NEEDED.containsKey(parts[0]) || !numbers.keySet().containsAll(NEEDED.getOrDefault(parts[0], List.of()))) {
            throw new IllegalArgumentException(
                    "query " + query
                            + ": write # chart: bar x= y=, line x= y=, map place=, or network from= to=, each with its columns.");
        }
        return new Picture(parts[0], numbers, words);
    }
}
