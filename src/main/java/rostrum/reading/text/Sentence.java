package rostrum.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence of the repaired text: the range {@code [start, end)}, final punctuation included.
 *
 * @param start UTF-16 index into {@link RepairedText#value}
 * @param end exclusive
 */
public record Sentence(int start, int end) {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "St", "Sr", "Gen", "Col", "Lt", "No", "Nos", "paras", "para",
            "vs", "Art", "art", "Jr", "al", "e.g", "i.e", "vol", "p", "pp", "cf", "Rev", "Add", "Corr");

    /** Sentences in order; a paragraph break ends one, with or without a full stop. */
    public static List<Sentence> in(RepairedText text) {
        String s = text.value();
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < s.length(); at++) {
            char c = s.charAt(at);
            boolean ends = c == '\n' || ((c == '.' || c == '?' || c == '!') && endsAt(s, start, at));
            if (ends) {
                int end = at + 1;
                while (end < s.length() && ")\"'”’".indexOf(s.charAt(end)) >= 0) {
                    end++;
                }
                add(sentences, s, start, end);
                start = end;
                at = end - 1;
            }
        }
        add(sentences, s, start, s.length());
        return sentences;
    }

    private static boolean endsAt(String s, int start, int at) {
        int next = at + 1;
        while (next < s.length() && ")\"'”’".indexOf(s.charAt(next)) >= 0) {
            next++;
        }
        if (next < s.length() && !Character.isWhitespace(s.charAt(next))) {
            return false;
        }
        while (next < s.length() && Character.isWhitespace(s.charAt(next))) {
            next++;
        }
        if (next < s.length() && Character.isLowerCase(s.charAt(next))) {
            return false;
        }
        if (s.charAt(at) != '.') {
            return true;
        }
        int word = at;
        while (word > start && (Character.isLetter(s.charAt(word - 1)) || s.charAt(word - 1) == '.')) {
            word--;
        }
        String before = s.substring(word, at);
        boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
        return !initial && !ABBREVIATIONS.contains(before);
    }

    private static void add(List<Sentence> sentences, String s, int start, int end) {
        int from = start;
        while (from < end && Character.isWhitespace(s.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && Character.isWhitespace(s.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            sentences.add(new Sentence(from, to));
        }
    }
}
