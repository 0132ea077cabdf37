package rostrum.reading.names;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All names in one string automaton: every place of a text where one stands whole, in one pass. */
final class Automaton {
    private final AhoCorasickDoubleArrayTrie<List<Sense>> trie = new AhoCorasickDoubleArrayTrie<>();

    private Automaton(TreeMap<String, List<Sense>> senses) {
        trie.build(senses);
    }

    /** @param senses by folded name */
    static Automaton of(Map<String, List<Sense>> senses) {
        return new Automaton(new TreeMap<>(senses));
    }

    /** Names that stand between word boundaries and in their own capitals, in order of their end. */
    List<Hit> in(Folded folded) {
        List<Hit> hits = anyCase(folded);
        hits.removeIf(hit -> !Capitals.agree(hit.sense().name(), folded.text(), hit.start(), hit.end()));
        return hits;
    }

    /** Names that stand between word boundaries, in order of their end. */
    List<Hit> anyCase(Folded folded) {
        List<Hit> hits = new ArrayList<>();
        String text = folded.text();
        trie.parseText(folded.value(), (from, to, senses) -> {
            int start = folded.start(from);
            int end = folded.end(to);
            if (whole(text, start, end)) {
                senses.forEach(sense -> hits.add(new Hit(sense, start, end)));
            }
        });
        return hits;
    }

    private static boolean whole(String text, int start, int end) {
        boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return begins && ends && !insideSymbol(text, start, end);
    }

    /** "HRC" in "A/HRC/32/41" is part of a symbol, "US" in "US$" of a sum. */
    private static boolean insideSymbol(String text, int start, int end) {
        boolean afterSlash = start > 1
                && text.charAt(start - 1) == '/'
                && (Character.isDigit(text.charAt(start - 2)) || Character.isUpperCase(text.charAt(start - 2)))
                && (start == 2 || !Character.isLetter(text.charAt(start - 3)));
        return afterSlash || (end < text.length() && text.charAt(end) == '$');
    }
}
