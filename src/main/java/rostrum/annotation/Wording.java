package rostrum.annotation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names compared as word sets: lower case, plain letters and digits, without the smallest words. */
final class Wording {
    private static final Set<String> SMALL = Set.of(
            "the", "of", "on", "in", "to", "and", "for", "a", "an", "its", "our", "against", "with", "by", "all");

    private Wording() {}

    static String normal(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{ASCII}]", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("-\\s+", "-").replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** Words in common by words in all: from 0 to 1. */
    static double likeness(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    /** Whether one of two names, of two words at least, has all words of the other. */
    static boolean holds(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        return Math.min(a.size(), b.size()) >= 2 && (a.containsAll(b) || b.containsAll(a));
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(java.util.Arrays.asList(normal(name).split(" ")));
        words.remove("");
        words.removeAll(SMALL);
        return words;
    }
}
