package rostrum.reading.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All names in one automaton whose steps are whole words: built in a few milliseconds, and one pass over a text finds
 * every place where a name stands whole.
 */
final class Automaton {
    private static final int LONGEST = 60;

    private final Node root = new Node();

    /** Adds a name; the same thing under the same name is kept once. */
    void add(String name, Sense sense) {
        Lexemes words = Lexemes.of(name);
        Node node = root;
        for (int at = 0; at < Math.min(words.size(), LONGEST); at++) {
            node = node.next.computeIfAbsent(words.folded(at), word -> new Node());
        }
        if (node != root
                && node.senses.stream().noneMatch(known -> known.thing().equals(sense.thing()))) {
            node.senses.add(sense);
        }
    }

    /** Names in their own capitals, in order of reading. */
    List<Hit> in(Lexemes lexemes) {
        List<Hit> hits = anyCase(lexemes);
        hits.removeIf(hit -> !Capitals.agree(hit.sense().name(), lexemes.text(), hit.start(), hit.end()));
        return hits;
    }

    /** Names in whatever capitals, in order of reading. */
    List<Hit> anyCase(Lexemes lexemes) {
        List<Hit> hits = new ArrayList<>();
        for (int first = 0; first < lexemes.size(); first++) {
            Node node = root.next.get(lexemes.folded(first));
            for (int last = first; node != null; last++) {
                int start = lexemes.start(first);
                int end = lexemes.end(last);
                if (!node.senses.isEmpty() && !insideSymbol(lexemes.text(), start, end)) {
                    node.senses.forEach(sense -> hits.add(new Hit(sense, start, end)));
                }
                node = last + 1 < lexemes.size() ? node.next.get(lexemes.folded(last + 1)) : null;
            }
        }
        return hits;
    }

    /** "HRC" in "A/HRC/32/41" is part of a symbol, "US" in "US$" of a sum. */
    private static boolean insideSymbol(String text, int start, int end) {
        boolean afterSlash = start > 1
                && text.charAt(start - 1) == '/'
                && (Character.isDigit(text.charAt(start - 2)) || Character.isUpperCase(text.charAt(start - 2)))
                && (start == 2 || !Character.isLetter(text.charAt(start - 3)));
        return afterSlash || (end < text.length() && text.charAt(end) == '$');
    }

    /** A state of the automaton: the names that end here, and where each next word leads. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<Sense> senses = new ArrayList<>(1);
    }
}
