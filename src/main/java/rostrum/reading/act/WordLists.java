package rostrum.reading.act;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of words by name, from a resource of {@code list NAME: word; word} lines. */
final class WordLists {
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();

    WordLists(String resource, String added) {
        for (List<String> block : Blocks.of(resource, added)) {
            for (String line : block) {
                int colon = line.indexOf(':');
                if (!line.startsWith("list ") || colon < 0) {
                    throw new IllegalArgumentException(
                            resource + " has no such line: \"" + line + "\"; write list NAME: word; word.");
                }
                lists.computeIfAbsent(line.substring("list ".length(), colon), name -> new LinkedHashSet<>())
                        .addAll(Blocks.entries(line.substring(colon + 1)));
            }
        }
    }

    Set<String> of(String list) {
        return lists.getOrDefault(list, Set.of());
    }

    boolean in(String list, String word) {
        return of(list).contains(word);
    }

    /** The names of the lists, in the order of the resource. */
    Set<String> names() {
        return lists.keySet();
    }
}
